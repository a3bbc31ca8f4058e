"""Cleans text without changing what it says: characters, words broken over lines, dates and titles of files."""

from __future__ import annotations

import re
from collections.abc import Set
from datetime import date

from corpus.kinds import KINDS
from corpus.language import A_MONTH, MONTHS, fold, is_dutch, stem

SOFT_HYPHEN = "\u00ad"

_CHARACTERS = str.maketrans(
    {
        "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "ĳ": "ij", "Ĳ": "IJ",
        "\u00a0": " ", "\u202f": " ", "\u2007": " ", "\u2011": "-", "\u2010": "-",
        "\u200b": None, "\u200c": None, "\u200d": None, "\u2060": None, "\ufeff": None, "\x00": None,
        # Tick boxes in the private use area are those of Wingdings and Wingdings 2.
        "\uf06f": "☐", "\uf0a8": "☐", "\uf071": "☐", "\uf072": "☐", "\uf0a3": "☐", "\uf02a": "☐",
        "\uf078": "☒", "\uf0fd": "☒", "\uf0fe": "☒", "\uf052": "☒", "\uf053": "☒", "\uf054": "☒", "☑": "☒",
        "❏": "☐", "❐": "☐", "❑": "☐", "❒": "☐",
        "🗹": "☒", "🗷": "☒", "🗵": "☒", "✅": "☒", "⊠": "☒", "🞐": "☐", "🞎": "☐", "⬜": "☐", "◻": "☐",
        "\uf0fc": "✓", "\uf0fb": "✗", "\uf050": "✓", "\uf04f": "✗",
        # And bullets of Symbol and Wingdings: what stands in one line of a cell is parted by them.
        "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf076": "❖",
    }
)  # fmt: skip

DATE = re.compile(
    rf"\b(\d{{1,2}}) ({A_MONTH}),? (\d{{4}})\b|\b(\d{{1,2}})[-/.](\d{{1,2}})[-/.](\d{{4}})\b|"
    r"\b(\d{4})-(\d{2})-(\d{2})\b",
    re.IGNORECASE,
)
_ONLY_DATE = re.compile(
    r"(?:[a-z]*datum|versie|vastgesteld|vastgesteld op|d\.d\.)?:?\s*"
    rf"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag,? )?(?:{DATE.pattern})"
    r"(?:,? (?:van |om )?\d{1,2}[.:]\d{2}(?: ?(?:[-–]|tot) ?\d{1,2}[.:]\d{2})?(?: uur)?)?\.?",
    re.IGNORECASE,
)
_PLACE_AND_MONTH = re.compile(rf"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?, (?:\d{{1,2}} )?(?:{A_MONTH}) \d{{4}}\.?")
"""Where and when something was written: "Beekdal, maart 2024". Without a place a month may well be a heading."""
_MEANINGLESS_TITLE = re.compile(
    r"(?:microsoft (?:word|powerpoint|excel)\b.*|(?:document|naamloos|untitled|titel|title|presentatie)\s*\d*|"
    r"powerpoint-presentatie|\((?:anonymous|unspecified)\)|"
    r".*\.(?:docx?|odt|pdf|indd|pptx?|rtf|html?|md|txt)|[^\s]*[_\d][^\s]*|\W*)",
    re.IGNORECASE,
)
_WORD_BEFORE = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*(?=-$)")
_WORD_AFTER = re.compile(r"[^\W\d_]+")
_WORD_LAST = re.compile(r"[^\W\d_]+$")
_SHORTEST_CUT = 3
"""Letters before the place where a cell cuts a word, at least."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BROKEN = re.compile(r"(?<![^\W\d_])[^\W\d_]+-\n[^\W\d_]+")
_AFTER_SUSPENDED = frozenset({"en", "of", "tot", "als", "dan", "noch", "maar", "resp", "respectievelijk"})
"""After these a hyphen at a line's end stands for the second half of a compound: "onderwijs- en zorgvragen"."""
_HYPHEN_STAYS = frozenset(
    "niet non oud ex vice semi quasi mbo hbo wo vmbo havo vwo po vo so vso sbo pro ict tv ggz ggd zzp".split()
)
"""Prefixes and abbreviations that Dutch joins with a hyphen: "oud-leerling", "mbo-opleiding"."""
_VOWEL = re.compile(r"[aeiouyáéëíïóöúü]", re.IGNORECASE)
_CLASHES = frozenset("aa ae ai au ee ei eu ie ij oe oi oo ou ui uu".split())
"""Vowels that would be read together: Dutch parts them in compounds with a hyphen ("auto-ongeluk")."""


def clean_characters(text: str) -> str:
    """Ligatures apart, one kind of space and hyphen, tick boxes as ☒ and ☐, nothing invisible but soft hyphens."""
    return text.translate(_CHARACTERS)


_WINGDINGS = {"o": "☐", "q": "☐", "r": "☐", "¨": "☐", "x": "☒", "ý": "☒", "þ": "☒", "ü": "✓", "û": "✗"}
_WINGDINGS_3 = dict.fromkeys((*range(0x21, 0x100), *range(0xF021, 0xF100)), "➔")
"""Arrows, all of them, however they point."""
_WINGDINGS_2 = {"£": "☐", "*": "☐", "R": "☒", "S": "☒", "T": "☒", "P": "✓", "O": "✗"}


def symbol_letters(font: str) -> dict[int, str] | None:
    """What the letters of a font of symbols stand for, by their codes; None for a font of letters."""
    name = font.lower().replace(" ", "").replace("-", "")
    if "wingdings" not in name:
        return None
    if "wingdings3" in name:
        return _WINGDINGS_3
    return {ord(letter): sign for letter, sign in (_WINGDINGS_2 if "wingdings2" in name else _WINGDINGS).items()}


def squeeze(text: str) -> str:
    """Clean characters, no soft hyphens, runs of white space as one space."""
    return " ".join(clean_characters(text).replace(SOFT_HYPHEN, "").split())


class Vocabulary:
    """The words of one document, by which a word broken at a line's end is told from one written with a hyphen."""

    def __init__(self, lines: list[str]) -> None:
        text = "\n".join(lines).lower()
        self.words: Set[str] = frozenset(_WORD.findall(_BROKEN.sub(" ", text)))
        told = [_WORD.findall(line) for line in text.split("\n")]
        self.not_last: Set[str] = frozenset(word for line in told for word in line[:-1])
        self.not_first: Set[str] = frozenset(word for line in told for word in line[1:])
        broken = len(re.findall(r"[a-zà-ÿ]{2}-\n[a-zà-ÿ]{2}", text))
        self.hyphenates = broken >= max(4, len(lines) // 50)

    def join(self, left: str, right: str) -> str:
        """Two lines of one text as one. The hyphen of a word broken by hyphenation goes, any other stays."""
        if not left or not right:
            return left or right
        if left.endswith(SOFT_HYPHEN):
            return left.rstrip(SOFT_HYPHEN) + right
        if left[-1] in "-–" and left[-2:-1].isdigit() and right[0].isdigit():
            return left + right
        if left[-1] == "/" and left[-2:-1].isalpha() and right[0].isalpha():
            return left + right
        before = _WORD_BEFORE.search(left, max(0, len(left) - 60)) if left[-1] == "-" else None
        after = _WORD_AFTER.match(right)
        if not before or not after:
            return f"{left} {right}"
        return self._join_word(left, right, before.group(), after.group())

    def is_cut(self, left: str, right: str) -> bool:
        """Whether a narrow cell cuts a word without a hyphen between two of its lines.

        The whole word stands elsewhere; its first part is no Dutch word, and neither part stands elsewhere.
        """
        before, after = _WORD_LAST.search(left.lower()), _WORD_AFTER.match(right)
        if not before or not after or not after[0].islower() or len(before[0]) < _SHORTEST_CUT:
            return False
        whole = before[0] + after[0]
        elsewhere = before[0] in self.not_last or after[0] in self.not_first
        return whole in self.words and not elsewhere and not is_dutch(before[0])

    def _join_word(self, left: str, right: str, before: str, after: str) -> str:
        if after in _AFTER_SUSPENDED:
            return f"{left} {right}"
        whole, hyphened = (before + after).lower(), f"{before}-{after}".lower()
        if whole in self.words and hyphened not in self.words:
            return left[:-1] + right
        if is_dutch(hyphened) and not is_dutch(whole):
            return left + right
        last = before.rsplit("-", 1)[-1]
        if hyphened in self.words or "-" in before or not after.islower() or not last[1:].islower() or len(last) < 2:
            return left + right
        if last.lower() in _HYPHEN_STAYS or not (_VOWEL.search(last) and _VOWEL.search(after)):
            return left + right
        if last[-1] + after[0] in _CLASHES and last.lower() not in ("be", "ge"):
            return left + right
        both_are_words = last.lower() in self.words and after in self.words
        return left + right if both_are_words and not self.hyphenates else left[:-1] + right


def find_date(text: str) -> str | None:
    """The first Dutch date in a text, in ISO 8601; None if there is none or it cannot be."""
    match = DATE.search(text)
    if not match:
        return None
    groups = match.groups()
    if groups[0]:
        day, month, year = int(groups[0]), MONTHS.index(groups[1].lower()) + 1, int(groups[2])
    elif groups[3]:
        day, month, year = int(groups[3]), int(groups[4]), int(groups[5])
    else:
        year, month, day = int(groups[6]), int(groups[7]), int(groups[8])
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def is_only_date(text: str) -> bool:
    """Whether a line is a date and nothing else, weekday, time of day, "versie" and place apart."""
    if len(text) > 60 or not any(c.isdigit() for c in text):
        return False
    line = text.strip()
    of_kind = stem(fold(line.split()[0])) in KINDS  # "Nieuwsbrief Beekdal, juni 2027" is what it is called
    return bool(_ONLY_DATE.fullmatch(line) or (_PLACE_AND_MONTH.fullmatch(line) and not of_kind))


def meaningful_title(text: object) -> str | None:
    """A file's own title, None if it is missing, a file name, or what a program puts there by itself."""
    title = squeeze(text) if isinstance(text, str) else ""
    return None if len(title) > 300 or _MEANINGLESS_TITLE.fullmatch(title) else title
