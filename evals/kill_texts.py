"""What `planwijzer eval kills` tells in Dutch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from evals.outcomes import Kill

PREPARING = "Indexen maken om mee te vergelijken …"
OTHER_ANSWERS = "de index geeft andere antwoorden dan voor of na het inlezen"
NOT_REPAIRED = "na opnieuw inlezen zijn de antwoorden anders dan bij een nieuwe index"

STAGES = {
    "starting": "tijdens het opstarten",
    "reading": "tijdens lezen en embedden",
    "read": "na het embedden, voor het publiceren",
    "generation": "tijdens het schrijven van de nieuwe index",
    "checking": "tijdens het controleren ervan",
    "switching": "tijdens het in gebruik nemen",
    "switched": "erna, bij het opruimen",
    "finished": "te laat: het inlezen was al klaar",
}
"""Where a kill fell, in order of time."""


def failed(command: str, status: int, said: str) -> str:
    last = (said.strip().splitlines() or ["(geen melding)"])[-1]
    return f"planwijzer {command} eindigt met status {status}: {last}"


def not_even_undisturbed(scene: str) -> str:
    return f"Ook zonder storing geeft bijwerken ({scene}) andere antwoorden dan een nieuwe index."


def broken(error: str) -> str:
    return f"de index is niet te gebruiken: {error}"


def rubbish(name: str) -> str:
    return f"er blijft iets achter in {name}"


def fell(number: int, times: int, kill: Kill) -> str:
    verdict = "goed" if not kill.problems else "FOUT: " + "; ".join(kill.problems)
    return f"[{number}/{times}] {kill.scene}, {STAGES[kill.stage]}: {verdict}"


def table(kills: Sequence[Kill]) -> str:
    """Where the kills fell, for every scene, and how many went wrong."""
    scenes = list(dict.fromkeys(kill.scene for kill in kills))
    width = max(len(label) for label in STAGES.values())
    lines = [f"{'gestopt …':{width}} " + " ".join(f"{scene:>12}" for scene in scenes) + f" {'samen':>6} {'fout':>5}"]
    for stage, label in STAGES.items():
        here = [kill for kill in kills if kill.stage == stage]
        count = Counter(kill.scene for kill in here)
        cells = " ".join(f"{count[scene]:12}" for scene in scenes)
        lines.append(f"{label:{width}} {cells} {len(here):6} {sum(bool(kill.problems) for kill in here):5}")
    wrong = sum(bool(kill.problems) for kill in kills)
    return "\n".join([*lines, f"{len(kills)} keer gestopt, {wrong} keer fout."])
