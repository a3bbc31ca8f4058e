"""How a limit is told, as patterns of folded text: the most, the least, the latest, the earliest, an end, a start."""

from __future__ import annotations

AT_MOST = r"(?:ten hoogste|hoogstens|hooguit|maximaal|max(?:\.|(?= \d)))"
AT_LEAST = r"(?:ten minste|tenminste|minstens|minimaal)"
BOUND = rf"(?:{AT_MOST}|{AT_LEAST})"

LATEST = r"(?:uiterlijk|ten laatste|(?:op (?:zijn|z'n|zn) )?laatst|deadline)"
EARLIEST = r"(?:ten vroegste|(?:op (?:zijn|z'n|zn) )?vroegst)"
ENDS = rf"{LATEST}|binnen|te ?voren|vooraf|voorafgaand\w*|sluit\w*|\w*eind\w*|afloop|vervalt|verloopt"
BEGINS = rf"{EARLIEST}|vanaf|sinds|per|pas|ingang|(?:ge)?start\w*|begi?[no]\w*|gaat|gaan|eerste?|niet voor"
