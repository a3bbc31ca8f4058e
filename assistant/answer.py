"""The main path of an answer: understand, retrieve, select, verify, compose."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from assistant import texts
from assistant.again import counted, misread, nothing_again, of_shown, said_again, which_instead
from assistant.agreements import Agreement, Filter, agreements
from assistant.beginning import growing
from assistant.chat.answer import ChatAnswerer, Found
from assistant.clock import Clock
from assistant.compose import compose, escape, refuse, verify
from assistant.coverage.check import Progress, check
from assistant.coverage.types import Coverage
from assistant.evidence.confidence import confidence
from assistant.evidence.documents import several, twofold
from assistant.evidence.further import further
from assistant.evidence.judge.beyond_named import in_named_or_all
from assistant.evidence.judge.judged import judged
from assistant.evidence.judge.remembered import Remembered
from assistant.evidence.judge.reordered import READ, reordered
from assistant.evidence.nothing import nothing
from assistant.evidence.select import Vector, select
from assistant.evidence.selection import Refusal, Selection
from assistant.evidence.untold.told import told
from assistant.question.conversation import smalltalk
from assistant.question.conversation.about_answer import Wish, asks_difference, other_side, wish
from assistant.question.conversation.compared import compared
from assistant.question.conversation.followup import Heard, about_last, completed, heard, others_meant
from assistant.question.conversation.letters import LookedUp
from assistant.question.conversation.outside import is_outside
from assistant.question.conversation.pointing import word_alone
from assistant.question.conversation.typed import looked_up_instead, typed, typed_turns
from assistant.question.naming.drafts import drafts
from assistant.question.of_all import as_count, in_pupils
from assistant.question.pupils import unnamed
from assistant.question.query import Query
from assistant.question.speaker import with_speaker_named
from assistant.question.understand import understand
from assistant.question.wording import asked
from assistant.retrieval.retrieve import Hit, search
from assistant.source import Part, Source, reading, source_of
from assistant.suggest import MOST, starters
from assistant.types import EXTRACTIVE, Answer, NoAnswer, Reply, Turn
from corpus.embedder import Embedder
from corpus.index import Index, IndexReader
from corpus.judge import Judge, LateJudge
from corpus.types import DocumentInfo


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asking:
    """What is asked, standing on its own, and what was found for it; `wanted` is what it wants of the last answer."""

    alone: str
    query: Query
    vector: Vector
    selection: Selection | Refusal
    wanted: Wish | None = None
    further: bool = False
    """Whether that is more than the last answer showed."""


class Assistant:
    """Answers questions from the index; safe to share between threads.

    `chat` lets a chat model word what it can, `judge` finds what is said in other words.
    """

    def __init__(
        self, reader: IndexReader, embedder: Embedder, chat: ChatAnswerer | None = None, judge: Judge | None = None
    ) -> None:
        self._reader = reader
        self._embedder = embedder
        self._chat = chat
        self._judge = judge
        self._starters: tuple[Index, tuple[str, ...]] | None = None

    def make_ready(self) -> None:
        """Load what is otherwise loaded when it is first needed, so that nobody waits for it. Raises ModelError."""
        if isinstance(self._judge, LateJudge):
            self._judge.ready()

    def reply(self, question: str, history: Sequence[Turn] = ()) -> Reply:
        """Answer a question, given the conversation so far. Every statement of the answer has been verified."""
        *_, whole = self._states(question, history)
        return whole

    def stream(self, question: str, history: Sequence[Turn] = (), *, consent: bool = False) -> Iterator[Reply]:
        """The reply as it grows, each state complete and verified; the last is the whole reply.

        `consent`: a chat model may be asked although the question holds data of a person.
        """
        shown = False
        for state in self._states(question, history, consent=consent):
            first = growing(state) if not shown and isinstance(state, Answer) and state.answerer == EXTRACTIVE else None
            if first:
                yield first
            shown = True
            yield state

    def _states(self, question: str, history: Sequence[Turn], *, consent: bool = False) -> Iterator[Reply]:
        """The reply, with what a chat model says of it before it is whole."""
        clock = Clock()
        index = self._reader.current()
        read = typed(question)
        before = heard(typed_turns(history), index)
        wanted = wish(read, before.last, index)
        instead = looked_up_instead(question)
        said = smalltalk.reply_to(read) or (texts.NOTHING_YET if wanted and not before.last else None)
        if not said and (others := others_meant(read, before.asked, index)):
            said = texts.which_other([escape(title) for title in others])
        if said:
            yield NoAnswer(
                question=question, standalone_question=question, text=said, reason="unclear", timings_ms=clock.done()
            )
            return
        asking = self._asking(index, read, before, wanted, clock)
        reply, selection = _replied(index, question, asking, clock)
        if self._chat and isinstance(reply, Answer) and asking.wanted in (None, "words"):
            reworded = asking.wanted == "words"
            found = Found(
                index=index,
                query=asking.query,
                selection=selection,
                vector=asking.vector,
                answer=reply,
                reworded=reworded,
            )
            for state in self._chat.stream(found, consent=consent):
                clock.lap("chat", adding=True)
                yield replace(_below(state, instead), timings_ms=clock.done())
            return
        yield replace(_below(reply, instead), timings_ms=clock.done())

    def _asking(self, index: Index, read: str, before: Heard, wanted: Wish | None, clock: Clock) -> _Asking:
        """What a question asks, and what was found: of one about the last answer, what that was made of."""
        if wanted == "reckon":
            return self._side_by_side(index, read, before, clock)
        sought = before.last if wanted else completed(read, before, index)
        found = self._sought(index, sought, clock)
        if wanted is None and before.last and (alone := word_alone(read)):
            shown = self._sought(index, before.last, clock).selection
            found = replace(found, selection=of_shown(alone, shown))
        if wanted is None:
            return replace(found, alone=sought)
        count = None if isinstance(found.selection, Refusal) else counted(index, found.selection)
        if wanted == "count" and count is None:  # no list was shown: it asks for a number that the documents may tell
            return self._asking(index, read, before, None, clock)
        open_to_it = not isinstance(found.selection, Refusal) or found.selection.reason == "unclear"
        if wanted == "all" and count is None and open_to_it and (things := self._things(index, read, before, clock)):
            return things
        found = self._seen(index, found, before.more + (wanted == "more"))
        if wanted == "other":
            near = nothing(index, found.query, found.vector).near
            found = replace(found, selection=misread(found.selection, near))
        return replace(found, alone=about_last(read, before.last), wanted=wanted)

    def _side_by_side(self, index: Index, read: str, before: Heard, clock: Clock) -> _Asking:
        """What the last answers say of the two that a question sets side by side."""
        other = other_side(read)
        asked = (before.last, completed(f"en {other}?", before, index)) if other else compared(before.asked, index)
        if not asked and asks_difference(read):  # of what one document may tell itself
            return self._asking(index, read, before, None, clock)
        found = {one: self._sought(index, one, clock) for one in asked or (before.last,)}
        selection = twofold.both(
            index, tuple(found), lambda one: (found.get(one) or self._sought(index, one, clock)).selection
        )
        about = " en ".join(one.rstrip(" ?.!") for one in found)
        return replace(found[before.last], selection=selection, alone=about_last(read, about), wanted="reckon")

    def _things(self, index: Index, read: str, before: Heard, clock: Clock) -> _Asking | None:
        """What lists the things themselves, where no list was shown: those that were counted, or that are asked for."""
        if which := which_instead(before.last):
            listed = self._sought(index, which, clock)
            is_list = not isinstance(listed.selection, Refusal) and counted(index, listed.selection) is not None
            return replace(listed, alone=about_last(read, before.last), wanted="all") if is_list else None
        anew = self._asking(index, read, before, None, clock)
        return None if isinstance(anew.selection, Refusal) else anew

    def _seen(self, index: Index, found: _Asking, turn: int) -> _Asking:
        """What was found, or what was shown of it instead when it was asked so many times whether there is more."""
        if not turn or isinstance(found.selection, Refusal) or counted(index, found.selection) is not None:
            return found
        pair = twofold.parts(found.query.question, index)
        asked = [self._read(index, one) for one in pair] if pair else [(found.query, found.vector)]
        more = further(index, asked, found.selection, turn)
        return replace(found, selection=more, further=True) if more else found

    def _sought(self, index: Index, alone: str, clock: Clock) -> _Asking:
        """What is found for a question that stands on its own."""
        sought = with_speaker_named(unnamed(in_pupils(alone, index), index), index)
        query = understand(sought, index)
        clock.lap("understand", adding=True)
        vector = self._embedder.embed_question(asked(as_count(sought, index)))
        clock.lap("embed", adding=True)
        selection = self._select(index, query, vector)
        clock.lap("retrieve", adding=True)
        return _Asking(alone=alone, query=query, vector=vector, selection=selection)

    def _select(self, index: Index, query: Query, vector: Vector) -> Selection | Refusal:
        """What answers a question; of several in one message, what answers each of them."""
        of_each = several.answered(index, query.question, lambda one: self._find(index, *self._read(index, one)))
        return of_each or self._find(index, query, vector)

    def _read(self, index: Index, question: str) -> tuple[Query, Vector]:
        sought = with_speaker_named(in_pupils(question, index), index)
        return understand(sought, index), self._embedder.embed_question(asked(as_count(sought, index)))

    def _find(self, index: Index, query: Query, vector: Vector) -> Selection | Refusal:
        judge = Remembered(self._judge) if self._judge else None

        def find(one: Query) -> Selection | Refusal:
            found = select(index, one, vector)
            if judge:
                found = judged(index, one, vector, found, judge)
            return told(index, one, vector, found, judge)

        return Refusal(reason="off_topic") if is_outside(query.question) else in_named_or_all(index, query, find)

    def search(self, question: str, top: int) -> tuple[list[Hit], dict[str, float]]:
        """The best passages for a question, and the milliseconds it took."""
        clock = Clock()
        index = self._reader.current()
        question = typed(question)
        query = understand(question, index)
        clock.lap("understand")
        if not query.terms and not query.references:  # nothing was asked, and a model would find something all the same
            return [], clock.done()
        vector = self._embedder.embed_question(asked(question))
        clock.lap("embed")
        hits = search(index, query, vector, max(top, READ) if self._judge else top)
        clock.lap("retrieve")
        if self._judge:
            hits = reordered(query, hits, self._judge)[:top]
            clock.lap("judge")
        return hits, clock.done()

    def documents(self) -> tuple[DocumentInfo, ...]:
        """What the index holds."""
        return self._reader.current().store.documents

    def agreements(self, wanted: Filter | None = None) -> tuple[Agreement, ...]:
        """The register of agreements, in reading order; only what a filter lets through if there is one."""
        return agreements(self._reader.current().store, wanted)

    def superseded(self) -> Mapping[str, str]:
        """The drafts that another document replaced, each with the id of that document."""
        return drafts(self._reader.current())

    def coverage(self, report_id: str, plan_id: str, progress: Progress = lambda done, total: None) -> Coverage:
        """Whether a plan takes up the outcomes of a report. Raises KnownError for a document that is not there."""
        return check(self._reader.current(), self._embedder, report_id, plan_id, progress)

    def source(self, document_id: str, quote: str, page: int | None = None) -> Source | None:
        """Where a quote stands, with what is written around it; None when it does not."""
        return source_of(self._reader.current(), document_id, quote, page)

    def reading(self, document_id: str) -> tuple[Part, ...]:
        """A document in reading order; nothing when the index does not hold it."""
        return reading(self._reader.current(), document_id)

    def starters(self) -> tuple[str, ...]:
        """A few first questions, taken from the documents; only those that get an answer."""
        index = self._reader.current()
        if self._starters and self._starters[0] is index:
            return self._starters[1]
        found = starters(index)
        without = Assistant(self._reader, self._embedder)  # what could be asked is no reason to ask a model
        self._starters = (index, tuple(islice((q for q in found if isinstance(without.reply(q), Answer)), MOST)))
        return self._starters[1]


def _replied(index: Index, question: str, asking: _Asking, clock: Clock) -> tuple[Reply, Selection]:
    """The reply without a chat model, and what it was made of: nothing for a refusal."""
    if isinstance(asking.selection, Refusal):
        refused = refuse(index, question, asking.alone, asking.selection)
        clock.lap("answer")
        again = asking.wanted is not None and not asking.selection.misread
        return nothing_again(refused) if again else refused, Selection(form="passages", groups=())
    selection = verify(index, asking.selection)
    clock.lap("verify")
    reply = compose(index, question, asking.alone, selection)
    if isinstance(reply, Answer):
        reply = replace(reply, confidence=confidence(index, asking.query, selection))
        if asking.wanted:
            reply = said_again(index, asking.wanted, reply, selection, further=asking.further)
    clock.lap("answer")
    return reply, selection


def _below(reply: Reply, instead: LookedUp | None) -> Reply:
    """A reply below the line that says what was looked up instead of what was asked for."""
    return replace(reply, text=f"{instead.line}\n\n{reply.text}") if instead else reply
