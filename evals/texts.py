"""What the commands tell in Dutch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from evals.catalogue import LABELS, PRIMARY
from evals.score import Score, Summary, summarise

if TYPE_CHECKING:
    from evals.calibrate import Calibration
    from evals.chat import ChatFigures
    from evals.compare import Row


NO_CHAT_MODEL = (
    "Er is geen taalmodel ingesteld. Geef PLANWIJZER_CHAT_MODEL, bijvoorbeeld openai:mijn-model, "
    "en voor een eigen server PLANWIJZER_CHAT_BASE_URL."
)


def decimal(value: float, digits: int = 1) -> str:
    """A number with a comma."""
    return f"{value:.{digits}f}".replace(".", ",")


def percent(value: float) -> str:
    return f"{decimal(100 * value)}%"


def counts(table: Mapping[str, Counter[str]], total: int) -> str:
    lines = [f"{'soort':16} {'dev':>5} {'test':>5}"]
    lines += [f"{category:16} {row['dev']:5} {row['test']:5}" for category, row in table.items()]
    return "\n".join([*lines, f"samen {total} vragen"])


def linted(questions: int, problems: int) -> str:
    if not questions and not problems:
        return "Er zijn geen gouden vragen. Zet ze in dev-*.jsonl en test-*.jsonl."
    return "Alles klopt." if not problems else f"Gevonden: {problems} {'fout' if problems == 1 else 'fouten'}."


def ran(questions: int, failed: int, seconds: float) -> str:
    wrong = f", waarvan {failed} met een fout" if failed else ""
    return f"{questions} vragen gesteld{wrong}, in {decimal(seconds)} s."


def gated(problems: int, questions: int) -> str:
    outcome = "De poort is open" if not problems else f"De poort is dicht ({problems})"
    return f"{outcome}; gemeten over {questions} vragen."


def table(score: Score) -> str:
    """All measures with interval and n, for a terminal."""
    lines = [f"{'maat':40} {'score':>7}  {'95%-interval':15} {'n':>4}"]
    lines += [_row(name, row) for name, row in summarise(score.items).items()]
    return "\n".join([*lines, *("  ".join(pair) for pair in notes(score))])


def _row(name: str, row: Summary) -> str:
    star = "*" if name in PRIMARY else ""
    interval = f"{percent(row.low)}–{percent(row.high)}"
    return f"{LABELS[name] + star:40} {percent(row.value):>7}  {interval:15} {row.n:4}"


def notes(score: Score) -> list[tuple[str, str]]:
    """The figures without an interval, as (what, how much)."""
    found = score.notes
    lines: list[tuple[str, str]] = []
    if "words_median" in found:
        lines.append(
            ("Lengte van een antwoord", f"mediaan {found['words_median']:.0f} woorden, p95 {found['words_p95']:.0f}")
        )
    if "ms_median" in found:
        lines.append(("Tijd per antwoord", f"mediaan {decimal(found['ms_median'])} ms, p95 {decimal(found['ms_p95'])}"))
    if "follow_up_gap" in found:
        families = int(found["follow_up_families"])
        over = f"over {families} families" if families else "niet gepaard: geen familie heeft beide"
        points = decimal(100 * found["follow_up_gap"])
        lines.append(("Verlies bij vervolgvragen", f"{points} procentpunt minder hoofdzaken ({over})"))
    return lines


def chat(figures: ChatFigures) -> str:
    """What a chat model added, for a terminal."""
    share = percent(figures.worded / figures.asked)
    lines = [
        f"Taalmodel gevraagd bij {figures.asked} van {figures.questions} vragen; {figures.worded} antwoorden zijn van "
        f"het taalmodel ({share}).",
        *(f"  {count} keer niet: {note}" for note, count in sorted(figures.notes.items(), key=lambda row: -row[1])),
        f"Uitspraken van het taalmodel: {figures.statements} getoond, waarvan {figures.unsupported} niet gedekt door "
        f"de bron; {figures.withheld} achtergehouden.",
        f"Tijd van het taalmodel: mediaan {decimal(figures.seconds_median)} s, p95 {decimal(figures.seconds_p95)} s.",
    ]
    return "\n".join(lines)


def comparison(rows: Sequence[Row]) -> str:
    """The rows of a comparison, for a terminal."""
    lines = [f"{'maat':40} {'voor':>7} {'na':>7} {'verschil':>9}  {'95%-interval':17} {'p':>6} {'McNemar':>7} {'n':>4}"]
    for row in rows:
        star = "*" if row.p_holm is not None else ""
        interval = f"{_points(row.low)} … {_points(row.high)}"
        p = row.p_holm if row.p_holm is not None else row.p
        mcnemar = "" if row.p_mcnemar is None else decimal(row.p_mcnemar, 3)
        lines.append(
            f"{LABELS[row.metric] + star:40} {percent(row.before):>7} {percent(row.after):>7} "
            f"{_points(row.delta):>9}  {interval:17} {decimal(p, 3):>6} {mcnemar:>7} {row.n:4}"
        )
    return "\n".join([*lines, "* hoofdmaat; p met Holm gecorrigeerd. Verschil in procentpunten, interval per familie."])


def _points(value: float) -> str:
    return f"{100 * value:+.1f}".replace(".", ",")


def calibration(result: Calibration) -> str:
    """The curve and the choice, for a terminal."""
    lines = [f"{'drempel':>8} {'verzonnen':>10} {'geweigerd':>10} {'kosten':>7}"]
    lines += [
        f"{decimal(p.threshold, 2):>8} {percent(p.halluc_rate):>10} {percent(p.over_refusal):>10} "
        f"{decimal(p.cost, 3):>7}"
        for p in result.curve
    ]
    folds = ", ".join(decimal(threshold, 2) for threshold in result.chosen_per_fold)
    return "\n".join(
        [
            *lines,
            f"Beste op alles: {decimal(result.best.threshold, 2)}. Gekozen per deel: {folds}.",
            f"Kosten op vragen waarop niet gekozen is: {decimal(result.held_out_cost, 3)}; "
            f"dat is {decimal(result.optimism, 3)} meer dan het leek.",
            f"{result.answerable} vragen met en {result.unanswerable} zonder antwoord. De drempel staat in "
            "assistant/retrieval/thresholds.py: ENOUGH; ENOUGH_FOR_OPEN schuift mee, de grenzen van het "
            "beoordelingsmodel niet.",
        ]
    )


NO_FEEDBACK = "Er is geen map met oordelen. Geef haar met --from, of zet PLANWIJZER_FEEDBACK."


def judged(identifier: str, verdict: str, remark: str) -> str:
    return f"{identifier}: {verdict}" + (f", „{remark}”" if remark else "")


def skeletons(count: int) -> str:
    told = "1 gouden vraag" if count == 1 else f"{count} gouden vragen"
    return f"{told} om af te maken: vul de nuggets in en draai planwijzer eval lint."
