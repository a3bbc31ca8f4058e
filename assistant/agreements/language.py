"""What a sentence is by its own words: a decision, a promise, a rule, an aim, a need, a choice, or none of these.

A sentence counts when it binds somebody: it says so ("we spreken af", "het bestuur besluit"), it sets a term, a measure
or a ban ("binnen zes weken", "ten minste twee keer per jaar", "mag niet"), or it tells what will be done and when. What
was, what is, what words mean and what somebody may do bind nobody.
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.agreements.period import Period
from assistant.agreements.types import Kind
from assistant.orders import gives_orders, speaks_to_a_machine
from corpus.language import fold

_PREFIX = re.compile(
    r"^(?P<word>actie(?:punt)?|ap|besluit|afspraak|toezegging|doel(?:stelling)?|ambitie|visie|keuze|behoefte|voorstel)"
    r"(?:\s+(?:[\w./-]{1,12}|van de \w+)){0,2}\s*:\s*(?=\S)"
)
_PREFIX_KINDS: dict[str, Kind] = {
    "actie": "actie", "actiepunt": "actie", "ap": "actie", "besluit": "besluit", "afspraak": "afspraak",
    "toezegging": "afspraak", "doel": "doel", "doelstelling": "doel", "ambitie": "doel", "visie": "visie",
    "keuze": "keuze", "behoefte": "behoefte", "voorstel": "doel",
}  # fmt: skip

_WE = r"(?:wij|we)"
_STATE = (
    r"(?:is|zijn|heet|heten|heeft|hebben|bestaat|bestaan|telt|tellen|staat|staan|ligt|liggen|zit|zitten|duurt|duren"
    r"|kost|kosten|geldt|gelden|betekent|kent|kennen|bedraagt|bedragen|weet|weten|ziet|zien|vindt|denkt|denken|daalt|dalen"
    r"|stijgt|gaat|gaan|biedt|bieden|bevat|laat|vraagt|beschrijft|spreekt)"
)
_PAST = re.compile(
    r"\b(?:was|waren|werd|werden|had|hadden|ging|gingen|kwam|kwamen|kreeg|kregen|stond|stonden|zat|zaten|gaf|gaven|bleek"
    r"|bleken|vond|vonden|begon|begonnen|deed|deden|nam|namen|zei|zeiden|sprak|spraken|zag|zagen|liet|lieten|schreef"
    r"|bleef|wilde|wilden|kon|konden|moest|moesten|mocht|mochten|vroeg|vroegen|stelde|stelden|maakte|maakten|besloot"
    r"|besloten|startte|werkte|werkten|volgde|volgden|steeg|daalde|groeide|draaide|bood|lag|lagen|koos|kozen|leidde"
    r"|stapte|stroomde|stroomden|behandelde|telden|gebeurde|bezocht|bezochten|wachtten|voelde|voelden)\b"
)
_DONE = re.compile(
    r"\b(?:is|zijn|heeft|hebben|heb)\b(?: \S+){0,12}? (?!gemeent|gebied|gezin|gevolg|gesprek|geval|gebouw|gezond|geschikt"
    r"|gebruik|gebeur|geeft|gelijk|gericht|gezamen|gegeven|geacht)(?:(?:\w{2,6})?ge\w{2,}(?:[dt]|en)|besproken|bereikt|behaald"
    r"|verlopen|verhuisd|veranderd|verbeterd|vervallen|ontwikkeld|ontvangen|begonnen|bezocht|bedacht|voltooid|voldaan|klaar|(?:her)?benoemd|her\w{3,}d)\b"
)
_DECIDED = re.compile(
    r"^(?:er is )?besloten\b|\b(?:heeft|hebben|is|zijn|wordt|worden)\b.*\bbeslo?ten\b|\bbesluit(?:en)? (?:\S+ ){0,3}?(?:om\b|dat\b|tot het\b)"
    r"|\bbesluit(?:en)?\b.*\bte \w+en\b|\b(?:heeft|hebben) ingestemd met\b|\b(?:is|zijn) akkoord\b"
    r"|\b(?:stemt|stemmen|gaat|gaan)\b.*\b(?:in met|akkoord)\b|\bkeur(?:t|en)\b.*\bgoed\b"
    r"|\bbesluit\w*\b(?: [\w-]+){1,4} niet\b.*\bte\b|\bbesluit unaniem\b|\badviseert (?:positief|negatief)\b"
    r"|\bneemt\b.*\b(?:voorstel|wijziging(?:en)?|advies)\b.*\bover\b|\b(?:stelt|stellen)\b.{3,80}\bvast\.?$"
)
_SETTLED = re.compile(r"\b(?:wordt|worden)\b.*\b(?:vastgesteld|goedgekeurd|aangenomen|bekrachtigd)\b")
_AGREED = re.compile(
    r"\bspreken (?:\S+ ){0,8}?af\b|\bafgesproken\b|\b(?:zegt|zeggen|zegde) (?:\S+ ){0,3}?toe\b|\btoegezegd\b"
    r"|\bkomen (?:\S+ ){0,6}?overeen\b|\bovereengekomen\b|\bde afspraak (?:is|gaat|geldt)\b|\bafspraak is dat\b"
    r"|\b(?:verplicht|verplichten)\b|\bzorgt (?:er )?(?:\w+ )?voor\b|\bzorgen er(?: \w+)? voor\b|\bdraagt (?:er )?zorg\b"
    r"|\b(?:stelt|stellen)\b.*\bbeschikbaar\b"
)
_AIM = re.compile(
    rf"\bstreven (?:{_WE} )?(?:er ?)?naar\b|\bstreeft (?:er ?)?naar\b|\b(?:ons|het|de|onze) (?:doel|ambitie|streven)\b.{{0,40}}\bis\b"
    rf"|\bbeogen\b|\b{_WE} willen\b.*\bbereiken\b|\bwillen {_WE}\b.*\bbereiken\b|\bhet plan (?:voor|is)\b"
)
_WISH = re.compile(rf"\b{_WE} willen\b|\bwillen {_WE}\b|\bwil (?:de|het|onze|ons)\b|\b(?:school|verband|bestuur|team|regio) wil\b")
_BELIEF = re.compile(rf"\b{_WE} (?:geloven|gaan uit van|staan voor|vinden dat|zijn ervan overtuigd)\b|\bonze visie is\b")
_CHOICE = re.compile(
    rf"\bkie(?:zen|st) (?:\S+ ){{0,4}}?(?:er)?voor\b|\bgekozen voor\b|\b{_WE}\b (?:\S+ ){{0,4}}?(?:niet (?:langer|meer)\b(?! dan)|geen\b)"
    rf"|\b\w+en {_WE} (?:\S+ ){{0,6}}?(?:niet (?:langer|meer)\b(?! dan)|geen .*\bmeer\b|bewust\b)|\bstapp?en {_WE} (?:\S+ ){{0,3}}?(?:van )?af\b"
    rf"|\b{_WE} \w+en (?:\S+ ){{0,5}}?niet (?:uit|op|aan|in|weg|toe|af|meer|langer)\b(?! dan)"
)
_KEEPS = re.compile(r"\bhoud(?:t|en) (?:\S+ ){0,3}?vast aan\b")
_UNABLE = re.compile(rf"\b(?:kan|kunnen|is|zijn|heeft|hebben) {_WE}\b|\b{_WE} (?:kunnen|zijn|hebben)\b")
_NEED = re.compile(
    r"\b(?:er is|is er|er zijn) (?:dringend |ook |nog )*(?:meer|een|betere|extra|behoefte|ruimte|tijd)\b.*\b(?:nodig|behoefte aan)\b"
    r"|^(?:wat )?(?:nog )?(?:nodig|ontbreekt) (?:is|zijn)\b|\bbehoefte aan\b|^dat vraagt om\b|^(?:dit|daarvoor|hiervoor) (?:vraagt|is|zijn)\b.*\b(?:om|nodig)\b"
    r"|\bontbreekt (?:het )?(?:ons )?(?:nog )?aan\b"
)
_MUST = re.compile(
    r"\b(?:moet|moeten|dient|dienen)\b|\b(?:zal|zullen)\b|\bhoeft geen\b|\bgeen (?:\w+ )?(?:school|leerling|kind) mag\b"
    rf"|\b{_WE} gaan\b(?! (?:uit|ervan))|\bgaan {_WE}\b(?! (?:uit|ervan))|\bpak(?:t|ken)\b.*\bop\b|\bzoekt (?:het|dit|dat) uit\b"
)
_FORBIDDEN = re.compile(
    r"\b(?:mag|mogen)\b (?:\S+ ){0,6}?(?:niet|nooit|geen)\b|\b(?:kan|kunnen) (?:niet|nooit) worden\b|\b(?:mag|mogen) (?:\S+ ){0,8}?(?:alleen|pas|uitsluitend)\b"
    r"|\bnooit (?:een |om )|\bgeen enkele?\b|\b(?:alleen|uitsluitend|pas|slechts) (?:\S+ )?(?:als|met|na|nadat|wanneer|toe als|uit als|vastgesteld)\b"
)
_TERM = re.compile(
    r"\b(?:binnen (?:\S+ ){1,3}?(?:uur|dagen|dag|week|weken|maand(?:en)?|jaar|schooldagen|werkdagen)|dezelfde (?:dag|ochtend|week)"
    r"|uiterlijk|ten minste|tenminste|minimaal|minstens|ten hoogste|maximaal|hooguit|niet (?:meer|langer|later) dan|in de eerste \w+ \w*weken)\b"
)
_OFTEN = re.compile(
    r"\b(?:elke?|ieder[e]?|per) (?:\w+ )?(?:dag|week|maand|kwartaal|jaar|schooljaar|periode|voorjaar|najaar|ochtend|half ?jaar)\b"
    r"|\b(?:jaarlijks|maandelijks|wekelijks|halfjaarlijks|dagelijks|structureel)\b|\b\w+ keer (?:per|in|twintig)\b|\beens (?:per|in) "
    r"|\bom de \w+ (?:weken|maanden|jaar)\b|\b(?:twee|drie|vier|vijf) (?:schooldagen|weken|maanden|jaar|jaren) lang\b|\been (?:half)?jaar lang\b"
    r"|\bna \w+ (?:uur|dagen|weken|maanden)\b|\b\w+ maanden voordat\b"
)
_TIME = (
    r"(?:dag|week|maand|kwartaal|jaar|schooljaar|periode|voorjaar|najaar|zomer|ochtend|middag|avond|pauze|les|keer|tijd|uur|half"
    r"|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|maandagen|eerste|laatste)"
)
_EACH = re.compile(
    rf"^(?:(?:voor|in|op|bij|van) )?(?:elke?|ieder[e]?|alle) (?!{_TIME}\b)\w+"
    rf"|\b(?:krijgt|krijgen|volgt|maakt|maken) (?:elke?|iedere?) (?!{_TIME}\b)\w+"
)
_ORGANISED = re.compile(r"\b(?:elke?|iedere?|alle) (?:school|scholen|team|teams|gemeenten?|bestuur|besturen|afdeling|locatie)\b")
_ABOUT_ITSELF = re.compile(
    r"^(?:\d+ )?(?:vastgesteld|ingevuld|opgesteld|concept|versie|datum|geldig|gemeten|geteld|peildatum|bron|laatst|bijgewerkt"
    r"|gepubliceerd|inwerkingtreding|foto|figuur|tabel)\b|^sinds\b"
)
"""What a document says of itself, and what has been so for long."""
_ALWAYS = re.compile(r"\baltijd\b|\beerst\b.*\b(?:daarna|dan pas|pas daarna)\b|\bpas daarna\b|\bvoordat\b")
_IN_CASE = re.compile(r"^bij (?!\d|ons\b|de meeste\b|veel\b|sommige\b|hen\b|haar\b|hem\b)")
_IF_THEN = re.compile(r"^[a-z]+t? .+, dan \w+")
_HENCEFORTH = re.compile(
    r"\b(?:de )?komende (?:\w+ )?(?:jaar|jaren|periode|tijd|maanden|weken)\b|\bvoortaan\b|\bvanaf nu\b|\bvolgend (?:school)?jaar\b"
    r"|\b(?:geen|niet) (?:\S+ ){0,4}?(?:meer|langer)\b"
)
_DEADLINE = re.compile(r"\b(?:uiterlijk|v[oó][oó]r) (?:op )?(?:\d|begin|eind|[a-z]+ 20\d\d)")
_STAYS = re.compile(r"\b(?:blijft|blijven|geldt|gelden|behoudt|houdt|vervalt|verplicht|mag|mogen)\b")
_IN_TIME = r"^(?:in|eind|begin|medio|uiterlijk|voor|over|aan het eind van|na)\b"
_GIVES = re.compile(
    r"\b(?:krijgt|krijgen|betaalt|betalen|vergoedt|levert|leveren|ontvangt|ontvangen|organiseert|organiseren|houdt|houden"
    r"|maakt|maken|doet|doen|start|starten|begint|beginnen|behoudt|blijft ingeschreven|sluit|sluiten|stopt|stoppen)\b"
)
_PLANNED = re.compile(
    r"\b(?:wordt|worden)\b.*\b(?:ontwikkeld|opgesteld|onderzocht|uitgewerkt|ingericht|georganiseerd|geevalueerd|opgenomen"
    r"|uitgevoerd|gestart|aangepast|versterkt|voortgezet|uitgebreid|geworven|afgeschaft|vervangen|ingevoerd|opgezet"
    r"|voorbereid|verkend|verbeterd|gemaakt|geschoold|getraind|opgeleid|gerealiseerd|ingezet|gebeld|gemonitord|besproken"
    r"|uitgenodigd|geinformeerd|gedeeld|herzien|gebouwd|ingepland|aangesteld|geopend|gesloten|gehoord|bijgewerkt|betrokken|ingesteld|opgericht|behandeld|verlengd|benoemd|gevormd"
    r"|vastgelegd|afgestemd|uitgerold|doorgeschoven|opgeleverd|aangevuld|verspreid|opgestart)\b"
    r"|\b(?:er (?:komt|komen)|(?:komt|komen) er)\b|\b(?:vindt|vinden)\b.*\bplaats\b"
)
_RUNNING = re.compile(
    r"\b(?:is|zijn)\b(?: \S+){0,6}? (?:gestart|van start gegaan|in gang gezet|in uitvoering|bezig met)\b(?! te\b)"
    r"|\b(?:loopt|lopen|draait|draaien) (?:\S+ ){0,2}?(?:al|nu|inmiddels|sinds|momenteel|op dit moment)\b"
    r"|\b(?:werken|werkt) (?:\S+ ){0,2}?(?:inmiddels|al|momenteel|op dit moment) (?:\S+ )?(?:aan|met)\b"
)
_TASK = re.compile(
    r"\b(?:neemt|nemen)\b.*\bop\b|\b(?:werkt|werken|zoekt|zoeken|nodigt|nodigen|voert|voeren|deelt|zet|zetten)\b.*\buit\b"
    r"|\b(?:pakt|pakken|stelt|stellen|vraagt)\b.*\bop\b|\b(?:stuurt|sturen|mailt|mailen|agendeert|regelt|regelen|informeert|"
    r"informeren|organiseert|verzamelt|plant|plannen|controleert|bespreekt het|bespreekt dit|checkt|belt|schrijft|levert|maakt|overlegt)\b"
    r"|\b(?:koppelt|koppelen)\b.*\bterug\b|\b(?:vraagt|vragen) (?:dit|dat|het) na\b|\b(?:bereidt|bereiden)\b.*\bvoor\b"
    r"|\b(?:past|passen)\b.*\baan\b|\b(?:komt|komen) (?:\S+ ){0,3}?terug\b|\bschui(?:ft|ven)\b.*\bdoor\b|\bzorgt\b"
)
"""What somebody takes upon him in a meeting."""
_MAY = re.compile(r"\b(?:kan|kunnen|mag|mogen)\b")
_NO_RULE = re.compile(
    r"\b(?:naar verwachting|verwachten|waarschijnlijk|misschien|wellicht|zou|zouden|volgens de wet|de wet vraagt|wettelijk"
    r"|betekent|verstaan (?:wij|we)|is een afspraak|wordt genoemd|noemen (?:wij|we)|bedoelen|in dit (?:plan|profiel|document|hoofdstuk)"
    r"|hoofdstuk \d|lees verder|heten|heet)\b|\bis (?:het geheel|alles|wat)\b|^(?:een )?\w+ is (?:een|de|het) "
)
_MENTION = re.compile(r"\b(?:vraagt of|wil weten|antwoordt|legt uit|licht\b.*\btoe|zegt dat|merkt op|bedankt|hoort van)\b")


@lru_cache(maxsize=8_000)
def plain_words(sentence: str) -> str:
    """A sentence folded and with single spaces, without the raised figures of footnotes."""
    return " ".join(fold(sentence).split())


def explains(sentence: str) -> bool:
    """Whether a sentence says what something means or what stands where."""
    return bool(_NO_RULE.search(plain_words(sentence)))


def is_for_nobody(sentence: str) -> bool:
    """Whether a text may not be shown, or is a question or a caption rather than something said."""
    return speaks_to_a_machine(sentence) or gives_orders(sentence)


def kind_of_prefix(sentence: str) -> Kind | None:
    """ "Besluit 2027-04: …", "Actie: …": what the words before the colon call the rest."""
    found = _PREFIX.match(plain_words(sentence))
    return _PREFIX_KINDS[found["word"]] if found else None


_CLAUSE = re.compile(
    r"(?<=\w)[,:]? (?:die|dat|wat|waar|wie|waarin|waarmee|waarbij|waarop|waaruit|waarvan|waardoor|waarvoor|waaraan|hoe|of|als|toen"
    r"|omdat|zodat|voordat|nadat|wanneer|zolang|tenzij|totdat|terwijl)\b[^,;]*(?:,(?! en\b| of\b)|(?=;)|$)"
)


_DETERMINES = re.compile(r"\b(?:in|op|van|met|bij|voor|na|tot|aan|om|over|uit|en|is|zijn|doet|doen|betekent|mag|kan)$")


def main_clause(text: str) -> str:
    """A folded sentence without its subordinate clauses, as far as commas show where they end."""

    def cut(match: re.Match[str]) -> str:
        pointing = match[0].lstrip().startswith(("die ", "dat ", "wat ")) and _DETERMINES.search(text[: match.start()])
        return match[0] if pointing else " "

    return " ".join(_CLAUSE.sub(cut, text).split())


def is_over(sentence: str, *, later: bool) -> bool:
    """Whether a sentence tells what was or is finished. `later` says that it names a time still to come."""
    main = main_clause(plain_words(sentence))
    finished = bool(_DONE.search(main)) and not re.search(r"\b(?:wordt|worden)\b", main)
    return bool(_PAST.search(main)) or (finished and not later)


def gives_way(sentence: str, kind: Kind, above: Kind) -> bool:
    """Whether what a title announces says more of a sentence than its own words do."""
    if above == "visie":
        return kind in ("keuze", "doel") or (kind == "afspraak" and not _TERM.search(plain_words(sentence)))
    return above in ("besluit", "keuze", "doel") and kind in ("afspraak", "actie", "visie", "keuze", "doel")


def kind_of_sentence(
    sentence: str, when: list[Period], *, today: str | None = None, minutes: bool = False
) -> Kind | None:
    """What a sentence binds somebody to, None when to nothing. `when` are its periods that are not over.

    `today` is when the document was written (ISO 8601), as far as that is known. `minutes` says that the sentence
    stands in a record of a meeting: what "wordt vastgesteld" is decided there and then, who "stuurt de stukken" will.
    """
    if kind := kind_of_prefix(sentence):
        return kind
    text = plain_words(sentence)
    if text.endswith("?") or len(text.split()) - sum(len(period.text.split()) for period in when) < 3:
        return None
    if kind := _said_outright(text, minutes):
        return kind
    if _MENTION.search(text) or _ABOUT_ITSELF.search(text):
        return None
    kinds = (_kind_of_clause(clause, when, today) for clause in text.split("; "))
    if kind := next((kind for kind in kinds if kind), None):
        return kind
    return "actie" if minutes and _TASK.search(main_clause(text)) and not is_over(text, later=False) else None


def _kind_of_clause(text: str, when: list[Period], today: str | None) -> Kind | None:
    """What a clause that may stand alone binds somebody to."""
    dated = [period for period in when if plain_words(period.text) in text]
    later = any(period.is_later(today) for period in dated)
    if _NO_RULE.search(text):
        return None
    if _RUNNING.search(text):
        return "lopend"
    if is_over(text, later=later):
        return None
    if kind := _wanted(text, dated):
        return kind
    main = main_clause(text)
    if _FORBIDDEN.search(text) or _MUST.search(main):
        return "doel" if dated and re.search(r"\bmoet(?:en)?\b", text) else "afspraak"
    if _MAY.search(main) and not (_TERM.search(main) or _DEADLINE.search(text)):
        return None
    if dated and (_acts(main) or _DEADLINE.search(text) or _HENCEFORTH.search(text)):
        return "actie" if _acts(main) and not _STAYS.search(main) else "afspraak"
    if later and re.match(rf"{_IN_TIME}.{{0,40}}?\b(?:is|zijn|heeft|hebben|kan|kunnen)\b", text):
        return "doel"
    if dated and _STAYS.search(main):
        return "afspraak"
    return "afspraak" if _is_rule(text, main) else None


def _said_outright(text: str, minutes: bool) -> Kind | None:
    if _DECIDED.search(text) or (minutes and _SETTLED.search(text)):
        return "besluit"
    if _AGREED.search(text) and not re.search(r"\b(?:hadden|hadden we|was|werd) (?:\S+ )?afgesproken|waarin|wat er is", text):
        return "afspraak"
    return None


def _wanted(text: str, when: list[Period]) -> Kind | None:
    if _AIM.search(text):
        return "doel"
    if _BELIEF.search(text):
        return "visie"
    if _WISH.search(text):
        return "doel" if when else "visie"
    if _NEED.search(text):
        return "behoefte"
    if _KEEPS.search(text):
        return "keuze"
    if _CHOICE.search(text) and not _UNABLE.search(text):
        return "keuze"
    return None


def _acts(text: str) -> bool:
    """Whether the sentence tells what is done rather than what is: its first verb is no verb of being."""
    return bool(_GIVES.search(text) or _PLANNED.search(text)) or not re.search(rf"\b{_STATE}\b", text)


def _is_rule(text: str, main: str) -> bool:
    acts = not re.search(rf"^(?:\S+ ){{1,5}}?{_STATE}\b", main)
    if _EACH.search(text) and (acts or _ORGANISED.search(text)):
        return True
    if _IF_THEN.search(text) and not _MAY.search(main_clause(text.split(", dan", 1)[1])):
        return True
    if (_TERM.search(text) or _OFTEN.search(text) or _ALWAYS.search(text) or _IN_CASE.search(text)) and acts:
        return True
    if re.search(r"\b(?:krijgt|krijgen|betaalt|betalen|vergoedt)\b|\blevert (?!.*\bop\b)", main) or _PLANNED.search(main) or re.search(r"\bblij(?:ft|ven) bestaan\b", main):
        return True
    return bool(re.search(r"\bkomende|voortaan|vanaf nu|volgend", main) and _HENCEFORTH.search(main))
