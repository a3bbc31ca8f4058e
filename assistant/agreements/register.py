"""Makes the register: walks a document's passages and keeps what is an agreement."""

from __future__ import annotations

import re
import threading
import weakref
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from assistant.agreements import language, statuses, titles
from assistant.agreements.filters import Filter, matches
from assistant.agreements.footnotes import unmarked, without_notes
from assistant.agreements.period import Period, joined, periods, with_year, years_of
from assistant.agreements.plans import genre_of
from assistant.agreements.standing import stand
from assistant.agreements.tables import read_row
from assistant.agreements.themes import Themes
from assistant.agreements.types import Agreement, Kind
from assistant.words.sentences import sentences
from assistant.words.ticks import is_ticked, is_unticked, without_box
from corpus.store import Store
from corpus.types import DocumentInfo, Passage

_ENDS = (".", "!", ";", "…", ")", "”", "’", '"', "'")
"""What a sentence ends with; a line without it is one of a title page, and one with a colon announces a list."""
_EACH_YEAR = re.compile(r"\b(?:jaarlijks|(?:elk|ieder) (?:school)?jaar)\b", re.IGNORECASE)
LIST_SHARE = 1 / 3
"""Of a list so large a share must be agreements by their own words for all of it to be: a list is one thing."""

_lock = threading.Lock()
_kept: weakref.WeakKeyDictionary[Store, dict[str, tuple[Agreement, ...]]] = weakref.WeakKeyDictionary()


def agreements(
    store: Store, wanted: Filter | None = None, documents: Collection[str] | None = None
) -> tuple[Agreement, ...]:
    """The agreements of all documents, or only of some, in reading order, that a filter lets through.

    What was read of a document is kept as long as the index is open.
    """
    chosen = [info for info in store.documents if documents is None or info.id in documents]
    found = [row for info in chosen for row in _kept_of(store, info)]
    return tuple(found if wanted is None else (row for row in found if matches(row, wanted)))


def _kept_of(store: Store, info: DocumentInfo) -> tuple[Agreement, ...]:
    with _lock:
        kept = _kept.setdefault(store, {})
    if info.id not in kept:
        kept[info.id] = tuple(of_document(store, info))
    return kept[info.id]


def of_document(store: Store, info: DocumentInfo) -> list[Agreement]:
    """The agreements of one document, in reading order."""
    reader = _Reader(store, info)
    return [row for found in reader.found() if (row := reader.row(found))]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """An agreement with the words of the passage that hold it; `part` numbers its sentence, None when it is whole."""

    passage: Passage
    kind: Kind
    text: str
    quote: str
    part: int | None = None
    when: str | None = None
    who: str | None = None
    status: str | None = None


class _Reader:
    """Reads one document."""

    def __init__(self, store: Store, info: DocumentInfo) -> None:
        self._store = store
        self._info = info
        self._passages = store.run(info.id, 0, info.passages)
        self._themes = Themes(store.places_of(info.id), info.passages, store.series_words())
        self._today = info.date or _written(info)
        self._genre = genre_of(info.title, info.kind, info.source)

    def found(self) -> Iterator[_Found]:
        for run in _runs([*without_notes(self._passages)]):
            first = run[0]
            if first.kind == "paragraph":
                for passage in run:
                    yield from self._in_paragraph(passage)
            elif first.kind == "row":
                for passage in run:
                    yield from self._in_row(passage)
            else:
                yield from self._in_list(run)

    def row(self, found: _Found) -> Agreement | None:
        """The row of the register; None when its quote does not stand on a page."""
        passage = found.passage
        if (stands := stand(self._store, passage, found.quote)) is None:
            return None
        return Agreement(
            id=passage.id if found.part is None else f"{passage.id}-{found.part}",
            text=unmarked(found.text),
            kind=found.kind,
            theme=self._themes.theme(passage),
            period=self._period(found),
            status=found.status,
            who=found.who,
            document_id=self._info.id,
            document=self._info.title,
            source=self._info.source,
            section=passage.section,
            page=stands.page,
            quote=stands.quote,
            boxes=stands.boxes,
            passage_id=passage.id,
            ordinal=passage.ordinal,
            whole=stands.whole,
        )

    def _in_paragraph(self, passage: Passage) -> Iterator[_Found]:
        if any(map(titles.tells_something_else, passage.section)):
            return
        above = titles.kind_of_title(passage.section[-1]) if passage.section else None
        if above == "behoefte" and self._follows_a_list(passage):
            above = None  # the list holds what is needed, what is told after it is about the list
        for part, sentence in enumerate(sentences(passage.text)):
            if not unmarked(sentence).endswith(_ENDS) or language.may_not_be_shown(sentence):
                continue
            when = self._open(sentence, above)
            kind = language.kind_of_sentence(sentence, when, today=self._today, genre=self._genre)
            if above and (language.gives_way(sentence, kind, above) if kind else _tells(sentence, above, when)):
                kind = above
            if kind:
                yield self._said(passage, kind, sentence, part, when)

    def _follows_a_list(self, passage: Passage) -> bool:
        before = reversed(self._passages[: passage.ordinal])
        return any(other.kind == "item" for other in takewhile(lambda other: other.section == passage.section, before))

    def _in_row(self, passage: Passage) -> Iterator[_Found]:
        if any(map(titles.lists_something_else, passage.section)):
            return
        row = read_row(passage.cells, self._announced(passage), self._today)
        if row is None or language.may_not_be_shown(passage.text):
            return
        when = row.when if row.when and re.fullmatch(r"[\d; ]+", row.when) else None
        when = when or joined(periods(f"op {_EACH_YEAR.sub('', row.when)}")) if row.when else None
        yield _Found(
            passage=passage,
            kind=row.kind,
            text=row.text,
            quote=passage.text,
            when=_bare(when) or joined(self._open(row.text, row.kind)),
            who=row.who,
            status=statuses.of(row.kind, row.text, told=row.status, dated=when is not None),
        )

    def _in_list(self, run: Sequence[Passage]) -> Iterator[_Found]:
        announced = self._announced(run[0])
        if announced is None and any(map(titles.lists_something_else, run[0].section)):
            return
        announced = announced or self._lead(run[0])
        kinds = [self._kind_of_item(passage, announced) for passage in run]
        own = [kind for kind in kinds if kind]
        whole = announced is None and len(run) > 2 and len(own) >= max(1, LIST_SHARE * len(run))
        for passage, kind in zip(run, kinds, strict=True):
            if (
                kind is None
                and whole
                and _whole_sentence(passage.text)
                and not language.is_over(passage.text, later=False)
            ):
                kind = Counter(own).most_common(1)[0][0]
            if kind:
                yield self._said(passage, kind, without_box(passage.text), None, self._open(passage.text, kind))

    def _kind_of_item(self, passage: Passage, announced: Kind | None) -> Kind | None:
        text = passage.text
        if language.may_not_be_shown(text) or is_ticked(text) or (is_unticked(text) and announced != "actie"):
            return None
        if any(map(titles.tells_something_else, passage.section)) and announced is None:
            return None
        when = self._open(text, announced)
        if announced:
            return language.kind_of_prefix(text) or (
                None if statuses.is_finished(text) and announced != "lopend" else announced
            )
        pieces = [
            language.kind_of_sentence(piece, when, today=self._today, genre=self._genre) for piece in sentences(text)
        ]
        return next((kind for kind in pieces if kind), None)

    def _said(self, passage: Passage, kind: Kind, text: str, part: int | None, when: list[Period]) -> _Found:
        return _Found(
            passage=passage,
            kind=kind,
            text=text,
            quote=text,
            part=part,
            when=joined(when),
            status=statuses.of(kind, text, dated=bool(when)),
        )

    def _announced(self, passage: Passage) -> Kind | None:
        """What the titles above a list or table say that it holds, the nearest first."""
        for distance, title in enumerate(reversed(passage.section)):
            if kind := titles.kind_of_title(title):
                return kind if distance == 0 or (distance <= 2 and titles.reaches_below(title, kind)) else None
            if titles.lists_something_else(title):
                return None
        return None

    def _lead(self, first: Passage) -> Kind | None:
        """What the sentence before a list says that it holds: "Elke school heeft:"."""
        if first.ordinal == 0:
            return None
        before = self._passages[first.ordinal - 1]
        said = unmarked(before.text).rstrip()
        if before.kind != "paragraph" or before.section != first.section or not said.endswith(":"):
            return None
        last = sentences(said)[-1]
        return titles.kind_of_title(last) or language.kind_of_sentence(last, self._open(last, None), today=self._today)

    def _open(self, text: str, kind: Kind | None) -> list[Period]:
        """The periods of a text that were not over when the document was written."""
        found = periods(text)
        return found if kind == "lopend" else [period for period in found if not period.is_over(self._today)]

    def _period(self, found: _Found) -> str | None:
        above = self._period_above(found.passage)
        return with_year(found.when, above, found.quote) if found.when else above

    def _period_above(self, passage: Passage) -> str | None:
        for title in reversed(passage.section):
            if found := [period for period in years_of(title) if not period.is_over(self._today)]:
                return _bare(joined(found))
        return None


def _written(info: DocumentInfo) -> str | None:
    """When a document without a date was written, at the earliest: the first year of its period or title."""
    aimed = set(re.findall(r"\b(?:in|naar|tot) (20\d\d)\b", info.title))  # "Naar één school in 2030"
    told = f"{info.period or ''} {info.title} {info.source}"
    found = next((year for year in re.finditer(r"(?<!\d)20\d\d(?!\d)", told) if year[0] not in aimed), None)
    return f"{found[0]}-01" if found else None


def _runs(passages: Sequence[Passage]) -> list[list[Passage]]:
    """Passages in the lists, tables and texts that they form: neighbours of one kind under the same titles."""
    found: list[list[Passage]] = []
    for passage in passages:
        if found and (found[-1][-1].kind, found[-1][-1].section) == (passage.kind, passage.section):
            found[-1].append(passage)
        else:
            found.append([passage])
    return found


def _tells(sentence: str, above: Kind, when: list[Period]) -> bool:
    """Whether a sentence under a title that announces agreements is one though its own words do not say so."""
    if len(sentence.split()) < 4 or language.is_over(sentence, later=bool(when)) or language.explains(sentence):
        return False
    if above == "proces" and language.only_tells(sentence):
        return False
    return above in ("visie", "besluit", "afspraak", "behoefte", "lopend", "keuze", "proces") or (
        above in ("actie", "doel") and bool(when) and not language.is_only_so(sentence)
    )


def _whole_sentence(text: str) -> bool:
    return text[:1].isupper() and unmarked(text).rstrip().endswith((".", ";")) and len(text.split()) >= 4


def _bare(when: str | None) -> str | None:
    """A period without "op" or "in" before it, as it stands in a column or a title."""
    return re.sub(r"(?:^|(?<=; ))(?:op|in) (?=\S)", "", when) if when else None
