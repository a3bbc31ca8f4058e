"""What is said to the assistant rather than asked of the documents: greetings, thanks, feelings, and who it is."""

from __future__ import annotations

import re

from assistant import talk_texts
from assistant.question.conversation.letters import asks_letter_of_nothing
from assistant.words.lexicon import ASKING, GENERAL_STEMS, GREETINGS
from corpus.language import fold, is_function_word, stem, words

MOST_WORDS = 8
MOST_OF_A_FEELING = 20
"""Words: who tells more tells what it is about as well."""
_OPENING = re.compile(rf"^(?:(?:{'|'.join(sorted(GREETINGS - {'dag'}))})\b[\s,.!]*)+")
_THANKS = re.compile(
    r"\b(?:bedankt?|danke?|dank[ju]e?(?: ?wel)?|dankjewel|dankuwel|thanks?|tha?nks?|tha?n?x|tnx|merci)\b"
)
_BYE = re.compile(
    r"^(?:tot (?:ziens|kijk|morgen|straks|snel|later|horens|de volgende keer)|doei+|doe[gi]|dag+ hoor|groetjes?|ciao"
    r"|houdoe|bye|welterusten|slaap lekker"
    r"|(?:een )?(?:fijne?|prettige?|goede?n?|mooie?) (?:dag|avond|middag|weekend|week|vakantie|reis)"
    r"(?: (?:nog|verder|gewenst))*)$"
)
_YOU = r"(?:je|jij|jou|jouw|u|jullie)"
_BY_YOU = r"(?:je|jij|u|jullie)(?: (?:nou|nu|dan|zelf|eigenlijk|echt|een|wel|soms|ook|gewoon|dus|met))*"
_MADE = (
    r"(?:gemaakt|gebouwd|geprogrammeerd|bedacht|ontwikkeld|ontworpen|getraind|geschreven|gecreeerd|verzonnen|gevuld)"
)
_WHO = re.compile(
    r"^(?:en )?(?:wie|wat) (?:ben|bent) (?:jij|je|u)(?: (?:eigenlijk|precies|nou|nu|dan|zelf|voor (?:een )?\w+))*\W*$"
    r"|^(?:en )?wat (?:kun|kan|kunt) (?:jij|je|u)"
    r"(?: (?:allemaal|eigenlijk|doen|voor (?:mij|me|ons)))*\W*$"
    r"|^hoe werk(?:t dit|t het|t deze \w+| je| jij)\W*$|^(?:who are you|what can you do)(?: for me)?\W*$"
    r"|^(?:kun je (?:me|mij|ons) helpen|help(?: me| mij)?|ik heb hulp nodig)\W*$"
    r"|^(?:hoe heet (?:je|jij|u)|wat is (?:je|jouw|uw) naam)\W*$"
)
_WHO_MADE_IT = re.compile(
    rf"^(?:(?:door )?wie (?:heeft|hebben|is|ben|bent|zijn) {_YOU}(?: \w+)? {_MADE}|van wie ben {_YOU}"
    rf"|wie (?:heeft|hebben) (?:dit|deze) (?:programma|chat ?bot|bot|app|chat|site|website|tool|assistent) {_MADE}"
    rf"|voor wie werk {_YOU}|wie (?:is|zijn) {_YOU} (?:maker|makers|bedenker|baas|eigenaar)|waar kom {_YOU} vandaan"
    rf"|hoe oud ben {_YOU}|waar woon {_YOU}|who (?:made|built|created) you)\W*$"
)
_A_PROGRAM = re.compile(
    rf"^(?:ben|bent) {_BY_YOU} (?:mens|menselijk|robot|bot|chat ?bot|computer|programma|ai|machine|persoon|echt|iemand"
    r"|chat ?gpt\w*|gpt\w*|copilot|gemini|siri|google|taalmodel|kunstmatige intelligentie)\W*$"
    rf"|^(?:praat|chat|spreek) ik (?:\w+ )?(?:met|tegen) een (?:echte? )?(?:mens|persoon|robot|computer)\W*$"
    r"|^(?:mag|kan) ik (?:ook )?(?:met )?een (?:echte? )?(?:mens|persoon|medewerker) (?:spreken|praten)\W*$"
    r"|^(?:zijn|kloppen) (?:je|jouw|uw) antwoorden(?: (?:altijd|wel|betrouwbaar|waar|juist|goed|te vertrouwen))*\W*$"
    rf"|^(?:mag|kan|kun|moet) ik {_YOU}(?: antwoorden)? (?:vertrouwen|geloven)\W*$"
    rf"|^(?:ben|bent) {_BY_YOU} (?:te vertrouwen|betrouwbaar|slim|eerlijk)\W*$"
    r"|^are you (?:a )?(?:human|robot|bot|real)\b"
)
_OPINION = re.compile(
    r"^(?:en |maar |dus )?(?:wat (?:zou|zult) (?:je|jij|u)(?: (?:zelf|nou|nu|dan|hier|hiermee|ermee|daarmee"
    r"|in mijn (?:plaats|geval|situatie)))* (?:doen|kiezen|zeggen|adviseren|aanraden|willen)"
    r"(?: in mijn (?:plaats|geval|situatie)| als (?:je|jij|u) (?:mij|me|ik) (?:was|bent))?"
    r"|wat (?:vind|vindt|denk|denkt) (?:je|jij|u)(?: (?:zelf|nou|er|hier|daar|ervan|hiervan|daarvan|van|dan|dat|dit))*"
    r"|wat (?:raad|raadt|adviseer|adviseert) (?:je|jij|u)(?: (?:me|mij|ons|zelf|dan|nu))*(?: aan)?"
    r"|wat is (?:je|jouw|uw) (?:eigen )?(?:mening|advies|oordeel|idee|tip)(?: (?:hierover|daarover|erover|dan))?"
    r"|heb (?:je|jij) (?:(?:een|nog|ook|geen) )*(?:advies|tips?|raad|mening)(?: voor (?:mij|me|ons))?"
    r"|geef (?:me |mij |ons )?(?:(?:een|wat|eens) )*(?:advies|tips?|raad))\W*$"
)
_TODAY = re.compile(
    r"^(?:en )?(?:(?:welke|wat voor) (?:dag|datum) is (?:het )?(?:vandaag|nu)|wat is (?:de datum (?:van )?vandaag"
    r"|vandaag (?:de datum|voor dag))|(?:de )?hoeveelste is het(?: vandaag)?|welk jaar is het(?: nu)?"
    r"|hoe laat is het nu)\W*$"
)
_IDLE = re.compile(
    r"^(?:(?:lekker|mooi|slecht|rot|heerlijk|prachtig|vies)(?:e)? ?(?:weer|weertje)(?: (?:vandaag|he|hoor|buiten))*"
    r"|hoe (?:gaat|is) het(?: (?:met (?:je|jou|u)|ermee|vandaag))*|alles goed(?: met (?:je|jou|u))?|gaat het(?: goed)?"
    r"|eet smakelijk|succes|sterkte|beterschap|gefeliciteerd|gelukkig nieuwjaar|fijne feestdagen"
    r"|(?:je|jij) bent (?:(?:echt|zo|een|heel|wel|maar) )*(?:stom|dom|lief|slim|goed|geweldig|leuk|aardig"
    r"|irritant|waardeloos|slecht|top|fijn|grappig|knap|handig|traag)e?(?: (?:computer|ding|bot|robot|programma))?"
    r"|ik (?:vind|hou) (?:van )?(?:je|jou)(?: \w+)?|vertel (?:me )?een (?:mop|grap|verhaal)|test)\W*$"
)

_SWEARING = re.compile(
    r"(?:p+f+t?|(?:ha){2,}h?|(?:hi){2,}|z+u+cht|gr+|a+r+gh+|u+gh+|bah+|ge?tver\w*|kut\w*|shit|fuck\w*|damn|wtf|omg|lol"
    r"|god ?verdomme|gvd|verdomme|verdorie|potver\w+|potdorie|jezus|jee+(?:tje)?|jemig|tering\w*|tyfus\w*|klote\w*|kak"
    r"|balen|gatver\w*|tjonge|tjee|sjonge|allemachtig|hemel|rot(?:dag|week|zooi|klas)|klere\w*|kloten|wauw|wow|oeps"
    r"|help|idioot|stom|waardeloos|belachelijk|gezeik|gedoe|onzin|rommel|ellende|ramp|chaos|zucht)"
)
_BESIDE_SWEARING = frozenset(
    "zeg man hoor toch weer nou he tja alweer wat een dit dat is echt zo wel gewoon allemaal alles zooi zeker".split()
)
_WHAT_A = re.compile(r"^(?:wat een (?:\w+ )?\w+|wat (?:erg|stom|jammer|vervelend|rot|gek|leuk|fijn|goed|mooi))\W*$")
""" "Wat een gedoe": asks nothing, though it begins as a question does."""

_SO = (
    r"(?:(?:(?:deze|die|mijn|de) (?:klas|groep|kinderen|leerlingen|ouders|baan|school)|dit|alles|er|het|hier"
    r"|daar|nu|nou|zo|heel|erg|echt|helemaal|gewoon|even|weer|wel|best|een beetje|al|toch|ook|t) )*"
)
_TOO_MUCH = (
    rf"(?:weet|kan|trek|red|hou|houd|wil) {_SO}niet (?:meer|vol)(?: (?:vol|aan))?|(?:trek|red) {_SO}niet"
    r"|weet (?:het )?(?:ook |echt |gewoon )?niet (?:meer )?(?:wat ik (?:\w+ )?moet(?: doen)?|hoe ik verder moet)"
    rf"|zie {_SO}(?:niet (?:meer )?zitten|tegenop|tegen op)"
    rf"|zit {_SO}(?:doorheen|door heen)|sta op (?:instorten|omvallen|knappen)"
    rf"|word {_SO}(?:gek|knettergek|moe|doodmoe|ziek|verdrietig|gestrest|wanhopig|overspannen|niet goed|niet vrolijk)"
    rf"|(?:ben|voel me|voel mij) {_SO}(?:moe|doodmoe|doodop|kapot|op|uitgeput|gesloopt|boos|kwaad|woedend"
    r"|verdrietig|rot"
    r"|ellendig|alleen|eenzaam|machteloos|radeloos|wanhopig|ten einde raad|gestrest|gefrustreerd|teleurgesteld"
    r"|overspannen|onzeker|bang|slecht|waardeloos|zat|beu|klaar(?= (?:mee|met)\b))"
    rf"|heb (?:er|hier|daar) {_SO}(?:schoon )?genoeg|heb {_SO}(?:zwaar|moeilijk|niet makkelijk)"
    rf"|moet {_SO}huilen|kan wel (?:huilen|janken)"
    rf"|(?P<life>wil {_SO}(?:niet meer leven|niet meer verder leven|dood(?:gaan)?|er niet meer zijn))"
    r"|maak me (?:grote |veel )?zorgen"
)
_A_LITTLE = (
    rf"baal(?: {_SO.strip()})?|heb een (?:rot|kut|klote|baal|slechte |zware |vreselijke )(?:dag|week)(?: gehad)?"
    rf"|verveel me|heb {_SO}geen zin(?: meer)?|ben {_SO}(?:blij|trots|tevreden|vrolijk|gelukkig"
    r"|opgelucht)|haat(?: (?:mijn|dit|deze|die|dat) \w+)?|weet het (?:ook )?niet|ben er niet uit"
)
_FEELING = re.compile(
    rf"^(?:(?:en|maar|nou|oh|ach|sorry|{_SWEARING.pattern}) )*ik (?:(?P<heavy>{_TOO_MUCH})|(?:{_A_LITTLE}))"
    r"(?P<about>(?: (?:met|van|tegen|door|op|over|om|aan|in|voor|bij|zo|hoor|zeg|vandaag|nu|weer|ervan|hiervan"
    r"|daarvan|mee|meer|hier|dit|deze|die|dat werk|help)\b.*)?)$"
)
_TOO_MUCH_FOR_ME = re.compile(
    r"^(?:(?:deze|die|mijn|de) \w+ (?:maakt|maken) (?:me|mij) (?:\w+ )?(?:gek|moe|kapot|ziek|verdrietig)"
    r"|(?:het|dit) (?:is|wordt) (?:me|mij) (?:\w+ )?te ?veel)(?: (?:hoor|zeg))*$"
)
_EVERYDAY = frozenset(
    stem(word)
    for word in """klas groep groepje leerlingen kinderen kids jongens meiden ouders collega directeur baas team juf
    meester werk baan vak week dag dagen weekend leven wereld moment mensen school les lessen alles niks vandaag morgen
    gisteren zoveel steeds altijd vaak druk drukte hoor zeg echt helemaal weer help zitten maakt
    maken gek moe kapot ziek verdrietig wordt veel teveel allemaal""".split()
)
"""Stems of words for what anyone at a school may be tired of: they name no subject to look up."""
_BEFORE_BYE = (GREETINGS | frozenset("je wel u super thanks thx thnx dankje".split())) - {"dag", "doei", "fijn"}
_HELLOS = frozenset("hallo hoi hey hi dag goedemorgen goedemiddag goedenavond heey hee heej ho yo hello".split())
_NODS = frozenset("ok oke prima top mooi fijn aha haha ah oh goed duidelijk helder snap leuk geweldig super".split())
_SMALL = frozenset(
    """je u jullie voor de het hulp uitleg antwoord informatie moeite zeer heel erg veel wel hartelijk daar super
    alvast nogmaals goed duidelijk helder tof leuk geweldig dat was is thnx thx thanx thanks thank tnx merci dankje
    danku oh ruim voldoende you so much zo weet genoeg jou""".split()
)


def reply_to(question: str) -> str | None:
    """What to say back; None when something is asked of the documents."""
    folded = " ".join(fold(question).split())
    folded = _OPENING.sub("", folded) or folded
    if said := _about_itself(folded):
        return said
    if asks_letter_of_nothing(question):
        return talk_texts.NO_LETTERS
    found = words(fold(question))
    plain = " ".join(found)
    if not found or len(found) > MOST_OF_A_FEELING:
        return None
    if _BYE.match(plain) or _BYE.match(" ".join(word for word in found if word not in _BEFORE_BYE)):
        return talk_texts.GOODBYE
    return _courtesy(found, plain) or _felt(found, " ".join(words(folded)))


def _about_itself(folded: str) -> str | None:
    answers = (
        (_WHO, talk_texts.WHO_I_AM),
        (_WHO_MADE_IT, talk_texts.WHO_MADE_ME),
        (_A_PROGRAM, talk_texts.A_PROGRAM),
        (_OPINION, talk_texts.NO_ADVICE),
        (_TODAY, talk_texts.NO_CALENDAR),
    )
    return next((answer for pattern, answer in answers if pattern.search(folded)), None)


def _courtesy(found: list[str], plain: str) -> str | None:
    """What to say to a greeting, to thanks or to a nod; None for anything else."""
    if len(found) > MOST_WORDS or not all(word in GREETINGS or word in _SMALL or word in _HELLOS for word in found):
        return None
    if _THANKS.search(plain):
        return talk_texts.WELCOME
    if any(word in _HELLOS for word in found):
        return talk_texts.HELLO
    return talk_texts.NODDED if all(word in _NODS for word in found) else None


def _felt(found: list[str], plain: str) -> str | None:
    """What to say to an expletive or to a sentence of feeling; None when it names something to look up."""
    swears = [word for word in found if _SWEARING.fullmatch(word)]
    if swears and all(word in _BESIDE_SWEARING or word in GREETINGS or word in swears for word in found):
        return talk_texts.JUST_SAID
    if _IDLE.match(plain) or (_WHAT_A.match(plain) and not _subjects(found[2:])):
        return talk_texts.JUST_SAID
    feeling = _FEELING.match(plain)
    if _TOO_MUCH_FOR_ME.match(plain) and not _subjects(found):
        return talk_texts.HARD_TIME
    if feeling is None or ASKING.intersection(words(feeling["about"])) or _subjects(words(feeling["about"])):
        return None
    if feeling["life"]:
        return talk_texts.IN_NEED
    return talk_texts.HARD_TIME if feeling["heavy"] else talk_texts.JUST_SAID


def _subjects(found: list[str]) -> list[str]:
    """The words that a document may have something about: all that are not said of any day at any school."""
    telling = [word for word in found if not is_function_word(word) and word not in GREETINGS]
    return [w for w in telling if not _SWEARING.fullmatch(w) and stem(w) not in _EVERYDAY | GENERAL_STEMS]
