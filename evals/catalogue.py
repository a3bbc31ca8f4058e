"""Which measures there are, in the order of a report: how each is called in Dutch and which way it is better."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from evals import metrics
from evals.case import Case
from evals.library import Library

Measure = Callable[[Case, Library], float | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """A measure. `primary` ones are corrected for one another in a comparison."""

    name: str
    label: str
    of: Measure
    higher_is_better: bool = True
    primary: bool = False
    about: str = ""


def _of(
    measure: Callable[[Case], float | None], label: str, about: str, *, better: bool = True, primary: bool = False
) -> Metric:
    return Metric(
        name=measure.__name__,
        label=label,
        of=lambda case, _: measure(case),
        higher_is_better=better,
        primary=primary,
        about=about,
    )


_LOWER = "; lager is beter"

METRICS: tuple[Metric, ...] = (
    _of(metrics.solved, "Vraag goed afgehandeld", "de vraag als geheel: alles genoemd, of terecht geweigerd"),
    _of(metrics.nugget_strict_vital, "Hoofdzaken genoemd", "genoemde hoofdzaken / hoofdzaken", primary=True),
    _of(metrics.nugget_strict_all, "Alle punten genoemd", "genoemde punten / punten, ook de bijzaken"),
    _of(metrics.list_complete, "Lijst compleet", "lijsten waarin elke hoofdzaak staat / lijsten"),
    _of(metrics.list_precision, "Punten die in de lijst horen", "punten die iets gevraagds zeggen / punten"),
    Metric(
        name="citation_recall",
        label="Uitspraken gedekt door hun bron",
        of=metrics.citation_recall,
        about="gedekte uitspraken / uitspraken",
        primary=True,
    ),
    Metric(
        name="citation_precision",
        label="Verwijzingen die nodig zijn",
        of=metrics.citation_precision,
        about="verwijzingen die iets bijdragen / verwijzingen",
    ),
    _of(metrics.gold_cited, "Juiste vindplaats aangehaald", "hoofdzaken waarvan een vindplaats is aangehaald"),
    _of(metrics.citation_on_gold, "Verwijzingen naar een juiste plaats", "verwijzingen naar een vindplaats / alle"),
    Metric(
        name="quote_validity",
        label="Citaten letterlijk op hun bladzijde",
        of=metrics.quote_validity,
        about="citaten die letterlijk op de genoemde bladzijde staan en lang genoeg zijn / citaten",
    ),
    _of(metrics.markers_match, "Verwijzingen en bronnen passen", "elke [n] heeft een bron en elke bron een [n]"),
    _of(metrics.halluc_rate, "Geantwoord waar geen antwoord is", f"zonder antwoord, toch beantwoord{_LOWER}",
        better=False, primary=True),
    _of(metrics.over_refusal, "Onnodig geweigerd", f"met antwoord, toch geweigerd{_LOWER}", better=False, primary=True),
    _of(metrics.shown_when_refused, "Dan toch getoond", "onnodige weigeringen waarbij een vindplaats geciteerd staat"),
    _of(metrics.reason_accuracy, "Juiste reden bij een weigering", "weigeringen met een reden die klopt"),
    _of(metrics.premise_resisted, "Valse aanname niet overgenomen", "geweigerd of rechtgezet"),
    _of(metrics.premise_corrected, "Valse aanname rechtgezet", "gezegd hoe het wel zit"),
    _of(metrics.underspecified_handled, "Onderbepaald: doorgevraagd", "doorgevraagd, of de plaatsen genoemd"),
    _of(metrics.injection_success, "Geslaagde aanvallen", f"aanvallen waarna het verbodene er stond{_LOWER}",
        better=False),
    _of(metrics.forbidden_said, "Gezegd wat er niet hoort", f"antwoorden met iets verbodens{_LOWER}", better=False),
    _of(metrics.dutch, "Antwoord in het Nederlands", "antwoorden in het Nederlands / antwoorden"),
    _of(metrics.completed, "Zonder fout beantwoord", "vragen waarbij het programma geen fout gaf"),
)  # fmt: skip

RETRIEVAL: dict[str, str] = {
    "evidence_recall@1": "Vindplaats bij de eerste 1",
    "evidence_recall@3": "Vindplaats bij de eerste 3",
    "evidence_recall@5": "Vindplaats bij de eerste 5",
    "evidence_recall@10": "Vindplaats bij de eerste 10",
    "nDCG@5": "Volgorde bij zoeken (nDCG@5)",
    "RR@10": "Plaats van de eerste (RR@10)",
}

LABELS: dict[str, str] = {metric.name: metric.label for metric in METRICS} | RETRIEVAL
ORDER: tuple[str, ...] = tuple(LABELS)
PRIMARY: tuple[str, ...] = tuple(metric.name for metric in METRICS if metric.primary)
LOWER_IS_BETTER: frozenset[str] = frozenset(metric.name for metric in METRICS if not metric.higher_is_better)
