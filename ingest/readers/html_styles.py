"""What the styles of a web page hide: text that is not shown, that lies off the page, or in the colour of the page.

Only plain rules are known: those of an element's own `style`, and of one class or one name in a style sheet.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, Tag

from ingest.readers.contrast import WHITE, shows

_RULE = re.compile(r"([^{}]{1,500})\{([^{}]{0,5000})\}")
_SELECTOR = re.compile(r"\w*([.#][\w-]+)")
_COMMENT = re.compile(r"/\*.{0,20000}?\*/", re.DOTALL)
_MOST_RULES = 5000
_LONGEST_SHEET = 500_000

_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*(?:0?\.0\d*|0)(?![.\d])|"
    r"font-size\s*:\s*(?:[0-2](?:\.\d+)?\s*(?:px|pt)|0?\.[0-2]\d*\s*r?em|0)(?![.\w%])|"
    r"text-indent\s*:\s*-\d{3,}|(?<![\w-])(?:left|top|right|bottom)\s*:\s*-\d{3,}|"
    r"clip\s*:\s*rect\(\s*[01](?:px)?\b|transform\s*:\s*scale\(\s*0\s*\)",
    re.IGNORECASE,
)
_COLOUR = re.compile(r"(?<![\w-])color\s*:\s*([^;!]{1,40})", re.IGNORECASE)
_BACKGROUND = re.compile(r"background(?:-color|-image)?\s*:\s*([^;!]{1,200})", re.IGNORECASE)
_HEX = re.compile(r"#([0-9a-f]{3,8})\b", re.IGNORECASE)
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*[, ]\s*(\d{1,3})", re.IGNORECASE)
_NAMES = {
    "white": 0xFFFFFF, "snow": 0xFFFAFA, "ivory": 0xFFFFF0, "ghostwhite": 0xF8F8FF, "whitesmoke": 0xF5F5F5,
    "floralwhite": 0xFFFAF0, "azure": 0xF0FFFF, "mintcream": 0xF5FFFA, "black": 0,
}  # fmt: skip


@dataclass(slots=True)
class Styles:
    """The plain rules of a page's style sheets, by class (".x") and by name ("#x")."""

    rules: dict[str, str] = field(default_factory=dict)

    def hide(self, tag: Tag) -> bool:
        """Whether the styles of an element hide its text."""
        style = self._of(tag)
        if not style:
            return False
        if _HIDDEN.search(style):
            return True
        found = _COLOUR.search(style)
        colour = _colour(found[1]) if found else None
        if colour is None:
            return False
        under = self._under(tag)
        return under is not None and not shows(colour, under)

    def _of(self, tag: Tag) -> str:
        if not tag.attrs:
            return ""
        names = [f".{name}" for name in tag.get_attribute_list("class") if name] if "class" in tag.attrs else []
        if "id" in tag.attrs:
            names.append(f"#{tag.attrs['id']}")
        return ";".join([*(self.rules[name] for name in names if name in self.rules), str(tag.attrs.get("style", ""))])

    def _under(self, tag: Tag) -> int | None:
        """What lies under an element as far as styles tell: white if they say nothing, None if they are not plain."""
        for at in (tag, *tag.parents):
            if "bgcolor" in at.attrs:
                return _colour(str(at.attrs["bgcolor"]))
            found = _BACKGROUND.search(self._of(at))
            if found and found[1].strip().lower() not in ("transparent", "none", "inherit", "initial"):
                return _colour(found[1])
        return WHITE


def read_styles(soup: BeautifulSoup) -> Styles:
    """The plain rules in the style sheets of a page."""
    rules: dict[str, str] = {}
    sheet = " ".join(tag.get_text() for tag in soup.find_all("style"))[:_LONGEST_SHEET]
    for number, match in enumerate(_RULE.finditer(_COMMENT.sub(" ", sheet))):
        if number >= _MOST_RULES:
            break
        for selector in match[1].split(","):
            plain = _SELECTOR.fullmatch(selector.strip())
            if plain:
                rules[plain[1]] = f"{rules.get(plain[1], '')};{match[2]}"[:_LONGEST_SHEET]
    return Styles(rules)


def _colour(value: str) -> int | None:
    """A colour as a number; None for what is no plain colour."""
    value = value.strip().lower()
    if value in _NAMES:
        return _NAMES[value]
    rgb = _RGB.search(value)
    if rgb:
        red, green, blue = (min(int(part), 255) for part in rgb.groups())
        return red << 16 | green << 8 | blue
    match = _HEX.search(value)
    if not match or len(match[1]) not in (3, 4, 6, 8):
        return None
    digits = match[1][:6] if len(match[1]) > 4 else "".join(2 * digit for digit in match[1][:3])
    return int(digits, 16)
