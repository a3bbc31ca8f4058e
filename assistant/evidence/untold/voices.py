"""Whether passages tell what somebody thinks: those must say so themselves, and not only be spoken of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import refusal_texts
from assistant.evidence.untold.doubt import NONE, Doubt
from assistant.question.query import Query
from assistant.question.speaker import is_talk
from assistant.question.weights import CONTENT
from assistant.retrieval.answer_type import is_actor
from assistant.retrieval.fit import Fit
from assistant.retrieval.speakers import is_of_member, speaker_of
from assistant.retrieval.telling import parts_of
from corpus.expand import PART_OF_COMPOUND
from corpus.index import Index
from corpus.language import content_words, fold, stem, words
from corpus.lexical import Term
from corpus.types import Passage

NO_VOICE, NO_VOICE_OF_OWN = 0.5, 0.85
"""How sure the judge must be of what nobody says of whom it is asked what they think, or what they think themselves;"""
ACTS_ITSELF = 0.2
"""of a sentence that opens with those and speaks of what is asked: they may think so by what they do."""

_VIEW = re.compile(
    r"\b(?:wat|hoe) (?:vind(?:t|en)?|vond(?:en)?|zei(?:den)?|zegt|zeggen|denk(?:t|en)|dacht(?:en)?|kijk(?:t|en)"
    r"|keek|keken|sta(?:at|an)|stond(?:en)?|reageer\w+|oordeel\w+|ervaart|ervaren|ervoer\w*)\b"
)
"""Asks what somebody thinks or said; what they want or advise is told in other words."""
_THEMSELVES = re.compile(r"\b(?:zelf|themselves|himself|herself)\b")
_WORD = re.compile(r"[^\W\d_]+")
_VOICING = re.compile(
    r"\b(?:(?<!te )vind(?:t|en)?(?! plaats)|vond(?:en)?|zeg(?:t|gen)|zei(?:den)?|gezegd|denk(?:t|en)|dacht(?:en)?"
    r"|noem(?:t|en|de|den)|ervaart|ervaren|ervoer(?:en)?|voel(?:t|en|de|den)|mis(?:t|sen|te|ten)|vraagt|vragen"
    r"|vroeg(?:en)?|wil(?:t|len|de|den)?|merk(?:t|en|te|ten)|geven|gaven|geeft|gaf|klaagt|klagen|klaagden"
    r"|hoop(?:t|te|ten)|hopen|stel(?:t|len|de|den)|schrijf(?:t)?|schrijven|schreef|schreven|waardeert|waarderen"
    r"|waardeerden|steun(?:t|en|de|den)|reageer(?:t|den?)|reageren|vrezen|vreest|verwacht(?:en)?|juich\w*|prij[sz]\w*"
    r"|prezen|prees|weiger\w*|wij(?:st|zen)|pleit\w*|stem(?:t|men|de|den)|(?:ont|af)?raadt"
    r"|(?:ont|af)?raden|hecht\w*|baalt?|balen|baalde\w*|onthoud\w*|zie(?:t|n)|zag(?:en)?|loop\w* vast"
    r"|(?:liet|laat|lieten|laten) weten|(?:kan|kunnen) niet zonder"
    r"|(?:on)?eens|(?:on)?tevreden|blij|trots|bezorgd(?:heid)?|zorgen|kritisch|enthousiast|positief|negatief|bezwaar"
    r"|bezwaren|wens(?:t|en|te|ten)?|voorkeur|oordeel|mening(?:en)?|liever|graag|volgens|aldus|akkoord|te spreken"
    r"|draagvlak|onder de indruk|plezier|lof|warm voor|moeite|(?:is|zijn|was|waren) (?:\w+ )?(?:voor|tegen))\b"
)
"""What somebody does who has an opinion, and what they then are."""
_NOT_THE_ONE = frozenset("van voor met aan over tussen naar tegen door om rond zonder onder uit te".split())
"""Right before somebody these say that it is another who thinks so: "wij vragen van ouders"."""
_SOME_OF_THEM = re.compile(
    r"(?:zij|ze|hij|sommigen?|enkelen?|anderen?|velen?|de (?:meeste|helft|rest)\w*|een (?:aantal|deel)|een|niemand"
    r"|iedereen|bijna)\b"
)
_ARTICLES = frozenset("de het een onze hun veel enkele sommige alle deze die".split())
_BEFORE, _AFTER = 4, 7
"""So many words before somebody, and after, may hold the word that says that they think so."""
_LABEL = 12
"""So much may stand between somebody and the colon before what they say: "De directeur (waarnemend): …"."""
_GATHERED = frozenset(map(stem, "groep tafel gesprek panel woord stem peiling enquete reactie vinden denken".split()))
"""Beside people in a title these say that what they say stands below it: "Groep ouders"."""


def voiceless(index: Index, query: Query, passages: Sequence[Passage]) -> Doubt:
    """What is doubtful where it is asked what somebody thinks; nothing where something else is asked."""
    speaker = speaker_of(query)
    if speaker is None or not _VIEW.search(fold(query.question)):
        return NONE
    fit = Fit(index, [speaker])
    if any(_voices(index, fit, speaker, passage) for passage in passages):
        return NONE
    others = [term for term in query.terms if term is not speaker and term.weight >= CONTENT]
    opens = any(
        _opens(speaker, part) and any(fit.weight(term, part) > PART_OF_COMPOUND for term in others)
        for passage in passages
        for part in parts_of(passage)
    )
    themselves = bool(_THEMSELVES.search(fold(query.question)))
    needed = ACTS_ITSELF if opens else NO_VOICE_OF_OWN if themselves else NO_VOICE
    return Doubt(needed, refusal_texts.not_said_by(_typed(query, speaker)))


def _typed(query: Query, speaker: Term) -> str:
    """Who is asked about, as the question writes it."""
    return next((word for word in _WORD.findall(query.question) if fold(word) == speaker.word), speaker.word)


def _voices(index: Index, fit: Fit, speaker: Term, passage: Passage) -> bool:
    """Whether a passage has what somebody thinks: it, a title that is about them, or their own document."""
    if fit.title_holds(speaker, passage):
        return True
    if not fit.holds(speaker, passage) and is_of_member(index, speaker, passage):
        return True
    if any(_is_about(fit, speaker, title) for title in passage.section[-2:]):
        return True
    if any(is_talk(title) and fit.weight(speaker, title) > PART_OF_COMPOUND for title in passage.section):
        return True
    if passage.cells:
        return fit.holds(speaker, passage)
    of_them = False
    for part in parts_of(passage):
        some = bool(_SOME_OF_THEM.match(fold(part)))
        if _says(speaker, part) or (of_them and some and _VOICING.search(fold(part))):
            return True
        of_them = fit.weight(speaker, part) > PART_OF_COMPOUND or (of_them and some)
    return False


def _says(speaker: Term, part: str) -> bool:
    """Whether a sentence has somebody right before or after what says that they think so."""
    said, forms = words(part), {form for form, weight in speaker.forms if weight > PART_OF_COMPOUND}
    for place in (number for number, word in enumerate(said) if word in forms):
        opening = place
        while opening and said[opening - 1] in _ARTICLES:
            opening -= 1
        other = opening > 0 and said[opening - 1] in _NOT_THE_ONE
        if not other and re.search(rf"\b{re.escape(said[place])}\b[^.:]{{0,{_LABEL}}}:", fold(part)):
            return True
        near = (*said[max(0, opening - _BEFORE) : opening], ";", *said[place : place + _AFTER])
        if not other and _VOICING.search(" ".join(near)):
            return True
    return False


def _opens(speaker: Term, part: str) -> bool:
    """Whether a sentence opens with somebody."""
    said = [word for word in words(part) if word not in _ARTICLES][:1]
    return any(form in said for form, weight in speaker.forms if weight > PART_OF_COMPOUND)


def _is_about(fit: Fit, speaker: Term, title: str) -> bool:
    """Whether a title says that those speak below it, with others or not: "Wat ouders vinden", "Leerlingen"."""
    if fit.weight(speaker, title) <= PART_OF_COMPOUND:
        return False
    return all(is_actor(word) or stem(word) in _GATHERED or fit.weight(speaker, word) for word in content_words(title))
