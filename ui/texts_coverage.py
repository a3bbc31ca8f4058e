"""Every Dutch word of the tab Dekking."""

from __future__ import annotations

from assistant.coverage.texts import DIFFERS

TAB = "Dekking"
HINT = (
    "Kies een verslag en een plan. Je ziet dan van elke uitkomst van het verslag of het plan die opneemt, met beide "
    "passages naast elkaar. Klik op een passage om te zien waar ze staat."
)
CAUTION = (
    "De vergelijking gaat op woorden en betekenis, en kan zich vergissen. Lees bij ‘niet gevonden’ zelf na of het er "
    "echt niet staat; de plaats die het dichtstbij komt staat erbij."
)
CHOOSE = "Verslag en plan kiezen"
REPORT = "Verslag"
PLAN = "Plan"
COMPARE = "Vergelijk"
FILTER = "Uitkomsten filteren"
VERDICT = "Oordeel"
RESULTS = "Uitkomsten"
OUTCOME = "Verslag zegt"
PLAN_SAYS = "Plan zegt"
WHY = "Waarom"
BY_THEME = "Per thema"
BY_KIND = "Per soort"
TOTAL = "Alles samen"
TOO_FEW = "Er zijn twee documenten nodig om te vergelijken. Zet er een bij en lees ze in."
BUSY = "Er worden al meer vergelijkingen gemaakt. Probeer het over een halve minuut nog eens."
FAILED = "Er ging iets mis bij het vergelijken. Probeer het nog eens."
FAULT = "Een vergelijking mislukte"
GONE = "Een van deze documenten is er niet meer. De keuzes hierboven zijn bijgewerkt."
CHANGED = "Wat je vergeleek, is intussen veranderd of verwijderd. Vergelijk opnieuw."
SAME = "Kies twee verschillende documenten."

PAGE = {
    "documentWithCount": "{title} ({outcomes} uitkomsten)",
    "chosen": {"verslag": f"{REPORT}: {{title}}", "plan": f"{PLAN}: {{title}}"},
    "chosenWithStatus": "{chosen} – {status}",
    "counted": "{found} van {total} uitkomsten",
    "comparing": "{done} van {total} uitkomsten vergeleken …",
    "reading": "De documenten worden vergeleken …",
    "done": "Klaar: {total} uitkomsten vergeleken.",
    "none": "In dit verslag zijn geen uitkomsten gevonden om na te gaan.",
    "chart": "{name}: {opgenomen} opgenomen, {deels} deels, {niet} niet gevonden",
    "nearest": "Het dichtstbij komt (maar zegt dit niet):",
    "against": "Zegt het tegendeel:",
    "differs": "verslag {report}, plan {plan}",
    "differsInWhy": DIFFERS,
    "noTheme": "Zonder thema",
    "openReport": "Open in het verslag: {text}",
    "openPlan": "Open in het plan: {text}",
    "total": TOTAL,
    "tooFew": TOO_FEW,
    "same": SAME,
    "changed": CHANGED,
    "verdicts": {"opgenomen": "Opgenomen", "deels": "Deels", "niet gevonden": "Niet gevonden"},
    "columns": {"verdict": VERDICT, "outcome": OUTCOME, "plan": PLAN_SAYS, "why": WHY},
}
"""What the script says; `{…}` is filled in there."""
