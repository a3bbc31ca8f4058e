"""Phrases by which a Dutch sentence tells whether it binds somebody. All are matched on folded text."""

from __future__ import annotations

import re

from assistant.words.bounds import BOUND


def _any(*phrases: str) -> re.Pattern[str]:
    return re.compile("|".join(phrases))


_WE = r"(?:wij|we)"

# What binds nobody.

LASTED = _any(
    r"^(?!.*\bword(?:t|en)\b).*\bonderzocht(?:en)?\b",
    r"\b(?:is|zijn|heeft|hebben) (?:\S+ ){0,3}sinds\b",
)
"""What has been looked into, and what has been so for some time."""
_NO_PARTICIPLE = (
    r"(?!gemeent|gebied|gezin|gevolg|gesprek|geval|gebouw|gezond|geschikt|gebruik(?!t\b)|gebeur|geeft|gelijk|gericht|gezamen"
    r"|gegevens|(?<=een )gegeven|geacht|gedrags|geslacht\b|ongeacht)"
)
DONE = re.compile(
    rf"\b(?:is|zijn|heeft|hebben|heb)\b(?: \S+){{0,12}}? {_NO_PARTICIPLE}(?:(?:\w{{2,6}})?ge\w{{2,}}(?:[dt]|en)"
    r"|besproken|bereikt|behaald|verlopen|verhuisd|veranderd|verbeterd|vervallen|ontwikkeld|ontvangen|begonnen|bezocht"
    r"|bedacht|voltooid|voldaan|klaar|(?:her)?benoemd|her\w{3,}d)\b"
)
"""A perfect tense: what has been done is no agreement any more."""
ON_A_DAY = re.compile(r"\b(?:is|zijn|heeft|hebben)\b (?:\S+ ){0,4}?op \d{1,2} [a-z]{3,}")
"""What has been done on a certain day is over, though the day may seem still to come."""
TOLD = re.compile(
    r"\b(?:is|zijn)\b(?: \S+){0,12}? (?:aangekondigd|besproken|beschreven|genoemd|vermeld|toegelicht|gepresenteerd)\b"
)
"""What has been told is over, though it is about a time to come."""

EXPLAINS = _any(
    r"\b(?:naar verwachting|verwachten|waarschijnlijk|misschien|wellicht|lees verder|heten|heet)\b",
    r"\b(?:volgens de wet|de wet vraagt|wettelijk|betekent|bedoelen|is een afspraak|wordt genoemd)\b",
    rf"\b(?:verstaan|noemen) {_WE}\b|\bin dit (?:\w*(?:plan|profiel|verslag|rapport)|document|hoofdstuk)\b",
    r"\bis (?:het geheel|alles|wat)\b|^(?:een )?(?!er )\w+ is (?:een|de|het) ",
    r"\b(?:bouwt|borduurt) (?:\S+ ){0,3}?voort op\b|\b(?:komt|vloeit) (?:\S+ ){0,3}?voort uit\b",
)
"""What words mean, what stands where, what something came from, and what is only expected."""

DEFINES = re.compile(
    rf"^onder\b.*\b(?:verstaan|verstaat|bedoelen) {_WE}\b|\b(?:verstaan|bedoelen) {_WE} (?:hier|onder)\b"
)
"""What a word means, whatever else the sentence says."""

MENTIONS = _any(
    r"\b(?:vraagt of|wil weten|antwoordt|legt uit|zegt dat|merkt op|bedankt|hoort van)\b|^[a-z]+ vertelt\b",
    r"\blicht\b.*\btoe\b|\bik\b",
)
"""What somebody says, which is not what was agreed."""

ABOUT_ITSELF = _any(
    r"^(?:\d+ )?(?:vastgesteld|ingevuld|opgesteld|concept|versie|datum|geldig|gemeten|geteld|peildatum|bron|laatst)\b",
    r"^(?:\d+ )?(?:bijgewerkt|goedgekeurd|gepubliceerd|inwerkingtreding|foto|figuur|tabel)\b|^sinds\b",
)
"""What a document says of itself, and what has been so for long."""

WOULD = re.compile(r"\bzou(?:den)?\b")
MAY = re.compile(r"(?<!\bte )\b(?:kan|kunnen|kunt|kun|mag|mogen)\b")
CASE = re.compile(r"^\w+ [^;]+?, dan |^wie\b[^,;]*,? (?=\w)|^wat\b[^,;]*, (?=\w+en (?:wij|we)\b)")
"""How a sentence begins that tells what holds in a case."""
FROM_DAY = re.compile(r"\b(?:vanaf|met ingang van|per)\b")

MOSTLY = re.compile(r"\b(?:vaak|meestal|soms|doorgaans|zelden|gemiddeld|naar schatting)\b")
"""How often something is so, or how much of it there mostly is."""
BY_GUESS = re.compile(
    r"\b(?:vaak|meestal|soms|doorgaans|zelden|ongeveer|circa|gemiddeld|naar schatting)\b|\b(?:ruim|bijna) \d"
    r"|\bdan (?:elders|landelijk|gemiddeld|het landelijk)\b"
    r"|^(?:een|twee|drie|vier|acht|negen|\d+) op de \w+ "
)
"""How one tells what mostly is so, which binds nobody."""

FELT = re.compile(
    r"\b(?:voelt|voelen) (?:\S+ ){0,3}?zich\b"
    r"|\b(?:maakt|maken) (?:\S+ ){0,2}?zich (?:\S+ ){0,2}?zorgen\b|\b(?:bouwen|borduren) (?:\S+ ){0,3}?voort op\b"
)
"""How somebody feels, and what he goes on from: nobody is held to it."""

BEING = (
    r"is|heet|heten|heeft|hebben|bestaat|bestaan|telt|tellen|staat|staan|ligt|liggen|zit|zitten|duurt|duren|kost"
    r"|betekent|kent|kennen|bedraagt|bedragen|weet|weten|ziet|zien|vindt|denkt|denken|daalt|dalen|stijgt|bevat|beschrijft"
)
"""Verbs of being and having, in any document."""
STATE = (
    rf"(?:{BEING}|zijn|kosten|geldt|gelden|(?:gaat|gaan)(?!.* naar (?:de|het) )(?! (?:open|dicht|door|van start)\b)"
    r"|biedt|bieden|laat(?=.*\bzien\b)|hangt|hangen|vraagt|spreekt)"
)
"""Verbs of being, having and showing."""

# What says outright that it binds.

SETS = re.compile(r"\b(?:stelt|stellen)\b.{3,80}\bvast\.?$")
DECIDED = _any(
    r"^(?:er is )?besloten\b|\b(?:heeft|hebben|is|zijn|wordt|worden)\b.*\bbesloten\b",
    r"\bbesluit(?:en)? (?:\S+ ){0,3}?(?:om\b|dat\b|tot het\b)|\bbesluit(?:en)?\b.*\bte \w+en\b|\bbesluit unaniem\b",
    r"\b(?:heeft|hebben) ingestemd met\b|\b(?:is|zijn) akkoord\b",
    r"\b(?:stemt|stemmen|gaat|gaan)\b.*\b(?:in met|akkoord)\b|\bstem(?:t|men) in\b",
    r"\bkeur(?:t|en)\b.*\bgoed\b|\badviseert (?:positief|negatief)\b",
    r"\bne(?:emt|men) (?:(?!(?:kennis|zitting|deel|mee)\b)\S+ )*?"
    r"(?:voorstel(?:len)?|wijziging(?:en)?|advies|adviezen|aanbeveling(?:en)?),? "
    r"(?:(?!(?:mee|door|deel)\b)\S+ )*?over(?=[.,;:]|$| (?:en|maar|om|van|met|zonder|mits|in|als)\b)",
)
SETTLED = re.compile(r"\b(?:wordt|worden)\b.*\b(?:vastgesteld|goedgekeurd|aangenomen|bekrachtigd)\b")
AGREED = _any(
    r"\bspreken (?:\S+ ){0,8}?af\b|\bafgesproken\b|\b(?:zegt|zeggen) (?:(?!niets\b)\S+ ){0,3}?toe\b|\btoegezegd\b",
    r"\bkomen (?:\S+ ){0,6}?overeen\b|\bovereengekomen\b|\bde afspraak (?:is|gaat|geldt)\b|\bafspraak is dat\b",
    r"\b(?:verplicht|verplichten)\b|\bis (?:hier|daarbij|bij ons)? ?de (?:norm|regel|afspraak)\b",
    r"\bzorgt (?:er )?(?:\w+ )?voor\b|\bzorgen er(?: \w+)? voor\b|\bdraagt (?:er )?zorg\b",
    r"\b(?:stelt|stellen) (?!zich\b).*\bbeschikbaar\b",
)
AGREED_ELSEWHERE = re.compile(
    r"\b(?:hadden|hadden we|was|werd) (?:\S+ )?afgesproken"
    r"|\bwat er is\b"  # "hieronder staat wat er is afgesproken" tells where it stands
)

# What is wanted, needed or chosen.

AIM = _any(
    rf"\bstreven (?:{_WE} )?(?:er ?)?naar\b|\bstreeft (?:er ?)?naar\b|\bbeogen\b|\bhet plan (?:voor|is)\b|^doel is\b",
    r"\b(?:ons|het|de|onze) (?:doel|ambitie|streven)\b.{0,40}\bis\b",
    rf"\b(?:{_WE} willen|willen {_WE})\b.*\bbereiken\b",
)
WISH = _any(
    rf"\b{_WE} willen\b|\bwillen {_WE}\b",
    r"(?<=\w )wil (?:de|het|onze|ons)\b|\b(?:school|verband|bestuur|team|regio) wil\b",
)
BELIEF = _any(
    r"^(?:ons|onze|het) (?:\w+ )?(?:uitgangspunt|visie|overtuiging|opvatting)\b",
    rf"\b{_WE} (?:geloven|gaan uit van|staan voor|vinden dat|zijn ervan overtuigd)\b",
    r"\bonze visie is\b",
)
WISHED = _any(
    r"\b(?:wil|willen|wenst|wensen|vraagt|vragen|bepleit|bepleiten|verzoekt|verzoeken|adviseert|adviseren)\b"
    r" (?:\S+ ){0,9}?(?:dat|om|een|er|meer|geen|elke?|iedere?|op|na|binnen|het|de|hun|vaker|eerder|minder|kunnen)\b",
    r"\bpleit(?:en)? (?:\S+ ){0,2}?voor\b|\bwordt (?:\S+ ){0,3}?gevraagd\b|\bbepleit dat\b",
    r"\bzou(?:den)? (?:\S+ ){0,3}?graag\b",
    r"\b(?:vindt|vinden)\b.*\bdat\b.*\b(?:moet|moeten|mag|mogen|hoort|horen|zou|zouden)\b",
    r"\bzou(?:den)? (?:\S+ ){0,14}?(?:moeten|mogen|komen|helpen|kunnen)\b",
)
"""What those wish who were heard, as a report passes it on."""
CHOSE = re.compile(r"\b(?:koos|kozen|kiest|kiezen)\b (?:\S+ ){0,4}?voor\b")
NEED = _any(
    r"\b(?:er is|is er|er zijn) (?:dringend |ook |nog )*(?:meer|een|betere|extra|behoefte|ruimte|tijd)\b.*"
    r"\b(?:nodig|behoefte aan)\b",
    r"^(?:wat )?(?:nog )?(?:nodig|ontbreekt) (?:is|zijn)\b|\bbehoefte aan\b",
    r"\bontbreekt (?:het )?(?:ons )?(?:nog )?aan\b",
    r"^dat vraagt om\b|^(?:dit|daarvoor|hiervoor) (?:vraagt|is|zijn)\b.*\b(?:om|nodig)\b",
)
CHOICE = _any(
    r"\bkie(?:zen|st) (?:\S+ ){0,4}?(?:er)?voor\b|\bgekozen voor\b",
    rf"\b{_WE}\b (?:\S+ ){{0,4}}?(?:niet (?:langer|meer)\b(?! dan)|geen\b)",
    rf"\b\w+en {_WE} (?:\S+ ){{0,6}}?(?:niet (?:langer|meer)\b(?! dan)|geen .*\bmeer\b|bewust\b)",
    rf"\bstapp?en {_WE} (?:\S+ ){{0,3}}?(?:van )?af\b",
    rf"\b{_WE} \w+en (?:\S+ ){{0,5}}?niet (?:uit|op|aan|in|weg|toe|af|meer|langer)\b(?! dan)",
    rf"\b(?!weten\b|zien\b)\w+en {_WE} (?:\w+ ){{0,3}}?niet(?=[.:,]|$)",
)
KEEPS = re.compile(r"\bhoud(?:t|en) (?:\S+ ){0,3}?vast aan\b")
HAS_TO = _any(
    r"\bmoet(?:en)? (?:\S+ ){0,2}?(?:nu|nog steeds|telkens|steeds|vaak)\b|\bwie\b[^,]*, moet\b",
    r"\b(?:nu|vaak|telkens|steeds|toch) moet(?:en)?\b",
)
"""A burden that is felt, which nobody asks for."""
NOT_ALL = re.compile(r"^(?:de ene|sommigen?|veel|velen?|de meesten?|enkelen?|een (?:deel|aantal) van)\b")
"""What some do, or most, is a fact about them."""
UNABLE = _any(rf"\b(?:kan|kunnen|is|zijn|heeft|hebben) {_WE}\b", rf"\b{_WE} (?:kunnen|zijn|hebben)\b")
"""What one cannot or is not is no choice."""

# Rules: duties, bans, terms, measures, cases.

MUST = _any(
    r"\b(?:moet|moeten|dient|dienen)\b|\b(?:zal|zullen)\b|\bgeen (?:\w+ )?(?:school|leerling|kind) mag\b",
    rf"\b(?:{_WE} gaan|gaan {_WE})\b(?! (?:uit|ervan))|\bpak(?:t|ken)\b.*\bop\b|\bzoekt (?:het|dit|dat) uit\b",
)
FORBIDDEN = _any(
    r"\b(?:mag|mogen)\b (?:\S+ ){0,6}?(?:niet|nooit|geen)\b|\b(?:kan|kunnen) (?:niet|nooit) worden\b",
    r"\b(?:mag|mogen|kan|kunnen) (?:\S+ ){0,8}?(?:alleen|pas|uitsluitend)\b|\bnooit (?:een |om )|\bgeen enkele?\b",
    r"(?<!heeft )(?<!is )(?<!zijn )(?<!werkt )\b(?:alleen|uitsluitend|pas|slechts) (?:\S+ )?(?:als|met|na|nadat"
    r"|wanneer)\b",
    r"\b(?:wordt|worden) (?:\S+ ){0,4}?(?:niet|geen|nooit) (?:\S+ ){1,3}?(?:zonder|voordat|tenzij)\b",
)
TERM = _any(
    r"\bbinnen (?:\S+ ){1,3}?(?:uur|dagen|dag|week|weken|maand(?:en)?|jaar|schooldagen|werkdagen)\b",
    rf"\b(?:dezelfde (?:dag|ochtend|week))\b|\b(?:uiterlijk|{BOUND})(?!\w)",
    r"\bniet (?:meer|langer|later) dan\b|\bin de eerste \w+ \w*weken\b",
)
OFTEN = _any(
    r"\b(?:elke?|iedere?|per) (?:\w+ )?(?:dag|week|weken|maand|maanden|kwartaal|jaar|schooljaar|periode|voorjaar|najaar"
    r"|ochtend|half ?jaar)\b",
    r"\b(?:jaarlijks|maandelijks|wekelijks|halfjaarlijks|dagelijks|structureel)\b|\beens (?:per|in) ",
    r"\b\w+ keer (?:per|in)\b|\bom de \w+ (?:weken|maanden|jaar)\b|\b\w+ maanden voordat\b",
    r"\b(?:twee|drie|vier|vijf) (?:schooldagen|weken|maanden|jaar|jaren) lang\b|\been (?:half)?jaar lang\b",
    r"\bna \w+ (?:uur|dagen|weken|maanden)\b",
)
_TIME = (
    r"(?:dag|week|maand|kwartaal|jaar|schooljaar|periode|voorjaar|najaar|zomer|ochtend|middag|avond|pauze|les|keer|tijd"
    r"|uur|half|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|maandagen|eerste|laatste)"
)
EACH = _any(
    rf"^(?:(?:voor|in|op|bij|van|na) )?(?:elke?|iedere?|alle) (?!{_TIME}\b)\w+",
    rf"\b(?!{STATE}\b|(?:met|niet|het|dat|tussen|binnen|buiten)\b)\w+(?:t|en) (?:elke?|iedere?) (?!{_TIME}\b)\w+",
)
ORGANISED = re.compile(
    r"\b(?:elke?|iedere?|alle) (?:school|scholen|teams?|gemeenten?|bestuur|besturen|afdeling|locatie|vestiging(?:en)?)"
    r"\b"
)
"""What all of these have is a norm; what every pupil has may be a fact."""
ALWAYS = re.compile(r"(?<!\bniet )\baltijd\b|\beerst\b.*\b(?:daarna|dan pas)\b|\bpas daarna\b|\bvoordat\b")
FIRST = re.compile(r"^eerst\b")
IN_CASE = re.compile(r"^bij (?!\d|ons\b|de meeste\b|veel\b|sommige\b|hen\b|haar\b|hem\b)")
IF_THEN = re.compile(r"^\w+ .+, dan \w+")
GRANTS = _any(
    r"\b(?:krijgt|krijgen|betaalt|betalen|vergoedt)\b|\blevert (?!.*\bop\b)",
    r"\bblij(?:ft|ven) (?:\S+ ){0,4}?(?:bestaan|(?:in|aan|mee)?ge\w{3,}(?:d|t|en))\b",
    r"\bhoud(?:t|en)\b.*\bachter de hand\b",
)

# What will be done, and what is being done.

FROM_NOW = re.compile(
    r"\b(?:de )?komende (?:\w+ )?(?:jaar|jaren|periode|tijd|maanden|weken)\b|\bvoortaan\b|\bvanaf nu\b"
    r"|\bvolgend (?:school)?jaar\b"
)
NO_MORE = re.compile(r"\b(?:geen|niet) (?:\S+ ){0,4}?(?:meer|langer)\b")
DEADLINE = re.compile(r"\b(?:uiterlijk|voor) (?:op |in )?(?:\d|begin|eind|[a-z]+ 20\d\d)")
STAYS = re.compile(r"\b(?:blijft|blijven|geldt|gelden|behoudt|houdt|vervalt|verplicht|mag|mogen)\b")
ACTS = re.compile(
    r"\b(?:krijgt|krijgen|betaalt|betalen|vergoedt|levert|leveren|ontvangt|ontvangen|organiseert|organiseren|houdt"
    r"|houden|maakt|maken|doet|doen|start|starten|begint|beginnen|behoudt|sluit|sluiten|stopt|stoppen)\b"
)
PLANNED = _any(
    r"\b(?:wordt|worden)\b.*\b(?:ontwikkeld|opgesteld|onderzocht|uitgewerkt|ingericht|georganiseerd|geevalueerd"
    r"|opgenomen|uitgevoerd|gestart|aangepast|versterkt|voortgezet|uitgebreid|geworven|afgeschaft|vervangen|ingevoerd"
    r"|opgezet|voorbereid|verkend|verbeterd|gemaakt|geschoold|getraind|opgeleid|gerealiseerd|ingezet|gebeld|gemonitord"
    r"|besproken|uitgenodigd|geinformeerd|gedeeld|herzien|gebouwd|ingepland|aangesteld|geopend|gesloten|gehoord"
    r"|bijgewerkt|bekeken|uitgezocht|nagegaan|betrokken|ingesteld|opgericht|behandeld|verlengd|benoemd|gevormd"
    r"|vastgelegd|afgestemd|uitgerold"
    r"|doorgeschoven|opgeleverd|aangevuld|verspreid|opgestart)\b",
    r"\b(?:er (?:komt|komen|ligt|liggen)|(?:komt|komen|ligt|liggen) er)\b|\b(?:vindt|vinden)\b.*\bplaats\b",
)
IS_DONE = re.compile(
    r"(?!.*\b(?:gewaardeerd|ervaren|beleefd|gevoeld|genoemd|gezien|gemist|geprezen)\b)"
    r"\b(?:wordt|worden)\b (?:\S+ ){0,14}?(?:\w*ge\w{2,}|(?:ver|be|ont|her)\w{2,})(?:d|t|en)\b"
)
"""The passive in the present: in a plan what will be done."""
INFORMED = re.compile(
    r"\b(?:geinformeerd|ingelicht|bijgepraat|gehoord|geraadpleegd|bevraagd|gevraagd|gepolst|gepeild|verzocht|uitgenodigd"
    r"|gesproken|aangeschreven|gemaild|gebeld|gekregen|ontvangen|betrokken|bezocht|ontmoet|bericht)\b"
)
"""What was done to let somebody know or to hear him: on a day, that is told and no norm."""
RUNNING = _any(
    r"\b(?:is|zijn)\b(?: \S+){0,6}? (?:gestart|van start gegaan|in gang gezet|in uitvoering|bezig met)\b(?! te\b)",
    r"\b(?:loopt|lopen|draait|draaien) (?:\S+ ){0,2}?(?:al(?! jaren)|nu|inmiddels|sinds|momenteel|op dit moment)\b",
    r"\b(?:werkt|werken) (?:\S+ )?nu\b|\b(?:werkt|werken) (?:op dit moment|momenteel)\b",
    r"\b(?:loopt|lopen) (?:\S+ ){1,4}?nog(?=[.,;]|$)",
    r"\b(?:werken|werkt) (?:\S+ ){0,2}?(?:inmiddels|al|momenteel|op dit moment) (?:\S+ )?(?:aan|met)\b",
)
TASK = _any(
    r"\b(?:neemt|nemen|pakt|pakken|stelt|stellen|vraagt)\b.*\bop\b|\b(?:koppelt|koppelen)\b.*\bterug\b",
    r"\b(?:werkt|werken|zoekt|zoeken|nodigt|nodigen|voert|voeren|deelt|zet|zetten)\b.*\buit\b|\bzorgt\b",
    r"\b(?:stuurt|sturen|mailt|mailen|agendeert|regelt|regelen|informeert|informeren|organiseert|verzamelt|plant)\b",
    r"\b(?:plannen|controleert|controleren|bespreekt (?:het|dit)|checkt|belt|schrijft|levert|maakt|overlegt)\b",
    r"\b(?:vraagt|vragen) (?:dit|dat|het) na\b|\b(?:bereidt|bereiden)\b.*\bvoor\b|\b(?:past|passen)\b.*\baan\b",
    r"\b(?:komt|komen) (?:\S+ ){0,3}?terug\b|\bschui(?:ft|ven)\b.*\bdoor\b",
)
"""What somebody takes upon him in a meeting."""
LACKS = re.compile(
    r"\b(?:geen|niet)\b(?! (?:alleen|enkel|slechts)\b)"
    r"(?!.*\b(?:dan|maar|toegenomen|opgelopen|gestegen|gegroeid|gedaald|afgenomen|verslechterd)\b)"
)
"""What will not be there is nothing to reach; what will be no more than so much, or not only that, is."""
POINTS_BACK = re.compile(
    r"^(?:\S+ ){1,4}?(?:gaat|gaan|draait|draaien) (?:die|dat|dit|deze) (?:om|over)\b(?! (?:naar|aan|op|in|tot)\b)"
    r"|^(?:\S+ ){1,4}?(?:geldt|gelden) (?:die|dat|dit|deze) (?:op|in|voor|bij)\b"
)
"""What only tells more of what the sentence before names: "In 2031 gaat die over lezen"."""
LATER_STATE = re.compile(
    r"^(?:in|eind|begin|medio|uiterlijk|voor|over|aan het eind van|na)\b.{0,40}?\b(?:is|zijn|heeft|hebben|kan|kunnen)\b"
)
"""How it will be then: "In 2031 is …"."""
