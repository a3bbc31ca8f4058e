"""What a report passes on that should be done, and what it only tells."""

from __future__ import annotations

import pytest

from assistant.agreements.asks import asks, orders
from assistant.agreements.language import kind_of_sentence
from assistant.agreements.period import periods

ASKED = """\
Geef elke school een vast aanspreekpunt bij het wijkteam.
Laat mentoren een dagdeel meelopen op de basisschool.
Zorg dat het gesprek met ouders vóór de zomer plaatsvindt.
Stop met het afzonderlijke aanvraagformulier.
Zet de leerling aan tafel als er over hem wordt gesproken.
Investeer in de startende leraar.
Werk aan een gedeelde taal tussen jeugdhulp en onderwijs.
De commissie raadt het bestuur aan het aantal overleggen te halveren.
Wij adviseren één regisseur per gezin aan te wijzen.
Het panel beveelt aan de wachttijden openbaar te maken.
De gespreksrondes met leerlingen verdienen een vaste plek in de jaarplanning.
Het verdient aanbeveling de brief in eenvoudige taal te schrijven.
Ons tweede advies is om het expertteam over de regio te spreiden.
De visitatiecommissie geeft het bestuur in overweging het loket te verhuizen.
Ouders vroegen om één telefoonnummer.
De leraren pleitten voor kleinere groepen.
Leerlingen hopen dat er een plek komt om tot rust te komen.
Van het samenwerkingsverband verwachten de scholen dat het sneller besluit.
Wij missen een overzicht van wat de regio te bieden heeft.
Er is dringend een gezamenlijke aanpak van verzuim nodig.
Het is van belang dat ouders vanaf het begin meepraten.
Het is wenselijk dat elke locatie een stilteruimte heeft.
Mentoren hebben meer tijd voor gesprekken nodig.
De samenwerking met de jeugdarts mag hechter.
Het bureau mag vaker op de scholen te zien zijn.
De overdracht kan beter.
Het bestuur kan beter één rapportage vragen dan vijf.
Een school dient vooraf te melden wat zij niet kan.
Schoolleiders zouden elkaars lessen moeten bezoeken.
Het zou helpen als de formulieren gelijk waren.
De nieuwe regeling vraagt om heldere uitleg aan ouders.
Meer tijd voor overleg met de jeugdhulp.
Kleinere klassen in de onderbouw.
De deelnemers drongen aan op een snelle start.
De ouderraad stelt voor een proef met gespreksavonden te houden.
In de noordelijke gemeenten ontbreekt een tussenvoorziening.
Daarom is het verstandig om eerst de cijfers te delen.
Een leerkracht hoort niet in haar eentje te beslissen.
Organiseer jaarlijks een gesprek met oud-leerlingen.
Wees duidelijk over wat een school niet kan.
Het bestuur doet er goed aan de wachttijden te publiceren.
Een gezamenlijke scholing zou de samenwerking versterken.
Begin klein en leer onderweg.
Nodig ouders uit voor de evaluatie.
Wij raden af om nog een werkgroep in te stellen.
Onze aanbeveling: halveer het aantal formulieren.
Hier ligt een taak voor de besturen.
Plan de overdracht vóór de zomer.
Deel de uitkomsten met ouders.
Daarbij hoort dat het bestuur zijn keuzes uitlegt.
Schoolleiders zeggen behoefte te hebben aan een vaste contactpersoon.
De commissie zou het liefst zien dat elk dorp een eigen voorziening houdt."""
TOLD = """\
De commissie bezocht in november zeven scholen.
Wij spraken met veertig leraren en dertig ouders.
Verzuim is volgens de scholen zelden onwil.
Werk en school gaan voor deze jongeren samen.
Het bureau heeft vijf medewerkers.
De sfeer op de scholen is goed.
Een moeder zei: "Geef ons gewoon één nummer om te bellen."
De leerling telt negen hulpverleners.
Het team is trots op de rustruimte.
Ouders waarderen de korte lijnen.
In 2025 daalde het aantal verwijzingen met zes procent.
Onderzoek naar verzuim laat hetzelfde beeld zien.
Tijd is schaars op elke school.
Een docent kan in de pauze bij de coach terecht.
De besturen vroegen de commissie hoe zij te werk ging.
Het bestuur vroeg ons om naar de ondersteuning te kijken.
Vroeger vroegen ouders om aparte klassen.
Sommige leerlingen hebben meer tijd nodig.
De commissie verdient geen geld aan dit werk.
Zo kan een leerling beter meekomen.
Het bestuur verwacht een tekort van twee ton.
Dat verraste de commissie.
De leraren voelen zich vaak alleen.
Overleg tussen de gemeenten is er elke maand.
Waarom lukt het hier wel?
Komt een leerling te laat, dan belt de mentor.
Opvallend vaak ging het over vervoer.
Dank aan de leerlingen die de zaal inrichtten.
Hulp komt pas als het te laat is.
Drie van de tien scholen werken met een startgesprek.
De voorzitter bedankte iedereen.
Lof is er voor de manier waarop de school leerlingen ontvangt.
De meeste ouders weten de weg te vinden.
Het verslag is door de commissie vastgesteld.
Meer dan de helft van de leraren werkt in deeltijd.
Een extra handtekening is niet nodig.
Andere regio's kijken met jaloezie naar dit aanbod.
De jeugdarts is op maandag op school.
Wat de ene school lukt, lukt de andere niet.
Een moeder zei: geef ons gewoon één nummer.
"Dat is geen schande," zei een moeder, "dat is informatie."
Leraren moeten nu drie systemen bijhouden.
Begin 2026 spraken wij met de gemeenten.
Wie hulp zoekt, moet lang wachten.
Op het bord staan drie punten.
In de regio gaan 486 leerlingen naar het vso.
School de Werf doet niet mee.
Plan en praktijk lopen uiteen.
De commissie beveelt dit verslag in uw aandacht aan.
Ouders leggen de schuld niet bij de school.
Niemand wist wie de regie had."""


@pytest.mark.parametrize("sentence", ASKED.splitlines())
def test_a_report_passes_on_what_should_be_done(sentence: str) -> None:
    assert asks(sentence)
    assert kind_of_sentence(sentence, (), genre="report") == "behoefte"


@pytest.mark.parametrize("sentence", TOLD.splitlines())
def test_a_report_also_only_tells(sentence: str) -> None:
    assert not asks(sentence)
    assert kind_of_sentence(sentence, periods(sentence), genre="report") is None


def test_an_order_is_no_question_and_no_case() -> None:
    assert orders("Spreek ouders aan op hun kracht.")
    assert not orders("Spreek je ouders wel eens?")
    assert not orders("Lukt de terugkeer niet, dan belt de mentor.")
    assert not orders("Leraar De Vries belt.")


def test_what_was_decided_stays_a_decision() -> None:
    sentence = "De tafel heeft besloten dat het panel adviseert."
    assert kind_of_sentence(sentence, (), genre="report") == "besluit"


@pytest.mark.parametrize(
    "sentence",
    [
        "De oudergeleding adviseert de directie om de fietsenstalling te verlichten.",
        "Bea Smit wil dat de pauzes op beide locaties even lang zijn.",
        "De leerlingen vragen om een kluisje.",
        "Cor Post stelt voor om de sporthal ook 's avonds open te stellen.",
        "De geleding verzoekt de directie om de roosters eerder te sturen.",
        "De geleding meent dat de gangen te druk zijn en pleit voor een andere pauze.",
        "De leerlingen vinden dat de kantine goedkoper moet.",
        "De leerlingen wilden graag een ander logo.",
        "De ouders willen graag meer uitleg bij het rapport.",
        "Cor Post stelt een andere leverancier voor: goedkoper en dichterbij.",
        "De raad vroeg om een tweede uitgang.",
        "De raad vroeg om een tweede uitgang, dat is nog niet gebeurd.",
        "De raad vroeg om een overleg over de inmiddels gesloten uitgang.",
        "De ouders willen graag dat op elke verdieping een kraan komt.",
        "De ouders willen dat na de zomer een kraan komt.",
        "De raad vraagt de leden van het bestuur om vaker langs te komen.",
        "Het verdient aanbeveling om de deuren te verven.",
        "De ouders vragen om meer aandacht voor muziek.",
    ],
)
def test_minutes_pass_on_what_is_asked(sentence: str) -> None:
    assert kind_of_sentence(sentence, (), genre="minutes") == "behoefte"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("De raad adviseert positief over de roosters.", "besluit"),
        ("De directie neemt de aanbevelingen over de kantine over.", "besluit"),
        ("De besturen nemen alle adviezen over.", "besluit"),
        ("De directeur zegt toe dat de leerlingen een kluisje krijgen, zoals zij vragen.", "afspraak"),
        ("De raad neemt kennis van het advies over de kantine.", None),
        ("Het advies van de inspectie is positief over de kantine.", None),
        ("Bea Smit vraagt hoe het komt dat de kantine dicht is.", None),
        ("De nieuwe directeur stelt zich voor.", None),
        ("De voorzitter vraagt de leden om een korte reactie.", None),
        ("Hij stelt acht voor.", None),
        ("De voorzitter wil graag alle gasten welkom heten.", None),
        ("Bea Smit wil graag weten wanneer de lift komt.", None),
        ("Cor Post zou graag een dagje meelopen.", None),
        ("Niemand wil graag tijdens de pauze surveilleren.", None),
        ("Bea Smit vraagt aandacht voor het jubileum van de school.", None),
        ("De voorzitter vraagt om een moment stilte.", None),
        ("De secretaris vraagt dat nog na bij de gemeente.", None),
        ("De secretaris vraagt dat aan de wethouder.", None),
        ("De voorzitter stelt voor agendapunt 3 later te behandelen.", None),
        ("De voorzitter stelt voor de vergadering kort te schorsen.", None),
        ("De voorzitter verzoekt alle aanwezigen om de lijst te tekenen.", None),
        ("De directeur stelt de nieuwe docenten voor.", None),
        ("De directeur stelt Bea Smit voor, die op 1 mei begint.", None),
        ("Het plein verdient nog een opknapbeurt.", None),
        ("De raad vroeg om een tweede uitgang; die is er inmiddels.", None),
        ("In de vorige vergadering vroeg de raad om een tweede uitgang.", None),
        ("De directie neemt het advies van de raad over in het plan.", "besluit"),
        ("Twee ouders nemen zitting in een groep die een advies over de kantine maakt.", None),
        ("Vier leerlingen nemen deel aan een kring die met een voorstel over het rooster komt.", None),
        ("De leden nemen het advies mee en praten er later over.", None),
        ("De raad neemt het voorstel over de kantine in juni door.", None),
    ],
)
def test_what_a_meeting_decides_or_asks_of_itself_is_no_need(sentence: str, kind: str | None) -> None:
    assert kind_of_sentence(sentence, (), genre="minutes") == kind


def test_a_report_tells_who_introduces_himself() -> None:
    assert not asks("De nieuwe directeur stelt zich voor.")
