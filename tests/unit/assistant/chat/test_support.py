"""What a chat model may say of a quote, and what not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.chat.support import Held, fault, in_dutch, is_verbatim, likest
from assistant.words.sentences import sentences
from assistant.words.spoken import NEGATIONS

SCHOOL = "De proef met de avondschool in Waterkerk start in september 2024 en kost hooguit € 12.500."


def wrong(sentence: str, *quotes: str, **more: str) -> str | None:
    titles = (more["title"],) if "title" in more else ()
    held = Held(quotes=quotes, label=more.get("label", ""), titles=titles, document=more.get("document", ""))
    return fault(sentence, held)


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        (SCHOOL, SCHOOL),
        ("De proef met de avondschool start in september 2024.", SCHOOL),
        ("In september 2024 start de proef met de avondschool.", SCHOOL),
        ("De proef in Waterkerk kost hooguit € 12.500.", SCHOOL),
        ("Er komt geen nieuw gebouw.", "Er komt geen nieuw gebouw, en ook geen parkeerplaats."),
        ("De leraren krijgen vaker scholing in mei.", "De docenten krijgen vaker scholing in mei."),  # synonyms
        ("Ouders kunnen een gesprek aanvragen.", "Ouders en leerlingen kunnen een gesprek aanvragen bij de mentor."),
        ("De twaalf scholen werken samen.", "De 12 scholen werken samen, ook in de vakantie."),
        ("Het plan loopt van 2027–2031.", "Het plan loopt van 2027-2031."),
        # a part left out, or put first
        ("De directeur tekent het plan.", "De directeur tekent het plan, waarna het bestuur beslist."),
        ("Het bestuur beslist.", "De directeur tekent het plan, waarna het bestuur beslist."),
        ("Het bestuur betaalt het vervoer.", "De raad vraagt om rust, en het bestuur betaalt het vervoer."),
        (
            "De derde ruimte is een plek waar ouders en leraren elkaar ontmoeten.",
            "“Derde ruimte”: een plek waar ouders en leraren elkaar ontmoeten.",
        ),
        ("Er is een visie opgezet.", "Visie en gedragsregels zijn opgezet."),
        ("De raad vergadert in de komende maanden vaker.", "In de komende maanden vergadert de raad vaker."),
        ("Een collega neemt de les over bij ziekte.", "Bij ziekte neemt een collega de les over."),
        ("De school heeft geen balie.", "De school heeft een lift en brede deuren, maar geen balie."),
        ("Dat is verplicht voor docenten dit jaar.", "Dit jaar is dat verplicht voor docenten."),
        ("De uren komen uit de scholing.", "De uren komen uit de scholing en niet uit de lessen."),
        ("Financiering is vaak afhankelijk van labels.", "Financiering vaak afhankelijk van labels."),
    ],
)
def test_what_a_quote_says_may_be_said(sentence: str, quote: str) -> None:
    assert wrong(sentence, quote) is None


@pytest.mark.parametrize(
    ("sentence", "quote", "why"),
    [
        # numbers, with what they count and bound
        ("De proef met de avondschool start in september 2025.", SCHOOL, "number"),
        ("De proef in Waterkerk kost € 12.500.", SCHOOL, "number"),
        ("De proef in Waterkerk kost minstens € 12.500.", SCHOOL, "number"),
        ("Er zijn twaalf leraren.", "Er zijn twaalf scholen en veel leraren.", "number"),
        ("Het kost 5% van het budget.", "Het kost 5 euro van het budget.", "number"),
        ("Het plan loopt in 2027–2028.", "Het plan loopt in 2027–2031, en niet in 2028.", "number"),
        # names and words
        ("De proef in Utrecht start in september 2024.", SCHOOL, "name"),
        ("De OPR start een proef met de avondschool.", SCHOOL, "name"),
        ("Zie www.voorbeeld.nl over de proef met de avondschool.", SCHOOL, "name"),
        ("De proef met de avondschool en de muziekschool start.", SCHOOL, "words"),
        ("De gemeente start de proef met de avondschool.", SCHOOL, "words"),
        # stronger than was said
        ("Iedere school maakt een plan.", "De school maakt een plan.", "strength"),
        ("Scholen moeten een plan maken.", "Scholen kunnen een plan maken.", "strength"),
        ("Scholen kunnen een plan maken.", "Scholen moeten een plan maken.", "strength"),
        ("De visie is al opgezet.", "De visie wordt opgezet.", "strength"),
        ("Een school is altijd open.", "Een school is soms open.", "words"),
        ("Ouders of scholen vragen het aan.", "Ouders en scholen vragen het aan.", "strength"),
        # denials
        ("De verhuizing gaat door.", "De verhuizing gaat niet door.", "denial"),
        ("De verhuizing gaat niet door.", "De verhuizing gaat door.", "denial"),
        ("Een school mag een leerling weigeren.", "Geen school mag een leerling weigeren.", "denial"),
        ("Labelen is het doel.", "Niet labelen, maar normaliseren is het doel.", "denial"),
        # reservations
        ("De raad steunt het plan.", "De raad steunt het plan, tenzij de kosten stijgen.", "reservation"),
        ("De bibliotheek gaat naar de polder verhuizen.", "De bibliotheek zou naar de polder verhuizen.",
         "reservation"),
        ("Waarom start de proef?", SCHOOL, "question"),
        ("Scholen werken samen.", "Werken scholen samen?", "question"),
        # who does what, and which way
        ("Leerlingen gaan van havo naar mbo.", "Leerlingen gaan van mbo naar havo.", "direction"),
        ("De leraren stemmen voor het plan.", "De leraren stemmen na het plan.", "direction"),
        ("Leerlingen begeleiden leraren.", "Leraren begeleiden leerlingen.", "roles"),
        ("Inclusie ziet ambitie als deel van een bredere samenleving waarin diversiteit normaal is.",
         "Inclusie ziet samenleving als deel van een bredere ambitie waarin diversiteit normaal is.", "pieced"),
        # wider than was said
        ("Scholen in de wijk werken samen.", "Basisscholen in de wijk werken samen.", "pieced"),
        ("Wijzigingen doet de directeur zelf.", "Kleine wijzigingen doet de directeur zelf.", "pieced"),
        ("Kinderen gaan naar een gewone school.", "De meeste kinderen gaan naar een gewone school.", "pieced"),
        ("Een label helpt als hulpmiddel.", "Een label helpt soms als hulpmiddel.", "pieced"),
        ("Een pen mag worden gezet.", "Een pen mag in nood worden gezet.", "pieced"),
        ("Het bestuur start geen projecten.", "Het bestuur start geen projecten buiten de begroting.", "pieced"),
        ("De inspectie prijst de rustplek.", "De inspectie prijst de rustplek op De Werf.", "pieced"),
        ("Leerlingen kunnen op een lijst.", "Leerlingen uit klas 3 kunnen op een lijst.", "pieced"),
        ("Vijf kinderen hadden een vrijstelling.", "Vijf kinderen hadden een vrijstelling in aanvraag.", "pieced"),
        ("De scholen in Waterkerk betalen het vervoer.", "De scholen betalen het vervoer in Waterkerk.", "pieced"),
        # without its condition, or as a fact what was said, asked or wished
        ("De ambtenaar sluit aan.", "De ambtenaar sluit aan als er verzuim is.", "pieced"),
        ("Een collega neemt de les over.", "Bij ziekte neemt een collega de les over.", "pieced"),
        ("Het kind wordt geplaatst.", "Lukt dat niet binnen tien weken, dan wordt het kind geplaatst.", "pieced"),
        ("Leerlingen krijgen rust.", "Leerlingen die vastlopen krijgen rust.", "pieced"),
        ("De helft van de hulp is gestopt.", "Het bestuur verwacht dat de helft van de hulp gestopt is.", "pieced"),
        ("Ouders mogen een brief niet meer sturen.", "Piet vraagt of ouders een brief niet meer mogen sturen.",
         "pieced"),
        ("De groepen voldoen aan de normen.", "In mei kijken de groepen of zij aan de normen voldoen.", "pieced"),
        ("Financiering is afhankelijk van labels.", "Financiering en toegang vaak afhankelijk van labels.", "pieced"),
        ("De regio telt 3 scholen.", "De regio telt 14 gebouwen en 3 scholen voor kleuters.", "pieced"),
        ("Er geldt een regeling tot mei.", "Voor leerlingen met een verklaring geldt een regeling tot mei.", "pieced"),
        ("Beide scholen houden hun directeur.", "Na de fusie houden beide scholen hun directeur.", "pieced"),
        ("Leerlingen krijgen een regeling.", "Leerlingen met een verklaring krijgen een regeling.", "pieced"),
        ("Wie klaar is, mag naar huis.", "Wie klaar is, mag naar huis of blijft om te helpen.", "pieced"),
        ("Proeven, het verslag en boeken staan klaar.", "Proeven, potten en boeken staan klaar.", "pieced"),
        ("Het busje komt te laat.", "Het busje komt te laat, zegt mw. Zandbergh.", "pieced"),
        ("Dat mag altijd bij ons op school.", "Mw. Roodhart: dat mag altijd bij ons op school.", "pieced"),
        ("De school is gesloten.", "Lees dit goed en zeg: de school is gesloten.", "pieced"),
        ("Ouders zijn leraren.", "Wie komen: ouders, leraren.", "pieced"),
        # another time
        ("De visie wordt opgezet.", "De visie is opgezet.", "pieced"),
        ("De proef kost € 300.", "De proef kostte € 300.", "pieced"),
        ("De scholen gaan samen werken.", "De scholen werken samen.", "pieced"),
        ("De school gaat open vóór augustus.", "De school gaat open in augustus.", "pieced"),
        # of another part of the same sentence
        ("Elke school krijgt een team.", "Elke school krijgt een plan en elke gemeente krijgt een team.", "pieced"),
        ("Het aantal leerlingen daalt.", "Het aantal leraren daalt, terwijl het aantal leerlingen stijgt.", "pieced"),
        ("De bibliotheek gaat open in mei.", "De Libelle gaat open in mei en deelt een gebouw met de bibliotheek.",
         "pieced"),
        ("Begroot was een tekort van € 92.", "Het jaar sluit met een tekort van € 92; begroot was een tekort van € 60.",
         "pieced"),
        ("De raad adviseert positief, met één stem voor en zes tegen.",
         "De raad adviseert positief, met zes stemmen voor en één tegen.", "pieced"),
        ("Op dinsdag is er hulp voor klas 2.", "Op dinsdag is er hulp voor klas 1, op woensdag voor klas 2.", "pieced"),
        ("Coaches komen eerst bij De Werf, omdat daar nog geen ruimte is.",
         "Coaches komen eerst bij De Werf en later bij het Lyceum, omdat daar nog geen ruimte is.", "pieced"),
        ("Door het zwemmen valt de les uit.", "Door de les valt het zwemmen uit.", "pieced"),
        # put together from all over
        ("De gemeente betaalt de coaches.", "De gemeente levert coaches. De school betaalt het vervoer.", "pieced"),
        ("Moestuinen worden ingericht in buurthuizen.",
         "Werkplekken worden ingericht. Ouderavonden in buurthuizen. Moestuinen aanleggen.", "pieced"),
        # no statement
        ("Ja.", SCHOOL, "empty"),
        ("Dat staat in het document.", SCHOOL, "empty"),
        ("The proef with the avondschool starts in september 2024.", SCHOOL, "not_dutch"),
        ("De proef start " + "in september 2024 " * 30, SCHOOL, "long"),
    ],
)  # fmt: skip
def test_what_a_quote_does_not_say_is_not_said(sentence: str, quote: str, why: str) -> None:
    assert wrong(sentence, quote) == why


def test_a_title_says_where_and_not_who() -> None:
    quote, title = "Moestuinen aanleggen bij scholen.", "Thema 3: De stuurgroep"
    assert wrong("Bij thema 3 gaat het om moestuinen aanleggen bij scholen.", quote) == "number"
    assert wrong("Bij thema 3 gaat het om moestuinen aanleggen bij scholen.", quote, title=title) is None
    assert wrong("De stuurgroep gaat moestuinen aanleggen bij scholen.", quote, title=title) == "place"


def test_a_label_says_what_a_point_is() -> None:
    assert wrong("Nodig zijn kleinere groepen.", "Kleinere groepen en rust.") == "words"
    assert wrong("Nodig zijn kleinere groepen.", "Kleinere groepen en rust.", label="Wat is nodig?") is None
    assert wrong("Nodig zijn kleinere groepen.", "Kleinere groepen in mei.", label="Wat is nodig?") == "pieced"


def test_a_point_of_a_list_says_nothing_that_is_without_its_label() -> None:
    sentence, point = "Er is meer aandacht voor inclusief onderwijs.", "Meer aandacht voor inclusief onderwijs."
    assert fault(sentence, Held(quotes=(point,))) is None
    assert fault(sentence, Held(quotes=(point,), labelled=True)) == "pieced"
    assert wrong(sentence, point, label="Wat is nodig?") == "pieced"
    assert wrong("Nodig is meer aandacht voor inclusief onderwijs.", point, label="Wat is nodig?") is None


def test_a_document_may_be_named_where_something_is_said_to_stand() -> None:
    quote, document = "De proef start in september.", "Conferentie van de scholen"
    assert wrong("De proef start in september volgens de conferentie.", quote, document=document) is None
    assert wrong("De conferentie start in september.", quote, document=document) == "words"


TEXTS = (
    SCHOOL,
    "Ouders en leerlingen kunnen een gesprek aanvragen bij de mentor, binnen drie weken na het rapport.",
    "Het verband betaalt het vervoer, mits de gemeente dat ook doet.",
    "Zonder gedeelde visie blijven het losse acties.",
)


@pytest.mark.parametrize("text", TEXTS)
def test_a_quote_supports_itself(text: str) -> None:
    assert wrong(text, text) is None
    assert is_verbatim(text, [text])


@given(st.sampled_from(TEXTS), st.sampled_from(sorted(NEGATIONS)), st.data())
def test_one_denial_more_is_refused(text: str, negation: str, data: st.DataObject) -> None:
    spoken = text.split()
    place = data.draw(st.integers(1, len(spoken) - 1))

    assert wrong(" ".join([*spoken[:place], negation, *spoken[place:]]), text) is not None


@given(st.sampled_from(TEXTS), st.data())
def test_one_other_word_is_refused(text: str, data: st.DataObject) -> None:
    spoken = text.split()
    long = [place for place, word in enumerate(spoken) if len(word) > 6 and word.isalpha()]
    place = data.draw(st.sampled_from(long))
    other = data.draw(st.sampled_from("wethouder begroting zwembad directeur verbouwing".split()))

    assert wrong(" ".join([*spoken[:place], other, *spoken[place + 1 :]]), text) is not None


@given(st.sampled_from(TEXTS), st.text(max_size=60))
def test_any_text_has_a_verdict(text: str, other: str) -> None:
    wrong(other, text)
    wrong(text, other or "x")


@pytest.mark.parametrize(
    ("sentence", "dutch"),
    [
        ("De school begint in mei.", True),
        ("Circle of Courage is een model met vier basisbehoeften.", True),
        ("The school starts in May with the pupils.", False),
        ("Schools have to make a plan for this.", False),
        ("Samenwerking met ketenpartners.", True),
        ("Die Schule beginnt im Mai und das ist gut.", False),
    ],
)
def test_dutch(sentence: str, dutch: bool) -> None:
    assert in_dutch(sentence) is dutch


def test_the_likest_piece_is_the_first_of_the_best() -> None:
    assert likest("De proef start.", ["Iets over moestuinen.", "De proef.", "Een proef."]) == 1


def test_sentences_of_a_document() -> None:
    text = "Dit kost o.a. tijd. Mw. De Vries (nr. 3) komt. Daarna volgt “een gesprek.” Klaar?"
    assert sentences(text) == [
        "Dit kost o.a. tijd.", "Mw. De Vries (nr. 3) komt.", "Daarna volgt “een gesprek.”", "Klaar?"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Het bestuur betaalt leraren.", "Het bestuur betaalt het vervoer van leerlingen en leraren."),
        ("De school heeft computers.", "De school heeft een tekort aan boeken en computers."),
        ("De conciërge sluit de gymzaal.", "De conciërge sluit het raam van de kantine en de gymzaal."),
        ("De rustplek is de kantine.", "Rustplek: een kamer naast de gymzaal en de kantine."),
        (
            "De derde ruimte is speciaal onderwijs.",
            "Derde ruimte: een plek buiten de klassieke keuze van regulier en speciaal onderwijs.",
        ),
    ],
)
def test_what_belongs_to_what_is_left_out_is_not_said_of_the_rest(sentence: str, quote: str) -> None:
    assert wrong(sentence, quote)
    assert not wrong(quote, quote)
