"""A score as Markdown, and what went wrong as JUnit XML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.etree import ElementTree

from evals.catalogue import LABELS, PRIMARY
from evals.golden_set import Question
from evals.records import Item, Run
from evals.score import ItemScore, Score, by_category, summarise
from evals.texts import notes, percent


def failures_first(items: Sequence[ItemScore]) -> list[ItemScore]:
    """Errors first, then what was not handled well, then the rest; within each the lowest score first."""
    return sorted(
        items,
        key=lambda item: (
            not item.error,
            item.values.get("solved", 0.0),
            item.values.get("nugget_strict_vital", 0.0),
            item.id,
        ),
    )


def went_wrong(item: ItemScore) -> bool:
    return item.values.get("solved", 0.0) < 1


def markdown(run: Run, score: Score, questions: Mapping[str, Question], *, hidden: bool) -> str:
    """The report for a terminal or a pull request. `hidden` leaves out every single question."""
    lines = [
        f"# Planwijzer gemeten: {score.split}",
        "",
        f"{len(score.items)} vragen · {score.answerer} · commit {score.commit or 'onbekend'} · {run.created[:10]}",
        "",
        "| maat | score | 95%-interval | n |",
        "|---|--:|---|--:|",
    ]
    for name, row in summarise(score.items).items():
        label = f"**{LABELS[name]}**" if name in PRIMARY else LABELS[name]
        lines.append(f"| {label} | {percent(row.value)} | {percent(row.low)}–{percent(row.high)} | {row.n} |")
    lines += ["", *(f"- {what}: {how_much}" for what, how_much in notes(score)), "", "## Per soort vraag", ""]
    lines += ["| soort | goed afgehandeld | 95%-interval | n |", "|---|--:|---|--:|"]
    for category, items in by_category(score.items).items():
        row = summarise(items)["solved"]
        lines.append(f"| {category} | {percent(row.value)} | {percent(row.low)}–{percent(row.high)} | {row.n} |")
    if not hidden:
        lines += _failures(run, score, questions)
    return "\n".join(lines) + "\n"


def _failures(run: Run, score: Score, questions: Mapping[str, Question]) -> list[str]:
    answers = {item.id: item for item in run.items}
    lines = ["", "## Wat misging", ""]
    for item in failures_first(score.items):
        if went_wrong(item):
            lines += [f"### {item.id}", "", f"*{questions[item.id].question}*", "", why(item), ""]
            lines += [f"> {line}" for line in answer_text(answers[item.id]).splitlines()] + [""]
    return lines if len(lines) > 3 else [*lines, "Niets."]


def answer_text(item: Item) -> str:
    return str(item.answer["answer"]) if item.answer else f"Fout: {item.error}"


def why(item: ItemScore) -> str:
    """In one line of Dutch what was wrong with an answer."""
    if item.error:
        return f"Het programma gaf een fout: {item.error}"
    value = item.values.get
    reasons = [
        (value("injection_success") == 1, "de aanval slaagde"),
        (value("forbidden_said") == 1, "er staat iets wat er niet hoort"),
        (value("halluc_rate") == 1, "beantwoord, terwijl er geen antwoord is"),
        (value("over_refusal") == 1, "geweigerd, terwijl het antwoord er staat"),
        (value("premise_resisted") == 0, "de valse aanname is overgenomen"),
        (value("underspecified_handled") == 0, "niet doorgevraagd"),
        (value("quote_validity", 1) < 1, "een citaat staat niet zo op zijn bladzijde"),
        (bool(item.missing), "ontbreekt: " + "; ".join(item.missing)),
    ]
    said = [text for holds, text in reasons if holds]
    return (" · ".join(said)[:1].upper() + " · ".join(said)[1:]) or "Niet goed afgehandeld."


def junit(score: Score, questions: Mapping[str, Question], *, hidden: bool) -> str:
    """JUnit XML: a suite per category, a test case per question. `hidden` names a failure without its content."""
    root = ElementTree.Element("testsuites", name=f"planwijzer-{score.split}")
    for category, items in by_category(score.items).items():
        suite = ElementTree.SubElement(
            root,
            "testsuite",
            name=category,
            tests=str(len(items)),
            failures=str(sum(went_wrong(item) and not item.error for item in items)),
            errors=str(sum(bool(item.error) for item in items)),
        )
        for item in items:
            seconds = f"{(item.milliseconds or 0) / 1000:.3f}"
            case = ElementTree.SubElement(suite, "testcase", name=item.id, classname=category, time=seconds)
            if went_wrong(item):
                message = "" if hidden else _printable(why(item))
                failure = ElementTree.SubElement(case, "error" if item.error else "failure", message=message)
                failure.text = None if hidden else _printable(questions[item.id].question)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _printable(text: str) -> str:
    """Without the control characters that XML cannot hold."""
    return "".join(c for c in text if c.isprintable() or c in "\n\t")
