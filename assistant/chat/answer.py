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
from assistant.chat.evidence import MOST, Source, sources, support, wordable
from assistant.chat.model import ChatError, ChatModel
from assistant.chat.privacy import personal_data
from assistant.chat.prompt import SYSTEM, refuses, request
from assistant.chat.support import is_verbatim
from assistant.compose import Numbering, escape
from assistant.evidence.quotes import Quote
from assistant.evidence.selection import Selection
from assistant.question.query import Query
from assistant.types import Answer, ChatOutcome, Statement
from assistant.verify import normalise
from assistant.words.orders import gives_orders
from assistant.words.sentences import Listener, Said
from assistant.words.spoken import Wording
from corpus.index import Index
from corpus.language import stem

MOST_SAID = 8
"""Sentences that are listened to: more is no short answer, and a model that loops says the same for ever."""

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
        draft = _Draft(found, read, self._model.name, asked=Wording(alone).stems)
        try:
            for said in self._sentences(alone, read):
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

    def _sentences(self, question: str, read: Sequence[Source]) -> Iterator[Said]:
        """What the model says, sentence by sentence. Raises ChatError."""
        prompt = request([(source.quote.section[-2:], source.quote.text) for source in read], question)
        listener, count = Listener(), 0
        for piece in self._model.stream(SYSTEM, prompt):
            for said in listener.hear(piece):
                yield said
                count += 1
            if count >= MOST_SAID:
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
    said: list[tuple[Said, tuple[Quote, ...]]] = field(default_factory=list[tuple[Said, tuple[Quote, ...]]])
    withheld: int = 0
    lost: bool = False
    """Whether no answer can come of it any more: its first sentence does not hold, or it says that nothing answers."""
    asked: frozenset[str] = frozenset()
    """The stems of the question's words."""
    gap: bool = False
    """Whether the sentence before this one was withheld."""

    def add(self, said: Said) -> bool:
        """Take a sentence up when quotes support it; tells whether they do."""
        if said.text.endswith(":") or any(normalise(said.text) == normalise(other.text) for other, _ in self.said):
            return False  # a line that only introduces, or says again, is neither shown nor counted
        if set(map(stem, Wording(said.text).telling)) <= self.asked:
            return False  # so is one that only says the question back
        leans_on_nothing = bool(_LEANS.match(said.text)) and (self.gap or not self.said)
        quotes = None if leans_on_nothing else support(said.text, said.markers, self.read)
        self.gap = quotes is None
        if quotes is None:
            self.withheld += 1
            self.lost = not self.said or refuses(said.text)
            return False
        self.said.append((said, quotes))
        return True

    def lacks(self) -> str | None:
        """Why this is no answer, in Dutch; None when it is one.

        Of every place that the answer without the model quotes it must say something, of a list all. When a good part
        of it did not hold, what is left may lack the very thing that was asked.
        """
        cited = {quote.order for _, quotes in self.said for quote in quotes}
        if self.lost or self.withheld * MOST_WITHHELD > len(self.said) or not self.said:
            return texts.NOTHING_HELD
        groups = [{quote.order for quote in group.quotes} for group in self.found.selection.groups]
        if self.found.selection.form == "passages":
            return None if all(group & cited for group in groups) else texts.INCOMPLETE
        return None if all(group <= cited for group in groups) else texts.INCOMPLETE

    def without(self, note: str) -> Answer:
        """The answer without the model, with the reason why."""
        return replace(self.found.answer, chat=ChatOutcome(asked=True, note=note, withheld=self.withheld))

    def answer(self, *, whole: bool = False) -> Answer:
        """The sentences that hold, as an answer; what one could ask next only when it is whole."""
        numbering = Numbering(self.found.index)
        statements: list[Statement] = []
        lines: list[str] = []
        for said, quotes in self.said:
            cited = tuple(dict.fromkeys(marker for quote in quotes for marker in numbering.cite(quote)))
            verbatim = is_verbatim(said.text, [quote.text for quote in quotes])
            statements.append(
                Statement(text=said.text, citations=cited, support="verbatim" if verbatim else "supported")
            )
            text = f"{escape(said.text)}{''.join(f' [{marker}]' for marker in cited)}"
            if said.item:
                lines.append(f"- {text}")
            elif lines and not lines[-1].startswith("- "):
                lines[-1] += f" {text}"
            else:
                lines += ["", text] if lines else [text]
        without = self.found.answer
        return replace(
            without,
            text="\n".join(lines),
            statements=tuple(statements),
            citations=tuple(numbering.citations),
            suggestions=without.suggestions if whole else (),
            answerer=self.name,
            chat=ChatOutcome(asked=True, withheld=self.withheld),
        )
