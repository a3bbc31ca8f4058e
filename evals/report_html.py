"""A score as one HTML file that needs nothing else: figures first, then what went wrong, then the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from evals.catalogue import LABELS, LOWER_IS_BETTER, METRICS, PRIMARY
from evals.charts import Bar, bars, curve
from evals.golden_set import Question
from evals.records import Item, Run
from evals.report import answer_text, failures_first, went_wrong, why
from evals.score import ItemScore, Score, Summary, by_category, summarise
from evals.statistics import aurc, auroc, risk_coverage
from evals.texts import decimal, notes, percent

_STYLE = Path(__file__).with_name("report.css")
_SEARCH = "vindplaatsen die zoeken vindt, los van het antwoord"
_HIDDEN = "<p class=quiet>Van de testvragen staan hier geen antwoorden, om er niet op bij te stellen.</p>"
_ABOUT = {metric.name: metric.about for metric in METRICS}


def html(run: Run, score: Score, questions: Mapping[str, Question], *, hidden: bool) -> str:
    """The whole page. `hidden` leaves out every single question, for the test split."""
    found = summarise(score.items)
    body = [
        _head(run, score),
        _cards(found),
        _per_category(score.items),
        _risk(score.items),
        _HIDDEN if hidden else _items(run, score, questions, "Wat misging", wrong=True),
        _table(found, score),
        "" if hidden else _items(run, score, questions, "Wat goed ging", wrong=False),
    ]
    title = f"Planwijzer gemeten: {score.split}"
    return (
        f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<style>{_STYLE.read_text(encoding='utf-8')}</style></head><body><main>{''.join(body)}</main></body></html>\n"
    )


def _head(run: Run, score: Score) -> str:
    wrong = sum(map(went_wrong, score.items))
    facts = (
        f"{len(score.items)} vragen, {len({item.group for item in score.items})} families",
        score.answerer,
        f"commit {score.commit or 'onbekend'}",
        run.created[:10],
    )
    return (
        f"<header><h1>Planwijzer gemeten: {escape(score.split)}</h1>"
        f"<p class=quiet>{' · '.join(map(escape, facts))}</p>"
        f"<p>{len(score.items) - wrong} van de {len(score.items)} vragen zijn goed afgehandeld.</p></header>"
    )


def _cards(found: Mapping[str, Summary]) -> str:
    cards = [_card(name, found[name]) for name in PRIMARY if name in found]
    return f'<section class="cards">{"".join(cards)}</section>'


def _card(name: str, row: Summary) -> str:
    way = "lager is beter" if name in LOWER_IS_BETTER else "hoger is beter"
    return (
        f'<div class="card"><div class="figure">{percent(row.value)}</div><div>{escape(LABELS[name])}</div>'
        f'<div class="quiet">{percent(row.low)}–{percent(row.high)} · n = {row.n} · {way}</div></div>'
    )


def _per_category(items: Sequence[ItemScore]) -> str:
    rows = [_as_bar(category, summarise(group)["solved"]) for category, group in by_category(items).items()]
    chart = bars(rows, "Goed afgehandeld per soort vraag")
    return f"<section><h2>Goed afgehandeld, per soort vraag</h2>{chart}</section>"


def _as_bar(label: str, row: Summary) -> Bar:
    return Bar(label=label, value=row.value, low=row.low, high=row.high, n=row.n)


def _risk(items: Sequence[ItemScore]) -> str:
    known = [item for item in items if item.confidence is not None]
    if len(known) < 2:
        return ""
    confidences = [item.confidence or 0.0 for item in known]
    right = [not went_wrong(item) for item in known]
    points = risk_coverage(confidences, right)
    area, order = aurc(points), auroc(confidences, right)
    figures = f"AURC {decimal(area, 3)}" + (f" · AUROC {decimal(order, 3)}" if order is not None else "")
    return (
        f"<section><h2>Risico en dekking</h2>{curve(points, 'Risico en dekking')}"
        f"<p class=quiet>Hoeveel fout gaat als alleen de zekerste antwoorden gegeven worden. {figures} "
        f"(n = {len(known)})</p></section>"
    )


def _table(found: Mapping[str, Summary], score: Score) -> str:
    rows = [
        f"<tr><td>{'<b>' if name in PRIMARY else ''}{escape(LABELS[name])}{'</b>' if name in PRIMARY else ''}"
        f"<div class=quiet>{escape(_ABOUT.get(name, _SEARCH))}</div></td>"
        f"<td class=number>{percent(row.value)}</td><td class=number>{percent(row.low)}–{percent(row.high)}</td>"
        f"<td class=number>{row.n}</td></tr>"
        for name, row in found.items()
    ]
    extra = "".join(f"<li>{escape(what)}: {escape(how_much)}</li>" for what, how_much in notes(score))
    return (
        "<section><h2>Alle maten</h2><table><thead><tr><th>maat<th>score<th>95%-interval<th>n</tr></thead>"
        f"<tbody>{''.join(rows)}</tbody></table><ul>{extra}</ul><p class=quiet>Intervallen volgens Wilson. Wat niet "
        "van toepassing is, telt niet mee; een antwoord dat met een fout eindigt, telt als mislukt.</p></section>"
    )


def _items(run: Run, score: Score, questions: Mapping[str, Question], title: str, *, wrong: bool) -> str:
    answers = {item.id: item for item in run.items}
    shown = [item for item in failures_first(score.items) if went_wrong(item) == wrong]
    parts = [_item(item, questions[item.id], answers[item.id]) for item in shown] or ["<p>Niets.</p>"]
    return f"<section><h2>{title} ({len(shown)})</h2>{''.join(parts)}</section>"


def _item(item: ItemScore, question: Question, kept: Item) -> str:
    wrong = went_wrong(item)
    history = "".join(
        f'<p class="turn {turn.role}">{escape(turn.text)}</p>' for turn in question.history if turn.text.strip()
    )
    citations: list[Mapping[str, Any]] = list(kept.answer["citations"]) if kept.answer else []
    sources = "".join(_citation(citation) for citation in citations)
    values = "".join(_value(name, value) for name, value in item.values.items() if name in _ABOUT and name != "solved")
    return (
        f'<details class="{"wrong" if wrong else "right"}"{" open" if wrong else ""}>'
        f'<summary>{escape(question.question)} <span class="quiet">{escape(item.id)} · {escape(item.category)}</span>'
        f"</summary>{f'<p class=why>{escape(why(item))}</p>' if wrong else ''}{history}"
        f'<div class="answer">{escape(answer_text(kept))}</div>'
        f"{f'<ol class=sources>{sources}</ol>' if sources else ''}<p class=values>{values}</p></details>"
    )


def _citation(citation: Mapping[str, Any]) -> str:
    page = f", bladzijde {citation['page']}" if citation["page"] else ""
    place = " › ".join([str(citation["document"]), *map(str, citation["section"])])
    return (
        f'<li value="{citation["marker"]}">“{escape(str(citation["quote"]))}” '
        f"<span class=quiet>{escape(place)}{page}</span></li>"
    )


def _value(name: str, value: float) -> str:
    """A chip for a value that is not as good as can be; nothing for one that is."""
    bad = value > 0 if name in LOWER_IS_BETTER else value < 1
    return f'<span class="chip bad">{escape(LABELS[name])} {percent(value)}</span> ' if bad else ""
