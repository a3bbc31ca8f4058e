"""What `planwijzer eval coverage` tells."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.coverage import VERDICTS
from evals.coverage import Label, Outcome, confusion, counted, interval, macro_f1, without_passage
from evals.texts import percent

_PARTS: tuple[tuple[str, Callable[[Label], bool]], ...] = (
    ("van onszelf, waarop is afgestemd", lambda label: label.split == "dev" and not label.by_others),
    ("van anderen, waarvan de fouten zijn gelezen", lambda label: label.split == "dev" and label.by_others),
    ("waarop niet is afgestemd", lambda label: label.split == "test"),
)
"""The groups whose figures are told apart: what was tuned or read promises more than holds elsewhere."""


def table(outcomes: Sequence[Outcome]) -> str:
    """Macro-F1, confusion and passages, per pair and per group of pairs, for a terminal."""
    lines: list[str] = []
    for name, belongs in _PARTS:
        mine = [outcome for outcome in outcomes if belongs(outcome.label)]
        firm = counted(mine)
        if not firm:
            continue
        pairs = list(dict.fromkeys(outcome.label.pair for outcome in firm))
        told = f"{len(firm)} uitkomsten, {len(mine) - len(firm)} twijfelgevallen tellen niet mee"
        lines.append(f"{len(pairs)} {'paar' if len(pairs) == 1 else 'paren'} {name} ({told}):")
        for pair in pairs:
            lines.append(f"  {pair:32} macro-F1 {_f1([one for one in firm if one.label.pair == pair])}")
        low, high = interval(firm)
        lines.append(f"  {'samen':32} macro-F1 {_f1(firm)} (95%-interval {percent(low)}–{percent(high)})")
        lines += _confusion(firm) + _passages(firm)
    return "\n".join(lines)


def _f1(outcomes: Sequence[Outcome]) -> str:
    score = macro_f1([(outcome.label.verdict, outcome.verdict) for outcome in outcomes])
    return "–" if score is None else percent(score)


def _confusion(outcomes: Sequence[Outcome]) -> list[str]:
    counts = confusion(outcomes)
    head = f"  {'gemerkt als ↓  gegeven →':32} " + " ".join(f"{verdict:>14}" for verdict in VERDICTS)
    rows = [f"  {wanted:>32} " + " ".join(f"{counts[wanted, given]:>14}" for given in VERDICTS) for wanted in VERDICTS]
    return [head, *rows]


def _passages(outcomes: Sequence[Outcome]) -> list[str]:
    shown = [one for one in outcomes if one.verdict != "niet gevonden" and one.label.passages]
    right = sum(one.is_shown_right for one in shown)
    taken_up = [one for one in outcomes if one.verdict == "opgenomen"]
    false = sum(one.label.verdict == "niet gevonden" for one in taken_up)
    differing = [one for one in outcomes if one.label.differs]
    told = sum(bool(one.row and one.row.differences) for one in differing)
    return [
        f"  opgenomen of deels zonder passage die op haar pagina staat: {len(without_passage(outcomes))}",
        f"  opgenomen terwijl het plan er niets over zegt: {false} van {len(taken_up)}",
        f"  getoonde passage is een gemerkte: {right} van {len(shown)}",
        f"  ander getal of andere datum gemeld: {told} van {len(differing)}",
    ]


def details(outcomes: Sequence[Outcome]) -> str:
    """The outcomes with another verdict than was labelled."""
    return "\n".join(
        f"{one.label.pair}: {one.verdict} in plaats van {one.label.verdict}: {one.label.quote}\n"
        f"    {one.row.why if one.row else 'niet in het register'}"
        for one in outcomes
        if one.verdict != one.label.verdict and not one.label.optional
    )
