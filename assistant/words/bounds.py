"""How a number is said to be the most or the least, as patterns of folded text: "ten hoogste", "minstens"."""

from __future__ import annotations

AT_MOST = r"(?:ten hoogste|hoogstens|hooguit|maximaal|max(?:\.|(?= \d)))"
AT_LEAST = r"(?:ten minste|tenminste|minstens|minimaal)"
BOUND = rf"(?:{AT_MOST}|{AT_LEAST})"
