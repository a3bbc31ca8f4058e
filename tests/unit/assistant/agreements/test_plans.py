"""What a plan promises, aims at and chooses, and what it only describes."""

from __future__ import annotations

import pytest

from assistant.agreements.language import kind_of_sentence
from assistant.agreements.period import periods

PROMISED = """\
Het talentfonds keert elk kwartaal uit.
De trajectgroep draait door tot de zomer.
Het loket verwijst ouders naar een vaste persoon.
De locaties regelen een eigen stilteruimte.
Het lyceum deelt zijn roosters met de andere scholen.
De brugfunctionaris belt in de eerste week met thuis.
De gemeente betaalt zijn deel van de huur.
Een beschikking geldt voor ten hoogste twee jaar.
De regeling geldt ook voor kinderen op het speciaal onderwijs.
De aanvraag bevat een verslag van het laatste gesprek.
Voordat een leerling wisselt van school, hebben beide mentoren elkaar gesproken.
Voordat de brief uitgaat, is de ouder gebeld.
Dat gebeurt in een gesprek van een kwartier.
Dit gebeurt per brief en niet via de app.
Een noodfonds is er voor gezinnen die de reis niet kunnen betalen.
De gezinscoach schuift aan bij het eerste overleg.
Het taalpunt verhuist naar het gebouw aan de haven.
De opvang zet twee pedagogisch medewerkers in.
Het vervoer vertrekt voortaan vanaf het station.
De brochure verschijnt ook in het Arabisch.
Nieuwe leraren krijgen een maatje.
De begroting gaat van vier naar drie programma's.
Het aantal orthopedagogen groeit met 1,5 fte.
Er komt een meldpunt voor te lange reistijden.
Uiterlijk half juni is bekend wie de mentor is.
Ouders hoeven niet te rijden: een busje haalt de kinderen op.
Een derde van het budget is bestemd voor preventie.
Elke proefschool neemt ten hoogste vier kinderen op die anders naar het speciaal onderwijs zouden gaan.
De knooppunten gaan op in wijkteams.
Er is één inschrijfmoment voor alle scholen.
Meedoen aan de proef is vrijwillig.
Dit doen wij door in elke wijk een oudercafé te organiseren.
Het verzuimteam handelt meldingen af.
De poule van invallers breiden wij uit.
De toets vervalt voor kinderen die korter dan een jaar in Nederland zijn."""
DESCRIBED = """\
De tabel laat zien hoe het geld is verdeeld.
Het verslag volgt de indeling van de tafels.
Het lerarentekort raakt onze scholen hard.
Het werkgebied beslaat zes gemeenten en een eiland.
De drie vso-scholen bieden samen plaats aan 310 leerlingen.
De Kade richt zich op leerlingen die lang ziek zijn.
De directeur leidt het bureau.
Docenten wezen op de volle klassen.
Het steunpunt ontving vorig jaar 112 vragen.
In 2025 verbleven er 57 leerlingen.
De overhead bedroeg zeven procent.
Tot slot een woord van dank.
Geen plan zonder tegenwind.
Een onderwijsplan voor de hele regio.
De wachttijden lopen uiteen van acht tot dertig weken.
De druk op de gezinnen neemt toe.
De regio grenst aan de zee.
Achter de cijfers gaan verschillen schuil.
Veel ouders kennen het steunpunt niet.
De vorige planperiode kende twee gezichten.
Met de gemeenten is op 22 maart 2027 overeenstemming bereikt.
Ruim 1.900 kinderen maken elk jaar de stap naar de brugklas.
Het beschikbare geld daalt in deze periode met zes procent.
Een klas telt gemiddeld 27 leerlingen.
De cijfers wijzen op een tekort aan plaatsen.
Een plan voor vier jaar verdient onderhoud.
Dat gebeurt steeds vaker.
De arbeidsmarkt blijft krap.
Twee op de drie leraren werkt in deeltijd.
Leraren geven aan dat zij zich niet altijd bekwaam voelen.
De wachtlijst loopt al jaren op.
Het kost leraren veel energie om de groep bij elkaar te houden.
Starters vertrekken vaker dan elders.
Hun bijeenkomsten worden gewaardeerd met een 7,9.
Bij blindheid of doofheid kan een school een beroep doen op landelijke instellingen.
De samenleving vraagt veel van scholen.
De wet schrijft voor dat scholen een profiel maken.
Leerlingen komen uit acht gemeenten.
Achter elk cijfer schuilt een kind.
Ouders kiezen vaak voor de school om de hoek.
De ene school kiest voor een rustlokaal, de andere voor een begeleider.
Het regionale beeld wijkt nauwelijks af van het landelijke.
Vooral in de zomer loopt de spanning op.
De adressen staan in bijlage 4."""
OF_A_KIND = [
    ("Wij willen dat geen enkele leerling in het eerste jaar uitvalt.", "doel"),
    ("Wij willen de reistijd van elk kind kennen.", "doel"),
    ("In 2030 volgt ten minste 97 procent van de jongeren les op een gewone school.", "doel"),
    ("In 2028 doen vijftig basisscholen mee.", "doel"),
    ("Eind 2029 kent driekwart van de ouders het steunpunt.", "doel"),
    ("Het aantal thuiszitters daalt tot onder de dertig.", "doel"),
    ("De wachttijd gaat omlaag naar zes weken.", "doel"),
    ("Vanaf augustus 2028 heeft de school een tweede gebouw.", "actie"),
    ("Met ingang van 2028 is op elke school een coach aanwezig.", "actie"),
    ("In 2029 laat het bestuur de cijfers door anderen nagaan.", "actie"),
    ("Vanaf september 2028 geldt dat een school binnen vijf dagen antwoordt.", "afspraak"),
    ("In het najaar van 2028 ligt er een tussenbericht.", "actie"),
    ("In 2028 richten drie scholen samen een talentdag in.", "actie"),
    ("Het bureau stelt daarvoor een reiscoach aan.", "actie"),
    ("Het bureau stelt een reiscoach aan voor twee dagen per week.", "actie"),
    ("Andere formulieren worden vanaf 1 februari 2028 niet meer in behandeling genomen.", "afspraak"),
    ("Uiterlijk in januari 2029 heeft elk gezin een vaste persoon.", "afspraak"),
    ("Op vier locaties proberen wij uit wat een buurtouder oplevert.", "actie"),
    ("De uitkomst leggen wij voor aan de wethouders.", "actie"),
    ("De functie van begeleider wordt opnieuw beschreven.", "actie"),
    ("De intake wordt teruggebracht van drie gesprekken naar een.", "actie"),
    ("Het formulier gaat van zeven naar twee bladzijden.", "actie"),
    ("Van de folder komt een Poolse versie.", "actie"),
    ("Er komt een panel van ouders.", "actie"),
    ("Er komt geen tweede locatie.", "afspraak"),
    ("Met twee gemeenten loopt het gesprek nog.", "lopend"),
    ("Twee taalcoaches werken op dit moment vanuit Haspel.", "lopend"),
    ("Wij vertragen liever een onderdeel dan dat wij het half doen.", "keuze"),
    ("Doel is dat ieder kind dicht bij huis naar school kan.", "doel"),
    ("Ons uitgangspunt: elke leerling telt mee.", "visie"),
    ("Uitbreiding vinden wij onwenselijk.", "keuze"),
    ("De gewone school gaat voor: elders zoeken wij pas als het niet anders kan.", "keuze"),
    ("De vraag van de leerling staat voorop.", "visie"),
    ("Niet de stoornis is het uitgangspunt, maar wat een leerling vraagt.", "visie"),
]


@pytest.mark.parametrize("sentence", PROMISED.splitlines())
def test_what_any_subject_does_in_a_plan_is_promised(sentence: str) -> None:
    assert kind_of_sentence(sentence, periods(sentence), genre="plan") is not None


@pytest.mark.parametrize("sentence", DESCRIBED.splitlines())
def test_what_is_or_was_is_not(sentence: str) -> None:
    assert kind_of_sentence(sentence, periods(sentence), genre="plan", today="2027-04-01") is None


@pytest.mark.parametrize(("sentence", "kind"), OF_A_KIND)
def test_aims_actions_and_choices_are_told_apart(sentence: str, kind: str) -> None:
    assert kind_of_sentence(sentence, periods(sentence), genre="plan", today="2027-04-01") == kind
