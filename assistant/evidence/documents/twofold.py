"""Two questions in one: "Hoe lang duurt een schorsing, en wie beslist erover?", "Wanneer en waar is de open dag?".

Asked as one, a passage would have to hold the words of both. The second is asked as one that follows up on the first:
so it keeps its subject, its document and its place. Each gets an answer of its own.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from assistant import texts
from assistant.evidence.documents.across import is_for_larger
from assistant.evidence.documents.each_side import said_twice, sides
from assistant.evidence.documents.leaning import Answer, of_same
from assistant.evidence.places.printed import printed
from assistant.evidence.quotes import Quote
from assistant.evidence.selection import Group, Refusal, Selection
from assistant.question.conversation.followup import standalone
from assistant.question.conversation.in_one import in_one
from assistant.question.conversation.pointing import points
from assistant.question.query import Query
from assistant.question.tasks import whose_tasks
from assistant.question.understand import split_context, two_named, understand
from assistant.question.weights import CONTENT, FRAME
from assistant.question_texts import with_context
from assistant.retrieval.fit import Fit
from assistant.retrieval.kinds import right_type
from assistant.types import Turn
from corpus.index import Index
from corpus.language import stem
from corpus.lexical import STRONG

_PREPOSITION = r"(?:(?:aan|bij|binnen|door|in|met|naar|op|over|sinds|tot|tot en met|uit|van|vanaf|voor) )?"
_ASKING = (
    rf"{_PREPOSITION}(?:wie(?:ns)?|wat(?: voor)?|waar\w*|wanneer|waarom|welke?"
    r"|hoe ?(?:laat|lang|vaak|veel|groot|hoog|duur|oud)|hoe)"
)
_OF_IT = (
    r"(?:geldt|gelden|is|zijn|was|mag|mogen|kan|kun|kunnen|moet|moeten|wordt|worden|heeft|hebben|gaat|doet|krijg\w*|hoeft"
    r"|kost|komt|staat|duurt)"
)
_SECOND = re.compile(
    rf"[,?]?\s+(?:en|maar) (?={_ASKING}\b)|[,?]\s+(?:en |maar )(?={_OF_IT}\b)|\?\s+(?={_ASKING}\b)", re.I
)
"""Where a second question begins; one without a word that asks only after a comma: "…, en geldt dat ook voor …"."""
_FIRST = re.compile(
    rf"^(?:(?:en|maar|ook|weet je|kun je zeggen|ik wil weten|vertel(?: me)?)\W+)*({_ASKING})\b", re.IGNORECASE
)
_JOINING = re.compile(r"^(?:en|maar)\W+", re.IGNORECASE)
_WITHIN = re.compile(rf"\b{_ASKING}\b", re.IGNORECASE)
_BOTH = re.compile(rf"^({_ASKING}) en ({_ASKING})\b(?= +\w)", re.IGNORECASE)
"""Two words that ask the same sentence: "wanneer en waar is …"."""
_SAME_OF_OTHER = re.compile(
    r"(?:aan|bij|binnen|in|met|naar|op|tot|van|vanaf|volgens|voor|de|het|een|'t)\b", re.IGNORECASE
)
_VERB = re.compile(rf"\b(?:{_OF_IT[3:-1]}|duren|zit|zitten|staan|doen|kosten|gaan|komen)\b", re.IGNORECASE)
_NAMED = re.compile(r"(?<=[a-zà-ÿ,] )[A-Z]")
_ASKS_NAMES = re.compile(r"(?:hoe heten|welke zijn|wat zijn|wie zijn)\s+(?:ze|zij|die|dat|deze)\b", re.IGNORECASE)
"""A second part that a list answers: "hoeveel zijn er, en hoe heten ze?"."""
_ONLY_ASKS = re.compile(r"(?:(?:voor|tegen|per|met) )?(?:wanneer|wie|welke datum)\W*$", re.IGNORECASE)
_DIFFERENCE_IN = re.compile(
    r"\bverschil(?:len)? (?:(?:is|zijn|zit|zitten) er )?(?:in|qua) (?P<what>.+?) tussen (?P<one>.+) en (?P<other>.+)",
    re.I,
)
""" "Wat is het verschil in leentermijn tussen een strip en een roman?"."""
_NUMBER_OF, _ARTICLE = re.compile(r"(?:het )?aantal ", re.IGNORECASE), re.compile(r"^(?:de|het|een) ", re.IGNORECASE)
_JOINED = re.compile(r"\b(?:en|of|dan|versus|vs|tegenover|met)\b", re.IGNORECASE)
_DIFFERENCE_AT = re.compile(
    r"\bverschil(?:len)? (?:(?:is|zijn|zit|zitten) er )?tussen (?P<what>wat .+?|hoe .+?)"
    r" (?P<at>bij|in|op|voor|aan|volgens) (?P<one>.+) en (?:wat .+ |hoe .+ )?(?P=at) (?P<other>.+)",
    re.IGNORECASE,
)
""" "Het verschil tussen wat er gebeurt bij A en bij B"."""
_BY_BOTH = re.compile(r"^(?P<what>.+?) (?P<at>volgens) (?P<one>[^,]+?) en (?P=at) (?P<other>.+)", re.IGNORECASE)
_AFTERWARDS = re.compile(r" (?:daarna|later|vervolgens|toen|inmiddels|uiteindelijk|sindsdien)\b", re.IGNORECASE)
_WHICH_NOT = re.compile(r"welke (?:\w+ )?(?:niet|(?:zijn|hebben|doen) (?:dat|er|het)? ?niet)\W*$", re.IGNORECASE)
_WHICH_ARE = re.compile(r"^(welke [^\W\d_]+ [^\W\d_]+)\b", re.IGNORECASE)
"""Of "welke scholen hebben X, en welke niet?" the first part up to its verb."""
LONGEST = 60
"""Words of a question that is looked at."""


@dataclass(frozen=True, slots=True)
class _Halves:
    """The two parts of a question as they stand in it; `opens` are the words with which the first asks."""

    first: str
    second: str
    opens: str
    one_sentence: bool


def parts(question: str, index: Index) -> tuple[str, str] | None:
    """The two questions in one, each standing on its own; None when it is one question."""
    main, context = split_context(question)
    if asked := _BOTH.match(main):
        first, second = (f"{word[:1].upper()}{word[1:]}{main[asked.end() :]}" for word in asked.groups())
        return (with_context(first, context), with_context(second, context)) if context else (first, second)
    if pair := _pair(main, index):
        return (with_context(pair[0], context), with_context(pair[1], context)) if context else pair
    halves = _sentences(main) or _halves(main)
    if halves is None:
        return None
    first, second = halves.first, halves.second
    if _ASKS_NAMES.match(second) and understand(first, index).ask == "count":
        return None
    if _ONLY_ASKS.match(second) and whose_tasks(first):  # the row of a task has who and when as well
        return None
    if _WHICH_NOT.match(second) and (lacking := _WHICH_ARE.sub(r"\1 niet", first)) != first:
        return f"{first}?", f"{lacking}?"
    query, whole = understand(first, index), understand(question, index)
    apart = (whole if halves.one_sentence else query).apart
    if not _asks(query) or _shares(halves, query, index) or query.compares or apart or printed(index, whole):
        return None
    first = with_context(f"{first}?", context) if context else f"{first}?"
    about = [term.word for term in query.needed]
    if about and query.documents and _AFTERWARDS.search(second):  # no longer in the document that the first part names
        return first, f"{_AFTERWARDS.sub('', second).rstrip(' ?.!')} over {' en '.join(about)}?"
    said = standalone(f"En {_without_same(halves.opens, second)}", [Turn(role="user", text=first)], index)
    return first, said.removeprefix("En ")


def _pair(main: str, index: Index) -> tuple[str, str] | None:
    """What one sentence asks of each of two."""
    if len(main.split()) > LONGEST:
        return None
    return _of_each_side(main, index) or _of_each_document(main, index) or _of_each_said(main, index)


def _sentences(main: str) -> _Halves | None:
    """Two questions with a question mark between them, the first with what is told before it."""
    asked = in_one(main).asked
    if len(asked) != len(("first", "second")) or any(len(one.question.split()) > LONGEST for one in asked):
        return None
    first, second = (one.whole.rstrip(" ?") for one in asked)
    opens = _FIRST.match(first)
    return _Halves(first, _JOINING.sub("", f"{second}?"), opens[1] if opens else "", one_sentence=False)


def _halves(main: str) -> _Halves | None:
    """Two questions in one sentence, each with its own word that asks."""
    cut, opens = _SECOND.search(main), _FIRST.match(main)
    if cut is None or opens is None or len(main.split()) > LONGEST or _SECOND.search(main, cut.end()):
        return None
    first = main[: cut.start()].rstrip(" ,?")
    if len(_WITHIN.findall(first)) > 1:  # "hoe ziet men wat een kind kan en wat het wil": the second belongs to that
        return None
    return _Halves(first, main[cut.end() :], opens[1], one_sentence=True)


def _shares(halves: _Halves, query: Query, index: Index) -> bool:
    """Whether what the second part names is named for both: "wat is er nodig en wat zijn de acties bij thema 5?".

    Before a question mark that is so only where the first part points at what it does not name.
    """
    if query.references or query.documents or points(halves.second):
        return False
    other = understand(halves.second, index)
    return bool(other.references or other.documents) and (halves.one_sentence or points(halves.first))


def _of_each_side(question: str, index: Index) -> tuple[str, str] | None:
    """What a comparison asks of each of its two sides; None for numbered places."""
    found = _DIFFERENCE_AT.search(question) or _DIFFERENCE_IN.search(question) or _BY_BOTH.search(question)
    if found is None or understand(question, index).references:
        return None
    at = found.groupdict().get("at") or "bij"
    what = found["what"] if found.re is not _DIFFERENCE_IN else _of_what(found["what"])
    one, other = (
        f"{what[:1].upper()}{what[1:]} {at} {side.rstrip(' ?.!')}?" for side in (found["one"], found["other"])
    )
    return one, other


def _of_what(what: str) -> str:
    """What a difference is in, as a question of one side: "het aantal leden" is how many there are."""
    counted = _NUMBER_OF.match(what)
    return f"hoeveel {what[counted.end() :]} zijn er" if counted else f"welke {_ARTICLE.sub('', what)} geldt"


def _of_each_document(question: str, index: Index) -> tuple[str, str] | None:
    """What a question asks of each of the two documents that it names; None for which is the larger."""
    if not _JOINED.search(question) or is_for_larger(question):
        return None
    if (named := two_named(question, index)) is None:
        return None
    return sides(question, *named) or sides(question, *reversed(named))


def _of_each_said(question: str, index: Index) -> tuple[str, str] | None:
    """What a question asks of each of two that have a preposition of their own; None for numbered places."""
    pair = said_twice(question)
    return pair if pair and not understand(question, index).references else None


def _asks(query: Query) -> bool:
    """Whether a first part says itself what it is about: of "wat is nodig en wat zijn de acties bij …" it does not."""
    return bool(query.references) or any(term.weight > FRAME for term in query.terms)


def _without_same(asking: str, second: str) -> str:
    """A second part without the words that ask, where these are the same and all of it: "en hoe op De Linde"."""
    rest = second[len(asking) :].lstrip()
    same = second[: len(asking)].lower() == asking.lower()
    return rest if same and _SAME_OF_OTHER.match(rest) and not _VERB.search(rest) else second


def both(index: Index, asked: Sequence[str], answer: Answer) -> Selection | Refusal:
    """The answers to two questions, one below the other; which of them has none is said. Refuses when neither has."""
    found = [answer(one) for one in asked]
    if len(found) > 1 and isinstance(found[0], Selection):
        found[1] = of_same(index, asked[1], found[0], found[1], answer)
    answered = [one for one in found if isinstance(one, Selection)]
    if not answered or len(found) == 1:
        return found[0]
    if len(answered) == 1:
        lacking = 0 if isinstance(found[0], Refusal) else 1
        told = _tells(index, asked[lacking], answered[0])
        return answered[0] if told else replace(answered[0], note=texts.not_answered(lacking + 1))
    first, second = _with_columns(index, *answered), answered[1]
    if _said(second) <= _said(first):
        return first
    if _said(first) <= _said(second):
        return second
    groups = [*_placed(index, first), *_without(_placed(index, second), _said(first))]
    return Selection(form="passages", groups=tuple(groups))


def _with_columns(index: Index, found: Selection, other: Selection) -> Selection:
    """An answer with what another one tells of the same rows: "in 2026 en in 2031" is told by two columns of one."""
    told = {quote.order: quote.cells for group in other.groups for quote in group.quotes if quote.cells}

    def whole(quote: Quote) -> Quote:
        added = told.get(quote.order, ())
        if set(added) <= set(quote.cells):
            return quote
        document, ordinal, _ = quote.order
        (row,) = index.store.run(document, ordinal, ordinal + 1)
        return replace(quote, cells=tuple(cell for cell in row.cells if cell in quote.cells or cell in added))

    groups = tuple(replace(group, quotes=tuple(map(whole, group.quotes))) for group in found.groups)
    return replace(found, groups=groups)


def _tells(index: Index, question: str, found: Selection) -> bool:
    """Whether an answer answers another question as well: it has the kind of thing, and the nouns of that one's own."""
    query, itself = understand(question, index), understand(split_context(question)[0], index)
    fit = Fit(index, [term for term in query.asked() if term.weight >= CONTENT and term.forms])
    own = Fit(index, [*itself.needed, *(term for term in itself.terms if stem(term.word) == itself.counted)])
    return any(
        (right_type(query, passage) or (query.ask == "who" and _NAMED.search(passage.text)))
        and (not fit.coverage.terms or any(fit.of_text(passage.text)))
        and all(share >= STRONG for share in own.of_text(" ".join((passage.text, *passage.section))))
        for document, ordinal, _ in _said(found)
        for passage in index.store.run(document, ordinal, ordinal + 1)
    )


def _said(found: Selection) -> set[tuple[str, int, int]]:
    return {quote.order for quote in found.quotes}


def _without(groups: Sequence[Group], said: Collection[tuple[str, int, int]]) -> list[Group]:
    left = [replace(group, quotes=tuple(q for q in group.quotes if q.order not in said)) for group in groups]
    return [group for group in left if group.quotes]


def _placed(index: Index, found: Selection) -> list[Group]:
    """The groups of an answer with the titles above them that the line over it would have named."""
    if found.form == "series":
        return [
            replace(group, path=(texts.series(found.total or 0, ()).rstrip(":"), *group.path)) for group in found.groups
        ]
    several = len(index.store.documents) > 1
    groups = []
    for group in found.groups:
        quote = group.quotes[0]
        near = " › ".join(quote.section[-2:])
        title = index.store.document(quote.document_id).title if several or not near else ""
        groups.append(replace(group, path=tuple(part for part in (title, near) if part)))
    return groups
