"""What the measurement tells, in Dutch."""

from __future__ import annotations

from evals.bench.figures import Goal
from evals.texts import decimal

PAGES, PAGES_HEAD = "Inlezen", ("inlezen", "alleen pypdf", "alleen embedden", "passages")
MANY = "Veel documenten inlezen …"
UNCHANGED, CHANGED = "Niets gewijzigd", "Eén document gewijzigd"
ANSWERS = "Een antwoord, warm"
ANSWERS_HEAD = ("passages", "antwoord, mediaan", "antwoord, p95", "alleen embedden met sentence-transformers")
GROWTH = "Antwoordtijd bij meer passages"
MEDIAN, P95, EMBEDDING = "antwoord, mediaan", "antwoord, p95", "alleen embedden met sentence-transformers"
PASSAGES = "passages"
COLD, COLD_HEAD = "Koud", ("planwijzer ask", "planwijzer ask, grote index", "sentence-transformers laden")
GOAL_COLD = "planwijzer ask, koud, tegenover sentence-transformers importeren en het model laden"
MEMORY, MEMORY_HEAD = "Geheugen", ("index", "meeste geheugen")
PAGE, PAGE_HEAD = "De pagina", ("één bezoeker, mediaan", "allen tegelijk, p95")
RUNTIMES = "Manieren om het taalmodel te draaien"
RUNTIMES_HEAD = (
    "manier", "passages/s", "sneller", "een vraag", "laagste cosinus", "hit@1", "hit@10", "MRR",
)  # fmt: skip
CHAIN = "Naast een standaardketen van LangChain"
CHAIN_HEAD = ("keten", "hit@1", "hit@4", "in evenveel tekst", "tijd, mediaan", "p95", "inlezen")
STOCK, OURS = "LangChain (splitter, Chroma, beste 4)", "Planwijzer"
GOALS, GOALS_HEAD = "Doelen", ("doel", "hoogstens", "gemeten", "gehaald")
TITLE = "Snelheid en geheugen"
MEASURED = "Gemeten, per deel, met de versie:"


def seconds(value: float) -> str:
    return f"{decimal(value, 1)} s"


def milliseconds(value: float) -> str:
    return f"{decimal(value, 1)} ms"


def times(value: float) -> str:
    return f"{decimal(value, 2)} ×"


def amount(value: float, unit: str) -> str:
    digits = 0 if value >= 100 or (not unit) else 2
    return f"{decimal(value, digits)} {unit}".strip()


def round_of(what: str, number: int, total: int) -> str:
    return f"{what}: ronde {number} van {total} …"


def passages(count: int) -> str:
    return f"{count} passages"


def goal_pages(pages: int) -> str:
    return f"{pages} bladzijden inlezen, tegenover alleen pypdf en alleen embedden van dezelfde passages"


def goal_unchanged(documents: int) -> str:
    return f"opnieuw inlezen, niets gewijzigd, {documents} documenten, per duizend"


def goal_changed(count: int, what: str) -> str:
    return f"één document gewijzigd tussen {count} passages ({what}), bovenop wat dat document alleen kost"


def goal_answer(count: int) -> str:
    return f"antwoord, warm, mediaan, bij {count} passages, tegenover alleen embedden met sentence-transformers"


def goal_p95(count: int) -> str:
    return f"antwoord, warm, p95, bij {count} passages"


def goal_memory(what: str) -> str:
    return f"geheugen bij de grote index ({what})"


def goal_page(visitors: int) -> str:
    return f"{visitors} mensen tegelijk op de pagina, p95 tegenover één bezoeker"


def goal_errors(visitors: int) -> str:
    return f"fouten bij {visitors} mensen tegelijk"


def answers_of(name: str) -> str:
    return f"Antwoorden ({name})"


def growing(size: int) -> str:
    return f"Een index van {size} passages maken …"


def runtimes_note(questions: int, count: int) -> str:
    return (
        f"Alleen de vectoren, zonder woorden en koppen: de plaats van het bewijs onder {count} passages bij "
        f"{questions} gouden vragen (dev). De cosinus is die met sentence-transformers in fp32."
    )


def chain_note(questions: int, characters: int) -> str:
    return (
        f"{questions} gouden vragen (dev), zelfde documenten, zelfde taalmodel. hit: het bewijs staat in de eerste 1 "
        f"of 4 gevonden stukken; ‘in evenveel tekst’: in de eerste {characters} tekens, zoveel als vier stukken van "
        "de keten. De tijd is bij LangChain die van het zoeken, bij Planwijzer die van het hele antwoord."
    )


def failed(part: str, error: str) -> str:
    return f"{part} mislukte: {error}"


def goal_row(goal: Goal) -> tuple[str, str, str, str]:
    detail = f" ({goal.detail})" if goal.detail else ""
    met = "ja" if goal.met else "nee"
    return f"{goal.label}{detail}", amount(goal.limit, goal.unit), amount(goal.measured, goal.unit), met
