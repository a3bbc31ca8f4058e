"""The answer as a chat model words it: each sentence is shown when quotes support it, and withheld when they do not.

The answer without the model is made first, and stays the answer whenever the model has nothing better: when it fails,
is slow, refuses, leaves something out, or says too much that does not hold. evals/decisions/0005-chat-model.md tells
which questions it is asked, and why no other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from assistant.chat import texts
from assistant.chat.complete import is_complete
from assistant.chat.evidence import MOST, Source, sources, support, wordable
from assistant.chat.layout import Layout, Path, layout, put_below
from assistant.chat.model import ChatError, ChatModel
from assistant.chat.parts import parts
from assistant.chat.privacy import personal_data
from assistant.chat.prompt import FEWEST, refuses, request, system
from assistant.chat.sense import no_stronger
from assistant.chat.support import is_verbatim, numbers_stand
from assistant.compose import Numbering, escape
from assistant.evidence.quotes import Quote
from assistant.evidence.selection import Selection
from assistant.question.predicate import asks_whether
from assistant.question.query import Query
from assistant.types import Answer, ChatOutcome, Statement
from assistant.verify import normalise
from assistant.words.orders import gives_orders
from assistant.words.sentences import Listener, Said, sentences
from assistant.words.spoken import Wording
from corpus.index import Index
from corpus.language import fold, stem

SPARE = 3
"""Sentences that are listened to beyond those of what must be told: a model that loops says the same for ever."""

MOST_WITHHELD = 2
"""Sentences that must hold for each one that does not."""

_LEANS = re.compile(
    r"^(?:daarnaast|daarbij|daarom|daardoor|hierdoor|hierbij|ook|verder|bovendien|dit|dat|deze|die|zij|ze|hij|hun"
    r"|het (?:is|gaat|betekent|wordt|kan|moet|heeft|houdt|geldt|mag|zal|zou)|zo|dus|maar|echter|toch|tevens)\b",
    re.IGNORECASE,
)
"""How a sentence begins that leans on the one before it: without that one it says something else."""


_RESHAPES = re.compile(
    r"\b(?:verschil\w*|vergelijk\w*|overeenkomst\w*|naast elkaar|versus|tegenover|samenvat\w*|vat\b.*\bsamen"
    r"|kort(?:er)?|leg\b.*\buit|uitleg\w*|waarom|compare|difference|summar\w+|explain|why)\b",
    re.IGNORECASE,
)
"""A question that asks for more than what stands there: for how things differ, for the short of it, or for sense."""

_EITHER = re.compile(r"[,:] (?P<one>[^,:;?!.]+) of (?P<other>[^,:;?!.]+)\W*$")
"""How a question ends that names what it may be: "op welke dag, maandag of vrijdag?"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The answer without the model, and what it was made of."""

    index: Index
    query: Query
    selection: Selection
    vector: NDArray[np.float32]
    answer: Answer
    reworded: bool = False
    """Whether the same answer is asked for in other words."""


class ChatAnswerer:
    """Lets a chat model word answers. `report` gets one line when the model gave none."""

    def __init__(self, model: ChatModel, report: Callable[[str], None]) -> None:
        self._model = model
        self._report = report

    def stream(self, found: Found, *, consent: bool = False) -> Iterator[Answer]:
        """The answer as it grows, each state verified; the last is the whole one, without the model if need be.

        A question with data of a person in it is sent with `consent` only.
        """
        if not worth_asking(found.query, found.selection, reworded=found.reworded):
            yield found.answer
            return
        alone = found.answer.standalone_question
        read = sources(found.index, found.query, found.selection, found.vector)
        if not any(source.chosen for source in read):
            yield found.answer
            return
        if not consent and (data := personal_data(alone)):
            outcome = ChatOutcome(asked=False, note=texts.private(data), private=data)
            yield replace(found.answer, chat=outcome)
            return
        put = layout(found.index, found.query.documents, found.selection, read)
        draft = _Draft(found, read, self._model.name, put)
        try:
            for said in self._sentences(found, read):
                if draft.add(said) and found.selection.form == "passages":
                    yield draft.answer()
                if draft.lost:
                    break
        except ChatError as error:
            self._report(texts.trouble(error.kind))
            yield draft.without(texts.SLOW if error.why == "slow" else texts.FAILED)
            return
        note = draft.lacks()
        yield draft.without(note) if note else draft.answer(whole=True)

    def _sentences(self, found: Found, read: Sequence[Source]) -> Iterator[Said]:
        """What the model says, sentence by sentence. Raises ChatError."""
        quotes = [source.quote for source in read]
        titles = [found.index.store.document(quote.document_id).title for quote in quotes]
        passages = [(title, one.section[-2:], one.text) for title, one in zip(titles, quotes, strict=True)]
        needed = [source.quote for source in read if source.chosen]
        most = max(FEWEST, sum(len(sentences(quote.text)) for quote in needed)) + SPARE
        prompt = request(passages, found.answer.standalone_question)
        listener, count = Listener(), 0
        for piece in self._model.stream(system(len(needed)), prompt):
            for said in listener.hear(piece):
                yield said
                count = 1 if said.anew else count + 1
            if count >= most:
                return
        yield from listener.end()


def worth_asking(query: Query, selection: Selection, *, reworded: bool = False) -> bool:
    """Whether a model could word it better than the documents do.

    A list is best read as a list, a count is exact already, and a row of a table says more with its column headings.
    What stands at one place is worded anew only when the question asks to compare, to sum up or to explain, or when
    other words for it are asked for (`reworded`): then a list is too.
    """
    chosen = [quote for group in selection.groups for quote in group.quotes]
    reshaped = selection.form in ("place", "overview") and (
        reworded or len(chosen) == 1 or _RESHAPES.search(query.question)
    )
    return (
        (selection.form == "passages" or bool(reshaped))
        and (reworded or query.ask not in ("list", "count"))
        and query.each is None
        and 0 < len(chosen) <= MOST
        and all(map(wordable, chosen))
        and not gives_orders(query.question)
    )


@dataclass
class _Draft:
    """The sentences that hold so far, with their quotes."""

    found: Found
    read: Sequence[Source]
    name: str
    put: Layout
    said: list[tuple[Said, tuple[Quote, ...]]] = field(default_factory=list[tuple[Said, tuple[Quote, ...]]])
    withheld: int = 0
    lost: bool = False
    """Whether no answer can come of it any more: its first sentence does not hold, or it says that nothing answers."""
    gap: bool = False
    """Whether the sentence before this one was withheld."""

    def add(self, said: Said) -> bool:
        """Take a sentence up when quotes support it; tells whether they do."""
        if said.anew:
            self.said.clear()
            self.withheld, self.gap = 0, False
        if said.text.endswith(":") or any(normalise(said.text) == normalise(other.text) for other, _ in self.said):
            return False  # a line that only introduces, or says again, is neither shown nor counted
        if self._says_back(Wording(said.text)):
            return False  # so is one that only says the question back
        leans_on_nothing = bool(_LEANS.match(said.text)) and (self.gap or not self.said)
        quotes = None if leans_on_nothing else support(said.text, said.markers, self.read)
        quotes = None if quotes and self.put.apart(quotes) else quotes
        self.gap = quotes is None
        if quotes is None:
            self.withheld += 1
            self.lost = not self.said or refuses(said.text)
            return False
        self.said.append((said, quotes))
        return True

    def _says_back(self, said: Wording) -> bool:
        """Whether a sentence says no more than the question, which does not ask if that is so; or is a mere title."""
        question = self.found.query.question
        asked = Wording(self.found.answer.standalone_question)
        if not set(map(stem, said.telling)) <= asked.stems:
            return False
        if not any(part.verb for part in parts(said.text)):
            return True
        answers = asks_whether(fold(question)) or _chooses(said, question)
        is_told = answers and not _RESHAPES.search(question)  # "leg uit" opens with a verb too
        return not is_told and no_stronger(said, asked) and numbers_stand(said, asked)

    def lacks(self) -> str | None:
        """Why this is no answer, in Dutch; None when it is one.

        When a good part of it did not hold, what is left may lack the very thing that was asked.
        """
        if self.lost or self.withheld * MOST_WITHHELD > len(self.said) or not self.said:
            return texts.NOTHING_HELD
        said = [(one.text, quotes) for one, quotes in self.said]
        whole = is_complete(self.found.index, self.found.query, self.found.selection, said)
        return None if whole else texts.INCOMPLETE

    def without(self, note: str) -> Answer:
        """The answer without the model, with the reason why."""
        return replace(self.found.answer, chat=ChatOutcome(asked=True, note=note, withheld=self.withheld))

    def answer(self, *, whole: bool = False) -> Answer:
        """The sentences that hold, as an answer; what one could ask next only when it is whole."""
        numbering = Numbering(self.found.index)
        statements: list[Statement] = []
        lines: list[tuple[Path, str, bool]] = []
        paths = self.put.paths([quotes[0] for _, quotes in self.said])
        for (said, quotes), path in zip(self.said, paths, strict=True):
            cited = tuple(dict.fromkeys(marker for quote in quotes for marker in numbering.cite(quote)))
            verbatim = is_verbatim(said.text, [quote.text for quote in quotes])
            statements.append(
                Statement(text=said.text, citations=cited, support="verbatim" if verbatim else "supported")
            )
            lines.append((path, f"{escape(said.text)}{''.join(f' [{marker}]' for marker in cited)}", said.item))
        text = "\n".join(put_below(lines))
        without = self.found.answer
        return replace(
            without,
            text="\n\n".join(filter(None, (self.put.lead, text, escape(self.found.selection.note or "")))),
            statements=tuple(statements),
            citations=tuple(numbering.citations),
            suggestions=without.suggestions if whole else (),
            answerer=self.name,
            chat=ChatOutcome(asked=True, withheld=self.withheld),
        )


def _chooses(said: Wording, question: str) -> bool:
    """Whether a sentence says which it is of the two that a question names."""
    either = _EITHER.search(question)
    one, other = (
        (Wording(either["one"]).stems, Wording(either["other"]).stems) if either else (frozenset(), frozenset())
    )
    return bool((one - other) & said.stems) != bool((other - one) & said.stems)
