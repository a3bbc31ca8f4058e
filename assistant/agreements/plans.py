"""What a plan promises without saying that it does: "De mentor maakt met de leerling een planning."

In a report such a sentence may tell how things are. A plan, a protocol or a regulation is written to bind: what
somebody in it does, keeps or leaves, he will do. What is counted, felt, or so by itself stays a fact.
"""

from __future__ import annotations

import re
from typing import Literal

from assistant.agreements import phrases
from assistant.agreements.clauses import predicate, without_possessive
from corpus.language import fold

Genre = Literal["minutes", "plan", "report", "other"]
"""What a document is written for: to record a meeting, to bind, to pass on what people said, or something else."""

_MINUTES = re.compile(r"\b(?:notulen|besluitenlijst|actielijst|(?:vergader|gespreks)?verslag van de vergadering)\b")
_REPORT = re.compile(r"\b\w*(?:verslag|rapport|rapportage|evaluatie|advies|nieuwsbrief|profiel|visitatie|audit)\b")
_PASSES_ON = re.compile(r"\b(?!jaar|bestuurs)\w*(?:verslag|advies|rapport|evaluatie|visitatie|audit)\b")
"""A report of what was heard or found; a year report tells what was done."""
_HEARD = re.compile(
    r"\b\w*(?:raadpleging|consultatie|conferentie|peiling|enquete|bevindingen|aanbevelingen|opbrengst(?:en)?"
    r"|terugkoppeling|(?:gespreks|luister)ronde|zienswijze)\b"
)
"""What was heard, unless a name says that it binds as well."""
_BINDS = re.compile(
    r"\b(?:\w*(?:plan|reglement|regeling|statuut|beleid|akkoord|agenda)|\w*protocol|convenant|koers\w*|strategie"
    r"|routekaart|(?:beleids)?not(?:itie|a)"
    r"|richtlijn|gedragscode)\b"
)

_ACTOR = re.compile(
    r"\b(?:wij|we|zij|\w*(?:school|scholen|bestuur|besturen|bestuurders?|verband|verbanden|bureau|directeur(?:en)?"
    r"|directie|leiders?|leiding|teams?|leraar|leraren|docent(?:en)?|leerkracht(?:en)?|mentor(?:en)?|coordinator(?:en)?"
    r"|coach(?:es)?|begeleiders?|medewerkers?|leerling(?:en)?|student(?:en)?|kind(?:eren)?|jongeren?|ouders?"
    r"|gemeenten?|commissies?"
    r"|raad|raden|ggd|groep|adviseurs?|consulent(?:en)?|specialist(?:en)?|psycholo(?:og|gen)|pedago(?:og|gen)"
    r"|arts(?:en)?|assistent(?:en)?|partners?|panel|college|organisaties?|stichting|ambtena(?:ar|ren)|voorzitters?"
    r"|secretaris(?:sen)?|controller|gymnasium|lyceum|locaties?|vestiging(?:en)?|instellingen|werkgroep(?:en)?"
    r"|deskundigen?|collega'?s?|hulp|steunpunt|wethouders?|partijen|kleuters?|peuters?|starters?|brugklassers?))\b"
)
"""Who may do something, by how the word for him ends."""
_ARE = (
    "".join(rf"(?<!\b{word} )" for word in "aan van met in op bij voor naar over door uit tot om zelf".split()) + "zijn"
)
"""The verb, not what somebody has: "aan zijn plan"."""
_STATE = re.compile(
    rf"^(?!.*\b(?:laat|laten)\b)(?:\S+ ){{1,12}}?(?:{phrases.BEING}|{_ARE}|(?<!de )kosten|ontbreekt|ontbreken|stijgen"
    r"|groeit|groeien|bevatten|vormt|vormen|omvat|hoort|horen|lijkt|lijken|blijkt|blijken|ervaart|ervaren|voelt|voelen"
    r"|merkt|merken|woont|wonen|verschilt|verschillen|verwacht|verwachten|gaat|gaan|valt|vallen|wil|willen)\b"
)
_VAGUE = re.compile(
    r"^(?:de ene|niet (?:elke?|iedere?|alle)|veel|vele|sommige|enkele|de meeste|meestal|vaak|soms|steeds (?:meer"
    r"|minder|vaker)"
    r"|een (?:deel|aantal)|ruim|bijna|(?:ook )?het (?:aantal|aandeel|percentage|tekort|gebrek|verloop)"
    r"|ongeveer|circa|gemiddeld|zo|daar|dit|dat|daardoor|hierdoor|dus|toch|nu)\b"
)
"""How a sentence begins that counts by guess, or that draws what follows from the one before it."""
_KEEPS = re.compile(
    r"(?<!\bte )\b(?:blijft|blijven|behoudt|behouden|houdt|houden)\b"
    r"(?! (?:krap|groot|hoog|laag|klein|zwak|kwetsbaar|onzeker|onduidelijk|achter|lastig|moeilijk|een (?:zorg"
    r"|uitdaging)|te (?!allen)\w+))"
)
_RELEASES = re.compile(r"\bhoe(?:ft|ven)\b|\b(?:geen|niet) (?:\S+ ){0,5}?nodig\b")
_CHANGES = re.compile(
    r"\b(?:gaat|gaan) (?:van\b.*\bnaar\b|(?:\S+ ){0,2}?naar (?:de|het)\b)|\b(?:gaat|gaan) (?:\S+ )?door\b"
    r"|\b(?:komt|komen)\b|\b(?:gaat|gaan) (?:\S+ )?op in\b|\bis er (?:\S+ ){0,4}?een\b|\ber is (?:\S+ ){0,3}?een\b"
    r"|\b(?:opent|openen|vervalt|vervallen|verdwijnt|verdwijnen)\b"
)
_FREE = re.compile(r"\b(?:is|zijn|blijft|blijven) (?:\S+ ){0,4}?(?:kosteloos|gratis|vrijwillig|bestemd|verplicht)\b")
_HOW = re.compile(
    r"^(?:dat|dit) doen (?:wij|we) (?:door|met|in|via|samen|bij)\b|^(?:dat|dit) gebeurt (?:altijd |ook )?(?:in|via"
    r"|met|per|door|op|binnen|bij|samen|schriftelijk|mondeling"
    r"|telefonisch|jaarlijks|elke?|ieder)\b"
)
"""How something is done, though the sentence begins by pointing back."""
_PROVIDES = re.compile(
    r"^(?:een|het|de) \w+ is er (?:ook )?voor\b|\bgroe(?:it|ien) (?:\S+ ){0,3}?met (?:\S+ )?(?:fte|uur|uren|plaatsen"
    r"|plekken)"
)
_HOLDS = re.compile(
    r"\bgeld(?:t|en)\b|\b(?:aanvraag|verzoek|aanmelding|melding|dossier|besluit|voorstel|brief) (?:bevat|vermeldt"
    r"|noemt)\b"
)
_NOT_OURS = re.compile(
    r"^(?:(?:de|het|dit|deze|ons|elk) )?(?:\w+ )?(?:tabel|figuur|\w*verslag|\w*plan|hoofdstuk|paragraaf|bijlage|tekst"
    r"|document|indeling|planperiode|\w*inspectie|ministerie|minister|rijk|overheid|kabinet|wet|wetgever"
    r"|landelijke? \w+)\b|^wie\b"
)
"""What the text does, what others do who do not keep to the plan, and what is told of anybody."""
_IS_SO = re.compile(
    r"\bricht(?:en)? zich (?:\S+ ){0,2}?op\b|\bbied(?:t|en) (?:\S+ ){0,3}?plaats\b"
    r"|\bge(?:eft|ven) (?:\S+ ){0,3}?aan(?: dat\b|[.,]?$)|\b(?:zegt|zeggen|vertelt|vertellen) dat\b|\bal (?:jaren"
    r"|lang)\b"
    r"|\b(?:loopt|lopen) (?:\S+ ){0,3}?uiteen\b|\b(?:loopt|lopen) (?:\S+ ){0,5}?(?:op|terug)(?=[.,]|$)"
    r"|\b(?:komt|komen) (?:\S+ ){0,2}?uit\b|\bwijk(?:t|en) (?:\S+ ){0,3}?af\b|\bvra(?:agt|gen) veel\b|^(?:achter"
    r"|tegenover) "
    r"|\bne(?:emt|men) (?:\S+ ){0,6}?(?:toe|af)\b"
)
_STATIVE = frozenset(
    "beslaan raken leiden bedienen omvatten grenzen bedragen betreffen behoren bereiken wegen dreigen schijnen gelijken"
    " ontstaan bestrijken herbergen verblijven voorzien afhangen krimpen".split()
)
"""What is so without anybody doing it."""
_NO_ACT_OF_A_THING = frozenset(
    "vragen leren wijzen spelen bepalen maken geven brengen laten zorgen leveren helpen dwingen treffen drukken zetten"
    " verdienen werken slagen schieten lukken beginnen gebeuren schuilen verklaren hangen nemen vergen passen rusten"
    " kunnen zijn hebben worden moeten mogen zullen gaan staan doen zien heten tellen duren kosten kennen stijgen dalen"
    " groeien liggen zitten vormen bevatten betekenen blijken lijken horen vallen wonen verschillen volgen tonen dragen"
    " kijken noemen bestaan ontbreken weten vinden denken voelen merken ervaren willen verwachten dienen klinken"
    " spreken blijven".split()
)
"""What such verbs say of a thing it does not do: "De praktijk leert", "De krimp brengt mee"."""
_BECOMES = re.compile(r"\bwordt een\b")
_HAS_VERB = re.compile(r"\b\w{2,}(?:t|en)\b|\b(?:is|doe|ga|sta|zie)\b")
"""Some word that may be a verb: the name of an organisation by itself promises nothing."""
_NEVER = re.compile(r"\bnooit\b")
_WHOEVER = re.compile(r"^wie\b.*?, (?!ziet|weet|vindt|leert|is\b)\w+")


def genre_of(*names: str | None) -> Genre:
    """What a document is by its title, its kind and the name of its file."""
    told = fold(" ".join(name for name in names if name)).replace("-", " ")
    if _MINUTES.search(told):
        return "minutes"
    if _REPORT.search(told):
        return "report" if _PASSES_ON.search(told) else "other"
    if _BINDS.search(told):
        return "plan"
    return "report" if _HEARD.search(told) else "other"


def names_actor(word: str) -> bool:
    """Whether a word is for somebody who may do something."""
    return _ACTOR.fullmatch(fold(word)) is not None


def settles(main: str) -> bool:
    """Whether a clause says what stays, what becomes another, or what need not be any more."""
    return any(said.search(main) for said in (_KEEPS, _BECOMES, _RELEASES, phrases.NO_MORE))


def promises(text: str, main: str) -> bool:
    """Whether a clause of a plan, in the present tense, says what somebody will do or what will hold."""
    main = without_possessive(main)
    verb = predicate(main)
    if phrases.BY_GUESS.search(main) or _IS_SO.search(main) or phrases.FELT.search(text) or verb in _STATIVE:
        return False
    if any(said.search(main) for said in (_RELEASES, _HOW, _PROVIDES)) or _WHOEVER.search(text):
        return True
    if _VAGUE.search(main):
        return False
    if _HOLDS.search(main):
        return True
    if phrases.IS_DONE.search(main) or _FREE.search(main):
        return True
    if settles(main) or _CHANGES.search(main) or _NEVER.search(text):
        return True
    if _STATE.search(main):
        return any(measure.search(main) for measure in (phrases.TERM, phrases.OFTEN, phrases.ALWAYS, phrases.FIRST))
    if _NOT_OURS.search(main):
        return False
    if _ACTOR.search(main):
        return bool(_HAS_VERB.search(text))
    return verb is not None and verb not in _NO_ACT_OF_A_THING
