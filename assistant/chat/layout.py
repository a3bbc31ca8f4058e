"""Where the sentences of a model stand: below the titles without which they say something else, or of something else.

"Foto's maken" is forbidden under "Wat mag niet?" and allowed under "Wat mag wel?", and what one school does, another
does not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.chat.evidence import Source
from assistant.compose import headings, introduction
from assistant.evidence.quotes import Quote
from assistant.evidence.selection import Selection
from corpus.index import Index

Path = tuple[str, ...]
Order = tuple[str, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What is put above the sentences of an answer. `lead` is the line above all of them.

    `documents` are the titles of the documents, where these are told; `groups` the titles above each quote of an answer
    that tells all of a place; `needed` the quotes that are read with the title above them.
    """

    lead: str
    documents: Mapping[str, str]
    groups: Mapping[Order, Path]
    needed: frozenset[Order]

    def paths(self, cited: Sequence[Quote]) -> list[Path]:
        """The titles above each of some sentences, each of which a quote carries."""
        titled = any(quote.order in self.needed for quote in cited)
        found: list[Path] = []
        for quote in cited:
            path = self.groups.get(quote.order, self._above(quote, titled=titled))
            found.append(path or (quote.section[-1:] if any(found) else ()))  # else it seems to stand below the last
        return found

    def apart(self, quotes: Sequence[Quote]) -> bool:
        """Whether quotes of one sentence stand below different titles: no one title tells then what it says."""
        told = [quote for quote in quotes if quote.order in self.groups or quote.order in self.needed]
        return len({self.groups.get(quote.order, self._above(quote, titled=True)) for quote in told}) > 1

    def _above(self, quote: Quote, *, titled: bool) -> Path:
        document = self.documents.get(quote.document_id)
        return (*filter(None, [document]), *(quote.section[-1:] if titled else ()))


def layout(index: Index, named: Sequence[str], selection: Selection, read: Sequence[Source]) -> Layout:
    """What is put above sentences about what was read, for a question that names these documents.

    A place is led in as it is without the model. Of passages only the document is told, unless there is one, or the
    question names the one that was read; and the title above a point of a list and above what a label says.
    """
    whole = selection.form != "passages"
    held = {source.quote.document_id for source in read}
    told = () if whole or len(index.store.documents) == 1 or (len(held) == 1 and held <= {*named}) else held
    return Layout(
        lead=introduction(index, selection, selection.groups) if whole else "",
        documents={one: index.store.document(one).title for one in told},
        groups={quote.order: group.path for group in selection.groups for quote in group.quotes} if whole else {},
        needed=frozenset(source.quote.order for source in read if source.label or source.quote.listed),
    )


def put_below(lines: Sequence[tuple[Path, str, bool]]) -> list[str]:
    """Lines of Markdown: each text below the titles it has, and whether it is a point of a list."""
    found: list[str] = []
    above: Path = ()
    for path, text, item in lines:
        new = [] if path == above else headings(path, above) or headings(path, ())
        if new or not found:
            found += [*([""] if found else []), *new, f"- {text}" if item else text]
        elif item:
            found.append(f"- {text}")
        elif found[-1].startswith("- "):
            found += ["", text]
        else:
            found[-1] += f" {text}"
        above = path
    return found
