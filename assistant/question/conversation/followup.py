"""From a question in a conversation to one that stands on its own, by rules over what was asked before.

What the conversation was about is read off the earlier questions, the last one first. What the assistant said counts
only where a question points into it ("het derde", "pagina 3"): it comes from the caller, and may say anything.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.question.conversation import numbered
from assistant.question.conversation.about_answer import wish
from assistant.question.conversation.carried import of_both, of_somebody, only_the_document
from assistant.question.conversation.codes import of_its_kind
from assistant.question.conversation.in_place import SHORT
from assistant.question.conversation.pointing import (
    is_sentence,
    only_asks_a_deed,
    only_points,
    points,
    points_at_the_subject,
    word_alone,
)
from assistant.question.conversation.ranked import RANK, point_meant
from assistant.question.conversation.replacing import (
    asks_itself,
    asks_the_same,
    beside,
    document_said,
    name_meant,
    name_said,
    which_other,
    with_next_year,
    with_other_document,
    with_other_kind,
    with_other_reference,
    with_other_word,
    with_year,
)
from assistant.question.conversation.smalltalk import reply_to
from assistant.question.naming.names import MANY
from assistant.question.of_all import alike_documents, asks_of_all
from assistant.question.query import Query
from assistant.question.understand import split_context, understand
from assistant.question.weights import FRAME
from assistant.question_texts import with_context
from assistant.types import Turn
from assistant.words.lexicon import ASKING, GREETINGS
from assistant.words.spoken import NEGATIONS
from assistant.words.years import SPAN
from corpus.index import Index
from corpus.language import fold, stem, words

_ELLIPSIS = re.compile(
    r"^(?:(?:en|nee|maar|oké|ok|oke|ja|of|sorry|top|helder|dank je|dankjewel|bedankt|thanks|dus|nou|hm+|and"
    r"|so|(?:de|die) andere \w+(?=:))\b[\s,.!:;]*)+",
    re.IGNORECASE,
)
_CORRECTION = re.compile(r"\bik bedoel(?:de)?\b|\bi mean(?:t)?\b", re.IGNORECASE)
_MEANT = re.compile(r",?\s+bedoel(?:de)? ik\W*$", re.IGNORECASE)
_NOT_THAT = re.compile(r",?\s?(?:en )?\b(?:(?:dus )?niet|in plaats van)\s[^,.?]*$", re.IGNORECASE)
_OTHER_SUBJECT = re.compile(r"\b(?:iets (?:heel )?anders|andere vraag|ander onderwerp|something else)\b", re.IGNORECASE)
_ONLY_YEAR = re.compile(
    r"^(?:(?:en|wat|dan|in|voor|bij|de|het|over|vanaf|tot|van|dat|die|jaar|jaren|schooljaar|periode)\s+)*"
    rf"({SPAN})\s*(?:dan)?\s*\??$",
    re.IGNORECASE,
)
_OTHER_ONE = re.compile(
    r"\b(?:de|het|die|dat) andere?(?: (?:school|document|profiel|plan|verslag|stuk|gemeente))?\b"
    r"(?= *(?:dan|ook)? *(?:\??$|over\b))",
    re.IGNORECASE,
)
"""The one of two that was not spoken of last: "en bij de andere school?"."""
_OTHER_DOCUMENT = re.compile(r"\bandere? (?:school|document|profiel|plan|verslag|stuk|gemeente)\b", re.IGNORECASE)
_COMPARES_WITH = re.compile(
    r"^(?:en )?(?:vergelijk|zet)\s+(?:dat|dit|die|ze|hem|haar|het)\s+(?:\w+\s+){0,2}?(?:met|naast)\s+(.+)$",
    re.IGNORECASE,
)
_YEAR_AFTER = re.compile(
    r"^(?:(?:in|voor|wat) )*(?:het|een|dat)? ?(?:school)?jaar (?:(daarna|erna|later)|daarvoor|ervoor|eerder)\b"
)
_PREFACE = re.compile(
    r"^(?:(?:nu|even|nog|oké|ok|en|maar)\s+)*(?:iets (?:heel )?anders|een andere vraag|ander onderwerp)\W+",
    re.IGNORECASE,
)
MOST_CONTEXT = 200
"""Characters of earlier questions that are carried along."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A conversation so far: the questions, each standing on its own, and the answers that a rank may count in."""

    asked: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    more: int = 0
    """How many times it was asked since whether there is more."""
    choosing: bool = False
    """Whether it was asked back last which document is meant."""

    @property
    def last(self) -> str:
        """The question that was answered last; empty when nothing was asked of the documents yet."""
        return self.asked[-1] if self.asked else ""


def standalone(question: str, history: Sequence[Turn], index: Index) -> str:
    """The question with what it leaves out filled in; unchanged when it leaves out nothing."""
    return completed(question, heard(history, index), index)


def heard(history: Sequence[Turn], index: Index) -> Heard:
    """What was asked of the documents; what was only said, or asked of an answer, is no subject to go on about."""
    asked: list[str] = []
    said: list[str] = []
    of_point = False
    more = 0
    choosing = False
    for turn in history:
        if turn.role == "user":
            wanted = wish(turn.text, asked[-1] if asked else "", index)
            chosen = numbered.chosen_document(turn.text.strip(), asked[-1] if asked else "", index, choosing=choosing)
            choosing = bool(others_meant(turn.text, asked, index))
            of_answer = wanted or choosing or word_alone(turn.text) or _asks_nothing(turn.text)
            of_point = wanted != "more" and bool(of_answer or RANK.search(fold(turn.text)))
            more = more + (wanted == "more") if of_answer else 0
            if not of_answer:
                asked.append(_complete(chosen, asked, said, index))
                choosing = numbered.of_no_document(asked[-1], index)
        elif not of_point:  # what was said of one point is not the list that the next rank counts in
            said.append(turn.text)
    return Heard(asked=tuple(asked), said=tuple(said), more=more, choosing=choosing)


def completed(question: str, before: Heard, index: Index) -> str:
    """A question with what it leaves out, as a follow-up of what was asked before."""
    chosen = numbered.chosen_document(question.strip(), before.last, index, choosing=before.choosing)
    return _complete(chosen, before.asked, before.said, index)


def others_meant(question: str, asked: Sequence[str], index: Index) -> tuple[str, ...]:
    """The titles of the documents of which a question means "the other one", where it may be any of these."""
    bare = _ELLIPSIS.sub("", question).strip(" ,.")
    if not asked or not _OTHER_ONE.search(bare) or len(words(bare)) > SHORT or _other_name(asked, index):
        return ()
    last = next((query for query in (understand(one, index) for one in reversed(asked)) if query.documents), None)
    if last is None and not _OTHER_DOCUMENT.search(bare):
        return ()
    spoken = {*last.documents} if last else set[str]()
    return alike_documents(index, spoken)


def about_last(question: str, before: str) -> str:
    """What is asked of the answer to the question before, as it is shown."""
    return with_context(question[:1].upper() + question[1:], " ".join(filter(None, split_context(before))))


def _asks_nothing(question: str) -> bool:
    """Whether somebody only greets, thanks or nods."""
    return all(word in GREETINGS for word in words(_ELLIPSIS.sub("", question))) or bool(reply_to(question))


def _complete(question: str, asked: Sequence[str], said: Sequence[str], index: Index) -> str:
    """`question` as a follow-up of those asked before, which stand on their own already."""
    before = asked[-1] if asked else ""
    if not before:
        return question
    if _OTHER_SUBJECT.search(question):
        return _PREFACE.sub("", question) or question
    corrected = bool(_CORRECTION.search(question))
    bare = _MEANT.sub("", _ELLIPSIS.sub("", question)).strip(" ,.")
    bare = _NOT_THAT.sub("", _corrected(bare)).strip(" ,.") if corrected else bare
    if all(word in GREETINGS for word in words(bare)):
        return question
    if year := _ONLY_YEAR.match(bare):
        return with_year(before, year[1])
    if (shift := _YEAR_AFTER.search(fold(bare))) and (later := with_next_year(before, 1 if shift[1] else -1)):
        return later
    if point := point_meant(bare, said):
        return with_context(bare, point)
    if _OTHER_ONE.search(bare) and (other := _other_name(asked, index)):
        bare, named = _OTHER_ONE.sub(other, bare), _OTHER_ONE.sub(other, question)
    else:
        named = question
    elliptic = bare != question.strip(" ,.")
    return numbered.on_shown_page(_filled_in(bare, before, index, elliptic=elliptic) or named, said, index)


def _corrected(question: str) -> str:
    """What is meant instead: what stands after "ik bedoel", and all of it when a question stands before that."""
    *before, meant = _CORRECTION.split(question)
    asks = bool(words(before[0])) and words(before[0])[0] in ASKING
    return meant.strip(" ,.") if meant.strip(" ,.") and not asks else _CORRECTION.sub("", question).strip(" ,.")


def _filled_in(bare: str, before: str, index: Index, *, elliptic: bool) -> str | None:
    """What a follow-up asks, with the place, the document or the subject it leaves out; None when it stands alone."""
    query, earlier = _read(bare, index), understand(before, index)
    pointing = points(bare)
    if query.references and elliptic and not _content(query):
        return with_other_reference(before, earlier, query)
    if query.documents and (compared := _COMPARES_WITH.match(bare)):
        return beside(before, earlier, compared[1])
    if query.documents and (other := _of_another(bare, before, query, earlier, index, follows=elliptic or pointing)):
        return other
    if query.references or (query.documents and not (elliptic and pointing)):
        return numbered.in_that_document(bare, before, query, earlier, index)
    numbering = index.store.series_words()
    if _content(query) and any(stem(term.word) in numbering for term in query.terms):
        return None  # "het thema over labels" names a place itself
    if other := _otherwise(bare, before, earlier, index, elliptic=elliptic):
        return other
    asks = bool(words(bare)) and words(bare)[0] in ASKING
    is_thing = query.ask == "open" and not query.several and not is_sentence(bare)
    if elliptic and not asks and is_thing and len(words(bare)) <= SHORT:
        return with_other_word(before, bare, earlier)
    if pointing or elliptic or not _content(query):
        return _about_the_same(bare, before, earlier, index)
    if earlier.documents and len(index.store.documents) >= MANY and not asks_of_all(index, query):
        return with_context(bare[:1].upper() + bare[1:], name_said(before, earlier))
    return None


def _otherwise(bare: str, before: str, earlier: Query, index: Index, *, elliptic: bool) -> str | None:
    """What was asked before, of both documents, of other things of that kind or of another kind of document; or a part
    of the place that was asked about.
    """
    both = of_both(bare, before, earlier, index) or numbered.of_its_part(bare, before, earlier)
    return both or (elliptic and (which_other(before, bare) or with_other_kind(before, bare, earlier))) or None


def _read(bare: str, index: Index) -> Query:
    """What a follow-up says itself; a verb alone names no document, though one may have it in its title."""
    query = understand(bare, index)
    return replace(query, documents=(), scope=frozenset()) if only_asks_a_deed(bare) else query


def _of_another(bare: str, before: str, query: Query, earlier: Query, index: Index, *, follows: bool) -> str | None:
    """What was asked before, of the document that a follow-up names; None when it asks something else of it."""
    asks_more = not asks_the_same(bare, query) and _content(query.within_scope())
    only_points = points(split_context(before)[0]) and not asks_the_same(bare, query)  # it leaves its subject out too
    if (asks_more or only_points) and points_at_the_subject(bare):
        return with_context(bare[:1].upper() + bare[1:], _subject(before, index))
    if asks_itself(bare) and {*query.documents} <= {*earlier.documents}:
        return None  # "wanneer was die conferentie?" after "waar ging de conferentie over?"
    return with_other_document(before, earlier, name_meant(bare, query)) if follows and not asks_more else None


def _about_the_same(bare: str, before: str, earlier: Query, index: Index) -> str:
    """A follow-up with the place that was spoken of, or with what was asked about."""
    if earlier.references:
        return numbered.at_that_place(bare, before, earlier)
    if whose := of_somebody(bare, before, earlier):
        return whose
    if there := only_the_document(bare, before, earlier):
        return with_context(bare[:1].upper() + bare[1:], there)
    bare = of_its_kind(bare, before, index)
    about = _subject(before, index)
    if earlier.documents and not _content(earlier.within_scope()):
        about = document_said(before, earlier) or about  # "waar gaat de notitie over?"
    if earlier.documents and not earlier.scope.intersection(words(about)):
        about = f"{about} {document_said(before, earlier)}".rstrip()
    return with_context(bare[:1].upper() + bare[1:], about)


def _other_name(asked: Sequence[str], index: Index) -> str | None:
    """How the document was called that was spoken of before the last one."""
    queries = [understand(question, index) for question in asked]
    last = next((query for query in reversed(queries) if query.documents), None)
    if last is None:
        return None
    for question, query in zip(reversed(asked), reversed(queries), strict=True):
        if query.inherited or not {*query.documents} - {*last.documents}:
            continue
        if not {*query.documents} & {*last.documents}:
            return name_said(question, query)
        if beside := document_said(question, replace(query, scope=query.scope - last.scope)):  # it named both
            return beside
    return None


def _content(query: Query) -> bool:
    return any(term.weight > FRAME and term.word not in NEGATIONS for term in query.terms)


def _subject(before: str, index: Index) -> str:
    """What an earlier question and its own context were about, not longer than is useful."""
    main, context = split_context(before)
    if context and only_points(main):
        return context[:MOST_CONTEXT].rstrip()
    says_it = not context or (len(words(main)) > 4 and not points(main)) or _of_other_documents(main, context, index)
    return (main if says_it else f"{main} {context}")[:MOST_CONTEXT].rstrip()


def _of_other_documents(question: str, context: str, index: Index) -> bool:
    """Whether a question names documents, and what it goes on about names others: its own are spoken of now."""
    own, others = (understand(said, index).documents for said in (question, context))
    return bool(own and others) and not {*own} & {*others}
