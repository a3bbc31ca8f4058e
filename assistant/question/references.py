"""The numbered places that a question names: "thema 3 en 4", "thema drie", "het derde thema"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz.distance import DamerauLevenshtein

from assistant.words.lexicon import NUMBERS, ORDINALS
from corpus.index import Index
from corpus.language import is_dutch, is_function_word, lemma, roman, stem, words

SECTIONS = frozenset(map(stem, "hoofdstuk paragraaf sectie agendapunt".split()))
"""The stems of words for a place whose heading has a number and no word: "5.4 Het ontwikkelingsperspectief"."""
PAGE = stem("pagina")
PAGES = frozenset(map(stem, "pagina bladzijde bladzijden bladzij page".split()))
LAST = "laatste"
SHORT = {
    stem("paragraaf"): r"(?:§+|\bpar\b\.?)\s*",
    stem("hoofdstuk"): r"\b(?:hfdst|hfst|hst)\b\.?\s*",
    PAGE: r"\b(?:(?:bladz|blz|pag)\b\.?|pp?\.)\s*",
}
"""How these words are written in short, before a number."""
_GROUP_ON = re.compile(r"\b(?P<group>(?P<series>[^\W\d_]{5,})(?:groep|tafel|sessie))(?:en|s)?\b")
"""The groups that each spoke of one of a series: what they said stands at that."""
_NUMBER = r"\d{1,3}(?:\.\d{1,3})*"
_DASH = re.compile(rf"\b([^\W\d_]{{3,}})((?:['’]s)?\s+)({_NUMBER})\s*[-–—]\s*({_NUMBER})(?![.:]?\w)")
_UNTIL = (("tot", "en", "met"), ("t", "m"), ("tm",), ("tot",))
_MEASURES = frozenset(
    map(stem, "uur jaar week maand dag dagen minuut euro procent keer meter kilometer leerling".split())
)
"""What is counted: "artikel 5 tot 8 uur" is about no article 8."""
_PARTS = frozenset("lid onder onderdeel sub volzin punt".split())
_TITLE = 8
"""So many words at most stand between a place and its part: "artikel 4 *van het protocol schorsing*, lid 2"."""
_PART = (
    rf"(?:(?:het|de)\s+)?(?:(?:{'|'.join(sorted(ORDINALS))})\s+(?:{'|'.join(sorted(_PARTS))})"
    rf"|(?:{'|'.join(sorted(_PARTS))})\s+(?:\d{{1,2}}[a-z]?|[a-z]))\b"
)
PART_SAID = re.compile(rf"\b{_PART}(?:,?\s+{_PART})*", re.IGNORECASE)
"""A part as it is written, with what is named inside it: "lid 2", "het tweede lid, onder a"."""
_ALL_PARTS = frozenset("leden onderdelen volzinnen".split())
_BETWEEN_PARTS = frozenset("aanhef en".split())
_OF = frozenset("van uit in bij".split())
_JOINING = frozenset("en of and versus vs tegenover".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A numbered place the question names, such as "thema 3": the stem of its word, its number, and as it was asked."""

    word: str
    number: str
    text: str
    parts: tuple[str, ...] = ()
    """What of that place is named, from the whole inward: "2" and "a" in "artikel 8, tweede lid, onder a"."""
    until: str = ""
    """The number of the last one, where a range is named: "4" in "thema 2 t/m 4"."""


MOST_PARTS = 12
"""So many parts of one place are named by a range."""


def having(references: Iterable[Reference], index: Index) -> frozenset[str]:
    """The documents that have all of some numbered places; none for pages, which any may have."""
    found: list[set[str]] = []
    for named in (one for one in references if one.word != PAGE):
        every = [*index.store.series(named.word), *(index.store.numbered() if named.word in SECTIONS else ())]
        found.append({document for document, number, _ in every if number == named.number})
    return frozenset(set.intersection(*found)) if found else frozenset()


def in_full(question: str, numbering: set[str]) -> str:
    """A folded question with what numbers a place written out: "§ 5.4" and "thema 1-3"."""
    for word, short in SHORT.items():
        question = re.sub(rf"{short}(?=\d)", f"{word} ", question)

    def written(dash: re.Match[str]) -> str:
        rises = series_word(dash[1], numbering | PAGES) and order_of(dash[3]) < order_of(dash[4])
        return f"{dash[1]}{dash[2]}{dash[3]} tot en met {dash[4]}" if rises else dash[0]

    return _DASH.sub(written, question)


def of_series(question: str, index: Index) -> str:
    """A folded question with the series for its groups by number: what "themagroep 2" said stands at thema 2.

    Not where the documents number the groups themselves: who led themagroep 2 is told there, and not at the theme.
    """
    numbering = index.store.series_words()

    def series(said: re.Match[str]) -> str:
        is_group = stem(said["series"]) in numbering and stem(said[0]) not in numbering
        around = words(question[: said.start()])[-1:], words(question[said.end() :])[:2]
        by_number = is_group and _is_numbered([*around[0], said[0], *around[1]], len(around[0]))
        return said["series"] if by_number and not _number_groups(said["group"], index) else said[0]

    return _GROUP_ON.sub(series, question)


def _number_groups(group: str, index: Index) -> bool:
    forms = frozenset((group, f"{group}en", f"{group}s"))
    rows = {row for form in forms for row in index.words.rows_with(form)}
    texts = (words(passage.text) for passage in index.store.passages(sorted(rows)))
    return any(_is_numbered(text, at) for text in texts for at, word in enumerate(text) if word in forms)


def _is_numbered(found: list[str], position: int) -> bool:
    """Whether a word has its number behind it, or its rank before it."""
    return bool(_number_at(found, position + 1)) or (position > 0 and found[position - 1] in ORDINALS)


def order_of(number: str) -> tuple[tuple[int, str], ...]:
    """By what a number is put in order: "5.2" before "5.10", and "5a" right after "5"."""
    return tuple((int(digits), letters) for digits, letters in re.findall(r"(\d+)([a-z]*)", number))


def named_places(found: list[str], numbering: set[str]) -> tuple[list[Reference], set[int]]:
    """The numbered places named ("thema 3 en 4", "thema drie", "het derde thema"), and the positions of their words."""
    references: list[Reference] = []
    used: set[int] = set()
    for position, written in enumerate(found):
        word = series_word(written, numbering | PAGES)
        if word is None:
            continue
        before = found[position - 1] if position else ""
        if before in ORDINALS or (before == LAST and stem(word) in PAGES):
            references.append(_named(word, str(NUMBERS.get(before, LAST))))
            used |= {position - 1, position}
        for after, number, until, last in _numbers_after(found, position):
            if after in used:
                continue
            parts, taken = _parts_of(found, position, last)
            references.append(_named(word, number, until, parts))
            used |= {position, *range(after, last + 1), *taken}
            for more, where in _more_parts(found, max(taken, default=-1) + 1, parts):
                references.append(_named(word, number, "", more))
                used |= where
    return references, used


def _named(word: str, number: str, until: str = "", parts: tuple[str, ...] = ()) -> Reference:
    listed, is_page = lemma(word), stem(word) in PAGES
    one = listed if stem(listed) in {stem(word), *(PAGES if is_page else ())} else word
    one = stem(word) if one == f"{stem(word)}s" else PAGE if one == "page" else one  # "themas"
    numbered = f"{one} {number}" if number != LAST else f"{number} {one}"
    return Reference(
        word=PAGE if is_page else stem(word),
        number=number,
        text=f"{numbered} t/m {until}" if until else numbered,
        parts=parts,
        until=until,
    )


def series_word(word: str, numbering: set[str]) -> str | None:
    """The word itself when it numbers places, or the one it is a typing error of."""
    if stem(word) in numbering:
        return word
    if stem(lemma(word)) in numbering:  # "fasen"
        return lemma(word)
    if len(word) < 4 or is_function_word(word):
        return None
    near = [name for name in sorted(numbering) if DamerauLevenshtein.distance(word, name, score_cutoff=1) <= 1]
    return near[0] if near and not is_dutch(word) else None


def _numbers_after(found: list[str], position: int) -> Iterable[tuple[int, str, str, int]]:
    """The numbers right after a word, over commas and "en".

    Each with its position, in digits, and with the number that ends its range, if any, and the position of its end.
    """
    last = position
    is_page = stem(found[position]) in PAGES
    for after in range(position + 1, len(found)):
        if after <= last:
            continue
        number = _number_at(found, after)
        is_counted = any(stem(word) in _MEASURES for word in found[after + 1 : after + 2])
        if is_page and (is_counted or last == position < after - 1):
            return  # "op die bladzijde drie keer", "op twee bladzijden of drie"
        if number:
            until, last = _until(found, after, found[position], number)
            yield after, number, until, last
        elif found[after] not in _JOINING:
            return


def _number_at(found: list[str], position: int) -> str:
    """The number that stands somewhere, in digits; empty for none, and for a year."""
    word = found[position] if position < len(found) else ""
    if word == "een" and position + 1 < len(found) and found[position + 1] != "tot":
        return ""
    in_words = "" if word in ORDINALS else str(NUMBERS.get(word, ""))  # "artikel 8, eerste lid" is no article 1
    in_words = in_words or str(roman(word) or "")
    number = word if re.fullmatch(r"\d+(?:\.\d+)*[a-z]{0,2}\d*", word) else in_words
    return "" if len(number) == 4 and number.startswith(("19", "20")) else number


def _until(found: list[str], position: int, word: str, number: str) -> tuple[str, int]:
    """The number that ends the range which a number opens, and its position; the number's own for no range."""
    for said in _UNTIL:
        end = position + 1 + len(said)
        if tuple(found[position + 1 : end]) == said:
            end += end < len(found) and stem(found[end]) == stem(word)  # "thema 1 tot en met thema 3"
            until = _number_at(found, end)
            measures = end + 1 < len(found) and stem(found[end + 1]) in _MEASURES
            if until and not measures and order_of(number) < order_of(until):
                return until, end
    return "", position


def _more_parts(found: list[str], position: int, parts: tuple[str, ...]) -> Iterable[tuple[tuple[str, ...], set[int]]]:
    """The other parts that are named beside one, "3" and "4" in "lid 2, 3 en 4" or "lid 2 t/m 4", with their words."""
    if not parts or not parts[-1].isdigit() or position == len(found):
        return
    until, last = _until(found, position - 1, "", parts[-1])
    numbers = range(int(parts[-1]) + 1, int(until) + 1) if until.isdigit() else ()
    for number in numbers[:MOST_PARTS]:
        yield (*parts[:-1], str(number)), {*range(position, last + 1)}
    position = last + 1
    while position < len(found) - 1 and found[position] in _JOINING and re.fullmatch(r"\d{1,2}", found[position + 1]):
        yield (*parts[:-1], found[position + 1]), {position, position + 1}
        position += 2


def word_of_part(said: str) -> str:
    """What a part is called where it is named: "punt" in "het eerste punt"."""
    return next(word for word in words(said) if word in _PARTS)


def parts_named(found: list[str]) -> tuple[tuple[str, ...], set[int]]:
    """The first parts of a place that are named, and where their words stand: "het tweede lid", not "een lid van"."""
    for start in range(len(found)):
        parts, used = _parts_after(found, start)
        behind = found[max(used) + 1 : max(used) + 2] if used else []
        if used and not (_OF.intersection(behind) or any(stem(word) in _MEASURES for word in behind)):
            return parts, used
    return (), set()


def _parts_of(found: list[str], position: int, last: int) -> tuple[tuple[str, ...], set[int]]:
    """The parts named of a place whose word and number stand there: behind it, before it, or behind its document."""
    parts, taken = _parts_after(found, last + 1)
    if not parts:
        parts, taken = _parts_before(found, position)
    if parts or taken or not _OF.intersection(found[last + 1 : last + 2]):
        return parts, taken
    parts, further = parts_named(found[last + 1 :])
    start = last + 1 + min(further, default=0)
    is_of_it = 1 < start - last <= _TITLE and not any(_number_at(found, at) for at in range(last + 1, start))
    return (parts, {last + 1 + at for at in further}) if is_of_it else ((), set())


def _parts_before(found: list[str], position: int) -> tuple[tuple[str, ...], set[int]]:
    """The part named before its place ("lid 2 van artikel 8", "het tweede lid van …"), and where its words stand.

    "Alle leden van artikel 8" are the whole of it.
    """
    between = position - 1 - (found[position - 1] in ("de", "het"))
    if between < 1 or found[between] not in _OF:
        return (), set()
    before, last = found[between - 2] if between > 1 else "", found[between - 1]
    if last in _ALL_PARTS:
        return (), {between - 1}
    if before in _PARTS and re.fullmatch(r"\d{1,2}[a-z]?|[a-z]", last):
        return (last,), {between - 2, between - 1}
    if last in _PARTS and before in ORDINALS:
        return (str(NUMBERS[before]),), {between - 2, between - 1}
    return (), set()


def _parts_after(found: list[str], start: int) -> tuple[tuple[str, ...], set[int]]:
    """The parts named from a position on ("lid 2", "eerste lid, onder a"), and the positions of their words."""
    parts: list[str] = []
    used: set[int] = set()
    position = start
    while position + 1 < len(found):
        word, following = found[position], found[position + 1]
        if word in _PARTS and re.fullmatch(r"\d{1,2}[a-z]?|[a-z]", following):
            parts.append(following)
        elif word in ORDINALS and following in _PARTS:
            parts.append(str(NUMBERS[word]))
        elif word in _BETWEEN_PARTS and (following in _PARTS or following in ORDINALS):
            position += 1
            continue
        else:
            break
        used |= {position, position + 1}
        position += 2
    return tuple(parts), used
