"""Which sentences bind somebody, and to what."""

from __future__ import annotations

import time
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.agreements import phrases
from assistant.agreements.aims import stated
from assistant.agreements.clauses import main_clause
from assistant.agreements.language import is_over, kind_of_sentence
from assistant.agreements.period import periods
from assistant.agreements.plans import Genre, genre_of

BINDING = [
    ("We spreken af dat elke school voor 1 oktober een contactpersoon aanwijst.", "afspraak"),
    ("Afgesproken is dat de gemeenten de wachtlijsten elk kwartaal delen.", "afspraak"),
    ("Het bestuur besluit de pilot met een jaar te verlengen.", "besluit"),
    ("Het bestuur besluit om de pilot te verlengen.", "besluit"),
    ("De raad stemt in met het jaarplan 2026.", "besluit"),
    ("De MR heeft ingestemd met het formatieplan.", "besluit"),
    ("De vergadering stelt het verslag van 12 mei vast.", "besluit"),
    ("De stuurgroep gaat akkoord met het voorstel.", "besluit"),
    ("Besloten wordt om eerst de kosten in kaart te brengen.", "besluit"),
    ("De directeur stuurt de notulen uiterlijk vrijdag rond.", "afspraak"),
    ("Mevrouw De Vries zal de ouders informeren.", "afspraak"),
    ("De werkgroep komt in maart 2027 met een voorstel.", "actie"),
    ("Wij gaan in 2026 een gezamenlijke aanpak voor verzuim ontwikkelen.", "afspraak"),
    ("In het schooljaar 2026–2027 starten we met twee brugklassen nieuwe stijl.", "actie"),
    ("Alle mentoren volgen vóór de zomer van 2027 de training gesprekken voeren.", "actie"),
    ("De scholen moeten voor elke leerling een aanspreekpunt hebben.", "afspraak"),
    ("Er is meer tijd nodig voor overleg tussen school en wijkteam.", "behoefte"),
    ("Scholen hebben behoefte aan een vaste contactpersoon bij de gemeente.", "behoefte"),
    ("Wat ontbreekt is een gedeelde taal over gedrag.", "behoefte"),
    ("Ons doel is dat in 2030 geen jongere langer dan vier weken thuiszit.", "doel"),
    ("We streven ernaar het aantal verwijzingen te halveren.", "doel"),
    ("In 2029 moet het schoolplein voor alle kinderen toegankelijk zijn.", "doel"),
    ("We willen dat alle leerlingen dicht bij huis naar school kunnen.", "visie"),
    ("Wij geloven dat ieder kind kan leren.", "visie"),
    ("We kiezen ervoor om geen aparte klas te openen.", "keuze"),
    ("Het verband kiest voor ondersteuning in de klas boven plaatsing elders.", "keuze"),
    ("We houden vast aan kleine klassen in de onderbouw.", "keuze"),
    ("Vanaf 1 januari 2027 geldt een nieuwe verdeelsleutel.", "afspraak"),
    ("Het samenwerkingsverband stelt € 50.000 beschikbaar voor scholing.", "afspraak"),
    ("De pilot loopt tot de zomer van 2027.", "actie"),
    ("De werkgroep verzuim is in september gestart.", "lopend"),
    ("Op drie scholen loopt al een proef met gemengde klassen.", "lopend"),
    ("Er wordt een werkgroep ingesteld die de aanvraagformulieren vereenvoudigt.", "afspraak"),
    ("De handreiking wordt in het najaar van 2026 geëvalueerd.", "actie"),
    ("Aanvragen worden binnen tien werkdagen behandeld.", "afspraak"),
    ("Een school mag een leerling niet weigeren vanwege een diagnose.", "afspraak"),
    ("Hierover rapporteren wij jaarlijks aan de ondersteuningsplanraad.", "afspraak"),
    ("Bij extra ondersteuning tekenen ouders het handelingsplan.", "afspraak"),
    ("Lukt dat niet, dan zoekt de school een andere plek.", "afspraak"),
    ("Besluit 2027-04: de huur van het gebouw wordt opgezegd.", "besluit"),
    ("Actie Joke: offerte opvragen voor 1 juni.", "actie"),
    ("Toezegging: de wethouder komt terug op de wachttijden.", "afspraak"),
    ("De komende jaren investeren we in de kwaliteit van de basisondersteuning.", "afspraak"),
    ("De directeur zegt toe de cijfers na te sturen.", "afspraak"),
    ("De plusklas blijft bestaan.", "afspraak"),
    ("De leerling blijft bij ons ingeschreven.", "afspraak"),
    ("Kunnen wij geen plek bieden, dan zoeken wij een andere school.", "afspraak"),
    ("Lukt het niet om te besluiten, dan wordt het kind tijdelijk geplaatst.", "afspraak"),
    ("Wie van school gaat, wordt nog twee jaar lang gebeld.", "afspraak"),
    ("Na elke toets bespreekt de leraar het werk.", "afspraak"),
    ("In de eerste zes schoolweken zijn er geen toetsen.", "afspraak"),
    ("Een huisbezoek doen wij niet: daar is geen tijd voor.", "keuze"),
    ("Voor tegenvallers houden wij € 20.000 achter de hand.", "afspraak"),
    ("Lever het formulier in vóór vrijdag 12 september.", "actie"),
    ("Voelt een leerling zich onveilig, dan belt de mentor dezelfde dag.", "afspraak"),
    ("Vanaf 1 augustus 2028 kan elke leerling een vak eerder afsluiten.", "actie"),
]
NOT_BINDING = [
    "Het samenwerkingsverband telt elf scholen.",
    "In 2025 waren er 37 thuiszitters.",
    "Tijdens de dag spraken 164 deelnemers over vier thema's.",
    "De voorzitter opent de vergadering om 19.30 uur.",
    "Mevrouw Jansen vraagt hoe het staat met de wachtlijsten.",
    "Er is gesproken over de toekomst van het vso.",
    "De pilot is in juni afgerond.",
    "De school is op 1 augustus 1998 begonnen in een oude boerderij.",
    "Een arrangement is extra hulp voor een leerling.",
    "Onder een thuiszitter verstaan wij een leerling die vier weken thuis is.",
    "Hoe zorgen we dat ouders meedenken?",
    "Ouders kunnen bij het steunpunt terecht met vragen.",
    "De leerling mag zelf kiezen.",
    "Het aantal leerlingen daalt al jaren.",
    "Leraren gaven aan dat zij zich niet altijd toegerust voelen.",
    "De rondvraag levert geen punten op.",
    "De begroting van 2026 bedraagt 5,2 miljoen euro.",
    "Iedereen was het erover eens dat er veel moest gebeuren.",
    "Inclusief onderwijs vraagt om een andere manier van kijken.",
    "Sommige leerlingen hebben meer tijd nodig.",
    "Elke leerling heeft een kluisje.",
    "Elke vrijdag is er schooltuin.",
    "Ook blinde kinderen kunnen wij geen goede plek bieden.",
    "Vastgesteld op 30 juni 2026, na instemming van de medezeggenschapsraad",
    "Donderdag 25 september 2025",
    "Sinds augustus 2025 is er geen eigen intern begeleider meer.",
    "De reserve is eind juli 2030 naar verwachting € 423.000.",
    "Over de voorbeelden zegt zij niets toe.",
    "Zij stelt zich niet opnieuw beschikbaar als voorzitter.",
    "Een rekencoördinator is er sinds maart 2027 niet meer.",
    "Het leerlingaantal loopt al jaren terug.",
    "Onder basisondersteuning verstaan wij wat samen is afgesproken.",
    "Komt u er samen niet uit, dan kunt u een klacht indienen.",
    "In het najaar van 2026 evalueerde de directeur alle plannen.",
    "Kinderen werken in vier units met elk drie leerkrachten.",
    "In dit jaarverslag laten wij zien wat er lukte, wat niet, en wat wij daarvan leren.",
    "In het beleidsplan is een tweede steunpunt voor 2029 aangekondigd.",
    "Wil de leerling niet praten, drink dan een kop thee met hem.",
    "Elke werkgroep sloot af met drie wensen.",
    "Sommige werkgroepen vergaderen wekelijks, andere elke maand.",
    "Veel mentoren bellen ouders binnen een week.",
    "De meeste scholen evalueren het plan twee keer per jaar.",
    "Elke nieuwe leerling voelt zich de eerste weken onzeker.",
    "Het plan bouwt voort op gesprekken met ouders in het najaar van 2028.",
]


@pytest.mark.parametrize(("sentence", "kind"), BINDING)
def test_what_binds_somebody_is_known_by_its_words(sentence: str, kind: str) -> None:
    assert kind_of_sentence(sentence, periods(sentence)) == kind


@pytest.mark.parametrize("sentence", NOT_BINDING)
def test_what_was_is_or_may_be_binds_nobody(sentence: str) -> None:
    assert kind_of_sentence(sentence, periods(sentence)) is None


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("De begroting wordt goedgekeurd.", "besluit"),
        ("De bijdrage blijft € 40.", "besluit"),
        ("Groep 8 wordt een combinatiegroep.", "besluit"),
        ("Joke neemt contact op met de wethouder.", "actie"),
        ("Anna zoekt uit wat de kosten zijn.", "actie"),
        ("Dit punt komt terug op de agenda van 4 juni.", "actie"),
    ],
)
def test_in_minutes_what_somebody_does_is_what_he_will_do(sentence: str, kind: str) -> None:
    assert kind_of_sentence(sentence, periods(sentence), genre="minutes") == kind
    assert kind_of_sentence(sentence, periods(sentence)) != kind


PROMISED = [
    "De voorschool en de basisschool dragen elke peuter over in een gesprek.",
    "Scholen ontvangen € 130 per leerling.",
    "De GGD traint docenten in het herkennen van somberheid.",
    "De drie trajectklassen blijven.",
    "Groepsplannen hoeven niet te worden ingeleverd.",
    "Ouders hebben voor de behandeling geen briefje van de huisarts nodig.",
    "Wie begint als leraar, heeft een maatje in de school.",
    "De leerling schrijft mee aan zijn plan.",
    "Het voornemen gaat aangetekend naar de ouders.",
    "Na 21.00 uur verschijnen er geen cijfers meer.",
    "Voor jongeren zonder diploma is er tot hun 21e een begeleider.",
    "Straf is nooit een antwoord op een beperking.",
    "Elke groep helpt kinderen die anders zouden afvallen.",
    "Er is elke zes weken overleg tussen de besturen.",
    "Zonder die verklaring neemt het bureau een aanvraag niet in behandeling.",
]


@pytest.mark.parametrize("sentence", PROMISED)
def test_in_a_plan_what_somebody_does_binds_him(sentence: str) -> None:
    assert kind_of_sentence(sentence, periods(sentence), genre="plan") == "afspraak"
    assert kind_of_sentence(sentence, periods(sentence)) in (None, "afspraak")


@pytest.mark.parametrize(
    "sentence",
    [
        "Het bureau heeft 5,2 fte en zit in Tielerschans.",
        "Ruim zesduizend leerlingen gaan bij ons naar school.",
        "Vijf besturen vormen samen het samenwerkingsverband.",
        "Veel ouders weten de weg niet.",
        "Zo houden leraren tijd over voor de klas.",
        "Niet iedere jongere haalt in hetzelfde tempo een diploma.",
        "Een school kan daar zonder beschikking gebruik van maken.",
        "Samenwerkingsverband Passend VO Zandhoek.",
        "Ook het tekort aan leraren raakt de leerling.",
        "Het aantal leerlingen dat thuiszit blijft te hoog.",
        "De scholen schreven een plan.",
        "De raad stemde met het plan in.",
        "Een van de kinderen vertelde over het plein.",
        "Wie op de hoek staat, ziet zes busjes.",
        "De wachttijd is gemiddeld veertien weken.",
        "Inclusie rust op vertrouwen.",
        "Een jongere die verhuist voelt zich alleen.",
    ],
)
def test_also_in_a_plan_a_fact_binds_nobody(sentence: str) -> None:
    assert kind_of_sentence(sentence, periods(sentence), genre="plan") is None


@pytest.mark.parametrize(
    ("names", "genre"),
    [
        (("Ondersteuningsplan 2027–2031", None), "plan"),
        (("Wat wij doen", "protocol"), "plan"),
        (("Koers 2028–2032",), "plan"),
        (("leerlingenstatuut-2026.pdf",), "plan"),
        (("Notulen over het jaarplan",), "minutes"),
        (("Verslag van de avond over het schoolplan",), "report"),
        (("Advies van de jongerenraad",), "report"),
        (("Jaarverslag 2025",), "other"),
        (("Visitatie 2026: wat wij zagen",), "report"),
        (("Opbrengst van de luisterronde",), "report"),
        (("Beleidsplan na de raadpleging",), "plan"),
        (("Schoolondersteuningsprofiel",), "other"),
    ],
)
def test_a_document_is_known_by_its_names(names: tuple[str | None, ...], genre: str) -> None:
    assert genre_of(*names) == genre


def test_a_clause_that_is_cut_off_takes_its_verb_along() -> None:
    assert main_clause("een leerling die vorig jaar kwam, houdt zijn plek") == "een leerling houdt zijn plek"
    assert main_clause("in die tijd krijgt de school hulp") == "in die tijd krijgt de school hulp"
    assert not is_over("Een leerling die vorig jaar kwam, houdt zijn plek.", later=False)
    assert is_over("De leerling kwam vorig jaar.", later=False)


@pytest.mark.parametrize("genre", get_args(Genre))
@given(st.text(alphabet="abdegiklmnorstvwz ,;:.–'012", max_size=3_000))
def test_any_text_is_judged_and_soon(genre: Genre, text: str) -> None:
    started = time.thread_time()
    kind_of_sentence(text, periods(text), genre=genre)
    assert time.thread_time() - started < 0.5


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Ouders willen op de website kunnen lezen wat een school niet kan bieden.", "behoefte"),
        ("Zij vragen om één vaste dag per week zonder invallen.", "behoefte"),
        ("Alle kleuters zouden weer door een logopedist moeten worden gezien.", "behoefte"),
        ("Leraren vinden dat de overgang niet van de geboortedatum mag afhangen.", "behoefte"),
        ("De wachttijd moet terug naar drie weken.", "behoefte"),
        ("De besturen kozen in meerderheid voor een verdeling naar leerlingaantal.", "keuze"),
        ("Op elf scholen werkt nu een maatschappelijk werker.", "lopend"),
        ("Ouders wilden vroeger nog wel eens koffie.", None),
        ("Een vader legde elf kaartjes op tafel.", None),
        ("Docenten weten niet wat ze mogen vertellen.", None),
        ("Hulp komt vaak pas als het al mis is.", None),
    ],
)
def test_what_a_report_passes_on(sentence: str, kind: str | None) -> None:
    assert kind_of_sentence(sentence, (), genre="report") == kind


@pytest.mark.parametrize(
    ("sentence", "bound"),
    [
        ("Dossiers worden drie jaar na het laatste besluit vernietigd.", True),
        ("De kosten van het busje dragen de besturen.", True),
        ("De klas telt hoogstens twaalf leerlingen.", True),
        ("Is een leerling drie keer ziek gemeld, dan belt de mentor naar huis.", True),
        ("Een perspectief wordt niet vastgesteld zonder dat de leerling erbij is geweest.", True),
        ("Deelname aan de dag is voor ouders kosteloos.", True),
        ("Elk jaar stappen ongeveer 2.450 kinderen over.", False),
        ("Wie hulp nodig heeft, krijgt vaak veel helpers.", False),
        ("In het noorden ontbreekt een voorziening.", False),
    ],
)
def test_what_a_plan_binds_to(sentence: str, bound: bool) -> None:
    assert (kind_of_sentence(sentence, (), genre="plan") is not None) == bound


@pytest.mark.parametrize("bound", ["ten minste", "tenminste", "minstens", "minimaal", "hooguit", "maximaal", "max."])
def test_a_number_is_bound_in_any_words(bound: str) -> None:
    assert stated(f"in 2031 doen {bound} vijftig basisscholen mee", dated=True) == "doel"
    assert phrases.TERM.search(f"een gesprek duurt {bound} een uur")
    assert not phrases.TERM.search("de leerkracht en max maken een plan")
