"""Small Dutch word lists about asking: what words of a question say how it is asked rather than about what.

They speak of Dutch in general, never of a document.
"""

from __future__ import annotations

from corpus.language import fold, stem

NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "nul", "een eerste", "twee tweede", "drie derde", "vier vierde", "vijf vijfde", "zes zesde",
            "zeven zevende", "acht achtste", "negen negende", "tien tiende", "elf elfde", "twaalf twaalfde",
        )
    )
    for word in words.split()
}  # fmt: skip

ORDINALS = frozenset(word for word in NUMBERS if word.endswith(("de", "ste"))) - {"einde"}

RANKS = ORDINALS | {"laatste", "voorlaatste", "eennalaatste"}
"""Words that tell which one of several, as they were said: "de derde", "dat laatste"."""

_TEENS = "dertien veertien vijftien zestien zeventien achttien negentien".split()
_TENS = "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split()
LARGE_NUMBERS = (
    {word: number for number, word in enumerate(_TEENS, start=13)}
    | {ten: 10 * number for number, ten in enumerate(_TENS, start=2)}
    | {
        f"{unit}en{ten}": 10 * number + more
        for number, ten in enumerate(_TENS, start=2)
        for more, unit in enumerate("een twee drie vier vijf zes zeven acht negen".split(), start=1)
    }
    | {"honderd": 100, "duizend": 1000}
)
"""Numbers from thirteen on in words, folded."""

NUMBER_NAMES = ("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")

_FRAME = """
    noemen noemt genoemd genoemde vertellen vertelt uitleggen leg uitleg geven geef gegeven gaf lijst lijstje rijtje
    opsomming opsommen overzicht samenvatting samenvatten vat staan staat stond horen hoort behoren heten heet
    betekenen betekent betekenis bedoelen bedoelt bedoeld bedoeling begrip term definitie beschrijven beschrijft
    beschreven beschrijving zeggen zegt gezegd vinden vind vindt komen komt gekomen houden houdt doen doet gedaan
    maken maakt weten weet willen vraag vragen antwoord informatie iets laten zien tonen toon laat bestaan bestaat
    sprake betreft betreffen soort
    soorten document documenten verslag rapport stuk tekst bron pagina allemaal alle alles precies kort korte
    gebeurd gebeuren gebeurt besproken afgesproken vermeld vermelden vastgelegd opgenomen bekend mogelijk
    inhoud inhouden gaan gaat ging totaal aantal samengevat vond plaatsvinden terug terugkomen zit zitten verder
    nemen neemt nam namen genomen krijgen krijgt kreeg kregen hield gehouden ongeveer vallen valt moment zet zetten
    rij zin lijn
    lijnen grote datum dag alweer praten gepraat praat gesproken discussed diezelfde dezelfde zelfde wijze manier punt
    kant ding dingen onderwerp zaak zaken verschil verschillen verschilt vergelijk vergelijken vergeleken
    overeenkomst overeenkomsten naast tussen samen meer minder morgen vandaag gisteren straks binnenkort sowieso echt
    verstaan verstaat zat zaten blijven blijft bleef
    voorbeeld voorbeelden terecht naartoe allebei beide beiden zowel evenals alsook alsmede doe
    mevrouw meneer zomaar klopt kloppen ooit alvast inmiddels ondertussen sindsdien
    report document call show want know get make going vertel even helder duidelijk kun
    citeer citeren letterlijk woordelijk
    list name give tell explain mean means meaning mentioned listed say says said
"""

FRAME_STEMS = frozenset(stem(fold(word)) for word in _FRAME.split())
"""Stems of words that frame a question. They help to rank but need not be found."""

DOCUMENT_STEMS = frozenset(
    stem(word)
    for word in """school scholen basisschool schoolgebouw document profiel schoolprofiel plan verslag gemeente regio
    """.split()
)
"""Stems of words for what each document is about, or is: "welke scholen" asks which documents."""

GENERAL_STEMS = DOCUMENT_STEMS | frozenset(
    stem(word)
    for word in """leerling leerlingen kind kinderen jongere jongeren scholier zoon dochter docent leraar leerkracht
    ouder ouders personeel onderwijs mens mensen iemand iedereen
    """.split()
)
"""Stems of words for whom and what all documents of schools are about: they tell no subject from another."""

WHOLE_DOCUMENT_STEMS = frozenset(
    stem(word) for word in "document verslag rapport stuk tekst samenvatting samenvatten overzicht inhoud".split()
)
"""Stems of words for a document as a whole: a question of nothing else asks for its outline."""

PART_STEMS = frozenset(
    stem(word)
    for word in """onderdelen delen hoofdstukken paragrafen onderwerpen kopjes koppen chapters topics parts sections
    subjects""".split()
)
"""Stems of words for what a document consists of: "welke hoofdstukken" asks for its outline as well."""

GREETINGS = frozenset(
    """hallo hoi hey hi dag goedemorgen goedemiddag goedenavond bedankt dank dankjewel dankuwel ok oke ja nee prima top
    mooi fijn doei hee heej heey ho yo joh jo euh eeh och ah aha haha ofzo enzo effies es aub svp alstublieft
    alsjeblieft please pls me d'r""".split()
)
"""Words that greet, thank, nod or only fill what is said: alone they ask nothing, and no spelling is right for them."""

CHAT = {
    "wnr": "wanneer", "vd": "van de", "vh": "van het", "dr": "er", "vr": "voor", "zon": "zo'n", "mn": "mijn",
    "wa": "wat", "da": "dat", "volges": "volgens", "eigelijk": "eigenlijk", "gwn": "gewoon", "iig": "in ieder geval",
    "mss": "misschien", "ff": "even", "nr": "naar", "v": "van", "nie": "niet", "dak": "dat ik", "egt": "echt",
    "ist": "is het", "hoelang": "hoe lang", "hoelaat": "hoe laat", "hoevaak": "hoe vaak", "ut": "het",
    "hebbe": "hebben", "kunne": "kunnen", "zijnn": "zijn", "waarvr": "waarvoor", "waardoor": "waarom",
    "tot-en-met": "tot en met",
}  # fmt: skip
"""What is typed in chats, and what it stands for."""

_ACTORS = """
    docent leraar leerkracht mentor schoolleider directeur bestuurder bestuur team school leerling kind jongere ouder
    verzorger gemeente inspectie ministerie coördinator begeleider deskundige specialist psycholoog orthopedagoog arts
    verpleegkundige medewerker professional partner ketenpartner instelling stichting samenwerkingsverband raad
    commissie werkgroep projectgroep voorzitter secretaris lid adviseur organisatie bedrijf
    thuiszitter hoogbegaafde student burger wethouder minister spreker werkgever werknemer aanvrager gebruiker
    college overheid rechter ambtenaar vereniging persoon mensen iedereen leidinggevende collega coach trainer
    mentoren coördinatoren rectoren directie administratie secretariaat staatssecretaris kabinet regering partij fractie
"""

ACTOR_STEMS = frozenset(stem(fold(word)) for word in _ACTORS.split())
"""Stems of words for people and bodies that do things: what "wie" may be answered with when there is no name."""

ACTORS_BY_DEED = frozenset(stem(fold(word)) for word in _ACTORS.split() if word.endswith("ing"))
"""Those of bodies that are called by a deed: "vereniging", "regering"."""

ANY_PERSON = frozenset(stem(word) for word in "mensen personen deelnemers aanwezigen bezoekers".split())
"""Stems of words that count people of any kind: "hoeveel mensen" is answered by a number of any of these."""
ANY_PEOPLE = frozenset(stem(word) for word in "mensen personen deelnemers aanwezigen plaatsen plekken".split())
"""Stems of words that count people of any kind, and places for them."""

DOMAIN_STEMS = frozenset(
    stem(fold(word))
    for word in """
    onderwijs school leerling leraar docent ouder plan ondersteuning ondersteuningsplan samenwerkingsverband inclusie
    inclusief passend zorg jeugdhulp jeugdzorg gemeente thema conferentie bestuur begroting beleid afspraak actie
    klas groep vak examen diploma thuiszitter arrangement toelaatbaarheidsverklaring tlv opp swv opr oogo sop mbo havo
    vwo vmbo vso sbo po vo pro inspectie leerplicht verzuim schoolprofiel notulen vergadering directeur coördinator
    besluit doel visie keuze maatregel diagnose label autisme adhd dyslexie dyscalculie begeleiding begeleider pesten
    veiligheid schorsing toets stage speciaal regulier hoogbegaafd thuiszitten
    """.split()
)
"""Stems of words about schools and plans: a question with one of them is not off topic, even if nothing answers it."""

ASKING = frozenset(
    "wie wat waar wanneer waarom hoe hoeveel welk welke waarmee waarvoor waarover waaruit waartoe waarop"
    " waardoor hoezo hoelang who what where when why how"
    " which".split()
)

CONJUNCTIONS = frozenset("voordat nadat totdat zodra zolang tenzij mits indien doordat opdat hoewel ofschoon".split())
"""Words that open a clause, and say nothing of what it is about."""


def number_name(count: int) -> str:
    """A count as one writes it in running Dutch: in words up to twelve, then in digits."""
    return NUMBER_NAMES[count] if 0 <= count < len(NUMBER_NAMES) else str(count)
