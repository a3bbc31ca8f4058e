"""The part that single words of a question play: what the answer must be one of, who did it, what is counted."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from assistant.question.asking import Ask
from assistant.question.naming.named_after import named_after
from assistant.question.naming.scope import Scope
from assistant.question.needed import inflects
from assistant.question.references import series_word
from assistant.question.weights import CONTENT, weight_of
from assistant.question.wording import parted
from assistant.words.lexicon import ACTOR_STEMS, DOCUMENT_STEMS, DOMAIN_STEMS, NUMBERS, WHOLE_DOCUMENT_STEMS
from assistant.words.synonyms import related
from assistant.words.weekdays import WHOLE
from corpus.expand import DERIVED
from corpus.index import Index
from corpus.language import fold, is_dutch, is_function_word, lemma, stem, words
from corpus.lexical import STRONG, Term

_ATTRIBUTE = re.compile(
    r"^(?:en )?(?:wat (?:is|was|zijn|waren|wordt) (?:de|het|hun|jullie|onze|zijn|haar) (?:[^\W\d_]+e )?"
    r"([^\W\d_]+) (?:van|voor|bij|op)\b"
    r"|(?:wie (?:is|was|zijn|waren|wordt)|hoe he(?:et|ette|tten|ten)) (?:de|het|hun|jullie|onze|zijn|haar)"
    r" (?:[^\W\d_]+ ){0,2}?([^\W\d_]+) (?:van|voor|bij|op)\b"
    r"|hoe heet(?:te)? (?:de|het|jullie|onze) ([^\W\d_]+)(?: in\b|$))"
)


def attribute(found: Sequence[str]) -> str | None:
    """What is asked of something: "wat is de opleiding van …", "wie is de intern begeleider van …", "hoe heet de …"."""
    match = _ATTRIBUTE.search(" ".join(found))
    return match[1] or match[2] or match[3] if match else None


_SAID_BY = re.compile(
    r"\b(?:wat (?:zei(?:den)?|zegt|zeggen|vertel(?:t|de|den)?|stel(?:t|de|den)|vindt|vinden|vond(?:en)?|wil(?:len|de"
    r"|den)?|vraagt|vroeg(?:en)?|schreef|schreven|adviseer\w+|beloof\w+|antwoord\w*)"
    r"|hoe (?:(?:denk(?:t|en)|dacht(?:en)?)(?=.* (?:er)?over\b)|(?:kijk(?:t|en)|keek|keken)(?=.* (?:naar|tegen\w*)\b)"
    r"|(?:sta(?:at|an)|stond(?:en)?)(?=.* (?:er)?tegenover\b)|reageer(?:t|de|den)(?=.* (?:op|erop)\b)))"
    r" (?:(?:de|het|een|onze|mevrouw|meneer|mw|dhr|mevr|heer|drs|dr)\.? )*([^\W\d_]+)"
)
"""Who is asked to have said something."""
_PARTICIPLE = re.compile(r"(?:[a-z]*ge|be|ver|ont|her)[a-z]{2,}(?:d|t|en)")
_GATHERED = frozenset("groep groepje tafel themagroep werkgroep sessie".split())
_VOICES = frozenset(map(stem, (*_GATHERED, *"deelnemer aanwezige zaal".split())))
"""Whose words a report of a gathering has: after "volgens" these say where it stands, and not what it is about."""
_ABOUT = frozenset("over rond rondom".split())
_WORDS_SAID = frozenset(map(stem, "uitspraak citaat quote woorden zin zinnen slogan".split()))
"""What any words are: with "welke uitspraak" they are asked for themselves."""
_THEY_DID = re.compile(r"hoeveel (?:[^\W\d_]+ ){1,2}([a-z]{3,}[dt]en) ")
""" "Hoeveel ouders stemden …": a verb of the past right behind who is counted."""
_LISTING = frozenset("welke which lijst lijstje overzicht opsomming noem geef toon som heten heetten namen".split())
"""What stands before that of which all are asked for,"""
_EVERY = frozenset("al alle me mij ons".split())
"""with these between or not."""
_ARE = frozenset("zijn waren worden werden blijven bleven".split())
_PREDICATES = ("lid", "donateur", "vrijwilliger", "deelnemer", "abonnee")
"""What people are of something, one of many: of "ouder dan" and "door de directeur" nothing is told."""
_ANY_PERSON = frozenset(map(stem, "mensen personen".split()))
_WHAT_ARE = (["wat", "zijn"], ["wat", "waren"], ["what", "are"])
_COMING = frozenset("volgende komende aanstaande".split())
_PERIODS = frozenset((*WHOLE, *"week weken weekend maand maanden dag dagen".split()))
_AND_OR = frozenset(("en", "of"))
_DOCUMENTS = (DOCUMENT_STEMS | WHOLE_DOCUMENT_STEMS) - {stem("gemeente")}
_WRITTEN_NAME = re.compile(
    r"(?<=[^\W\d_] )(?:(?:De|Het|'t|’t|de|het|van|op|bij|in|heeft|volgens|door|met|aan|naar|tegen"
    r"|over) )(?:[A-Z][a-zà-ÿ]{3,}(?:[-’'][A-Za-z]+)*)(?= |$"
    r"|[?.,!)])"
)

_SOMEBODY = re.compile(r"\b(?:mevrouw|meneer|mevr|mw|dhr|heer|juf|meester|wie (?:is|was|zijn|waren))\.? (?:\w+ )?$")
"""What stands before somebody's name."""
_CAPITAL = re.compile(r"(?<=[a-zà-ÿ,] )[A-Z][a-zà-ÿ]{3,}(?![\w’'-])")
"""A word with a capital inside a sentence."""


def head_of(found: Sequence[str], terms: Sequence[Term]) -> Term | None:
    """The first word of content after "welke", if it comes at once or after a number or adjectives; X of "de X van"."""
    for position, word in enumerate(found):
        if word in ("welk", "welke", "which"):
            if stem((*found[position + 1 :], "")[0]) in _WORDS_SAID:
                return None
            ahead = [other for other in found[position + 1 : position + 6] if other not in NUMBERS]
            while len(ahead) > 1 and _is_adjective(ahead[0], bare=word == "welk") and _goes_on(ahead[1:]):
                ahead = ahead[1 + (ahead[1] in _AND_OR) :]
            return next((t for t in terms if ahead and t.word == ahead[0] and t.weight >= CONTENT), None)
    of = attribute(found)
    return next((t for t in terms if of and t.word == of and t.weight >= CONTENT), None)


def _goes_on(ahead: Sequence[str]) -> bool:
    """Whether an adjective is followed by its noun, or by another adjective: "didactische of pedagogische"."""
    return not is_function_word(ahead[0]) or (ahead[0] in _AND_OR and len(ahead) > 1)


def _is_adjective(word: str, *, bare: bool) -> bool:
    """Whether a word is an adjective with its ending, "flexibele"; `bare` without it: "welk Engels boek"."""
    listed = lemma(word)
    return (word.endswith("e") and listed != word and not listed.endswith(("e", "en"))) or (bare and inflects(word))


def abbreviation(question: str, found: Iterable[str]) -> str | None:
    """The one word of content, when the question writes it in capitals: "wat betekent TLV?"."""
    content = [word for word in found if weight_of(word) == CONTENT]
    if len(content) != 1:
        return None
    written = re.search(rf"\b{re.escape(content[0])}\b", question, re.IGNORECASE)
    return written[0] if written and len(written[0]) > 1 and written[0].isupper() else None


def counted(found: list[str], index: Index, numbering: set[str]) -> str | None:
    """The stem of what is counted; of the word that was meant when it is misspelt."""
    if found[:2] == ["how", "many"]:
        found = ["hoeveel", *found[2:]]
    for position, word in enumerate(found[:-1]):
        following = found[position + 1]
        ahead = [w for w in found[position + 1 :] if w not in NUMBERS and w not in _EVERY and not is_function_word(w)]
        if word != "hoeveel" and ahead:
            following = ahead[0]
        lists = word in _LISTING or found[max(0, position - 1) : position + 1] in _WHAT_ARE
        plural = lists and series_word(following, numbering) is not None
        if word == "hoeveel" and (is_function_word(following) or _is_finite(following)):
            return None  # "hoeveel waren dat er": of what was spoken of before; "hoeveel krijgt elke school"
        if word == "hoeveel" and stem(following) in _ANY_PERSON and (what := _what_they_are(found[position + 2 :])):
            return stem(what)
        if word == "hoeveel" or plural:
            meant = series_word(following, numbering)
            forms = index.expander.forms(following)
            return stem(meant or (forms[0][0] if forms and forms[0][1] >= STRONG else following))
    return None


def _what_they_are(following: Sequence[str]) -> str | None:
    """What people are that are counted: "hoeveel mensen zijn er nog lid van …" counts members."""
    if following[:1] and following[0] not in _ARE:
        return None
    return next((word for word in following if word in _PREDICATES), None)


def counted_people(found: Sequence[str]) -> frozenset[str]:
    """Who is counted by a word for their part: "hoeveel leden" may be told as so many pupils."""
    return frozenset(word for before, word in pairwise(found) if before == "hoeveel" and stem(word) in ACTOR_STEMS)


def deed_asked(ask: Ask, question: str, terms: Sequence[Term]) -> Term | None:
    """What somebody must be said to do ("wie", "wanneer"), or what so many underwent ("hoeveel … geschorst")."""
    if ask in ("who", "when", "days"):
        return deed(terms)
    if ask != "count" or not question.startswith("hoeveel"):
        return None
    said = words(question)[1:2]  # "hoeveel krijgt een school": of what it gets
    if got := next((term for term in terms if [term.word] == said and term.forms and _is_finite(term.word)), None):
        return got
    if past := _THEY_DID.match(question):
        return deed([term for term in terms if term.word == past[1]])
    found = deed([term for term in terms if _PARTICIPLE.fullmatch(term.word)])
    return found if found and found.word == question.rstrip(" ?!.").split()[-1] else None


def _is_past(word: str) -> bool:
    """Whether a word is a regular verb in the past tense: "stemde"."""
    return word.endswith(("de", "te", "den", "ten")) and _is_verb(word)


def deed(terms: Sequence[Term]) -> Term | None:
    """The first verb of content, by the infinitive that a dictionary gives for it."""
    found = (t for t in terms if t.weight >= CONTENT and _is_verb(t.word))
    return next((t for t in found if t.forms or _is_past(t.word)), None)


def _is_verb(word: str) -> bool:
    return lemma(word).endswith("en") and lemma(word) != word


def _is_finite(word: str) -> bool:
    """Whether a word is a verb in the singular: "krijgt", "kreeg"; what ends in -en may be a plural ("leden")."""
    return _is_verb(word) and not word.endswith("en")


def said_by(question: str, terms: Sequence[Term], scope: Collection[str]) -> str | None:
    """The word for who is asked to have said something; a document that is named says all that stands in it."""
    match = _SAID_BY.search(question)
    if match is None or match[1] in scope or stem(match[1]) in _DOCUMENTS:
        return None
    return next((t.word for t in terms if t.word == match[1] and t.weight >= CONTENT), None)


def voices(found: Sequence[str]) -> frozenset[str]:
    """The words for whose words are asked: "volgens de groep lerende cultuur", "wat wil de tafel over toetsen"."""
    around = zip(["", "", *found], ["", *found], found, [*found[1:], ""], strict=False)
    return frozenset(
        word
        for first, second, word, following in around
        if ("volgens" in (first, second) and stem(word) in _VOICES)
        or (second == "de" and word in _GATHERED and following in _ABOUT)
    )


def from_today(found: Sequence[str]) -> frozenset[str]:
    """The words that count from today, which no document knows: "volgende week", "komende dinsdag"."""
    return frozenset(word for word, following in pairwise(found) if word in _COMING and following in _PERIODS)


def places(found: Sequence[str], scope: Scope, index: Index) -> frozenset[str]:
    """The words for where a document's school is, right after its name: "De Linde in Elzenhoek".

    A dictionary has no such name, and the document has it, be it far from what is asked.
    """
    return frozenset(
        where
        for name, before, where in zip(found, found[1:], found[2:], strict=False)
        if name in scope.words and before in ("in", "te", "uit") and where.isalpha() and not is_dutch(where)
        if {*scope.documents} & index.store.documents_of(index.words.rows_with(where))
    )


def unknown_name(question: str, index: Index, scope: Collection[str] = ()) -> str | None:
    """The first name, written with a capital, that no document has, not even in another spelling or in its title.

    After an article or a preposition any word with a capital is one; elsewhere one that no dictionary has. Only for
    Dutch questions: in English many more words have a capital.
    """
    for match in _WRITTEN_NAME.finditer(question):
        name = match[0].split()[-1]
        if stem(fold(name)) in DOMAIN_STEMS or fold(name) in scope:
            continue
        if not _stands_somewhere(name, index):
            return match[0] if match[0][0].isupper() else name
    asked = parted(question)[0]
    for match in _CAPITAL.finditer(asked):
        of_somebody = bool(_SOMEBODY.search(fold(asked[: match.start()])))
        known = fold(match[0]) in scope or is_dutch(fold(match[0]))
        if not known and not _stands_somewhere(match[0], index, of_somebody=of_somebody):
            return match[0]
    return None


def _stands_somewhere(name: str, index: Index, *, of_somebody: bool = False) -> bool:
    """Whether a document has a name, with "school" behind it or without, or each part of one with a hyphen.

    Somebody's name is made of no other: "Pieterse" is not "Pieter", though "Vughtse" is of Vught.
    """
    if "-" in name:  # of "Dobber-conferentie" only the name must stand there
        parts = [part for part in name.split("-") if part]
        names = [part for part in parts if not (part.islower() and is_dutch(part))]
        return all(_stands_somewhere(part, index) for part in names or parts)
    whole = "".join(words(name))  # "Marie's" is one word, as it is in the documents
    bare = whole.removesuffix("school")
    if bare != whole and len(bare) > 3 and not is_dutch(bare):
        whole = bare
    forms = index.expander.forms(whole) or index.expander.forms(whole.removesuffix("'s"))  # "Jan's"
    if any((w >= STRONG and not (of_somebody and w == DERIVED)) or form == f"{whole}school" for form, w in forms):
        return True
    if not of_somebody and (named_after(whole, index) or any("." in form for form, _ in forms)):
        return True  # the last stands in an address only: "info@hengelclub.nl"
    return any(weight >= STRONG for other in related(whole) for _, weight in index.expander.forms(other))
