"""What of a web page is no text of it: its navigation, the fields of its forms, and what it hides.

The panel under a heading that is a button is no hidden text: a page shows it when one presses that. What stands in
`details` needs no hiding, so what is hidden there is hidden as anywhere else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from bs4 import BeautifulSoup, Tag

from ingest.clean import squeeze
from ingest.readers.html_styles import Styles, read_styles

_SKIPPED = frozenset(
    "script style template noscript nav header footer aside head svg math iframe object embed canvas audio video "
    "button select input textarea dialog menu".split()
)
_SKIPPED_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "menu", "menubar", "toolbar", "dialog"})
_CONTENTS = frozenset({"toc", "table-of-contents", "tableofcontents", "inhoudsopgave"})
_PARTS = re.compile(
    r"(?:(?:site|main|page|top|primary|secondary|global|mobile|hoofd|web)[-_]?)?"
    r"(?:nav|navbar|navigation|navigatie|menu|breadcrumbs?|kruimelpad|header|footer|sidebar)|"
    r"social|share|sharing|(?:social|share|sharing|deel)[-_]?(?:links|buttons|knoppen|icons|bar|media)|"
    r"skip-?(?:link|nav|to-content)",
    re.IGNORECASE,
)
"""What the makers of web sites call the parts around the text of a page, in a class or a name: they lead elsewhere."""

_ASKS = re.compile(
    r"(?:.*[-_])?(?:cookie-?(?:bar|banner|notice|melding|wall)?s?|consent|gdpr)(?:[-_].*)?", re.IGNORECASE
)
"""What they call that which asks for cookies."""

_BOXES = frozenset({"div", "section", "ul", "ol", "a"})
"""Not cells: "header" and "footer" are what the first and the last row of a table of data are called."""

_HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]
_TEXT = ["h1", "main", "article"]
"""What holds one of these is no part around the text, whatever it is called."""

_SAYS = re.compile(r"(?:\b[a-zà-ÿ]+ ){2}[a-zà-ÿ]+\b")
"""Small words in a row make a sentence, which an address, a name and whose rights a page is under do not."""

_PLACE = re.compile(r"^#.")
_MOST_OF_PAGE = 0.5
_OPENERS = [*_HEADINGS, "summary"]
"""A button in one of these is what the text under it is called; any other is there to be pressed."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """Tells what is no text. `panels` are the names (`id`) of what the buttons in headings open."""

    styles: Styles
    panels: frozenset[str]
    letters: int
    """How many letters the page has."""

    def has(self, tag: Tag) -> bool:
        """Whether an element, with all that stands in it, is no text of the page."""
        if tag.name in _SKIPPED and not _is_text(tag):
            return True
        if tag.name == "label" and tag.find_parent("form") is not None:  # it says what to fill in
            return True
        if tag.name in ("ul", "ol") and _leads_within(tag):
            return True
        attributes = tag.attrs
        if not attributes:
            return False
        return (
            attributes.get("role") in _SKIPPED_ROLES
            or (tag.name == "div" and attributes.get("title") in ("header", "footer"))  # as LibreOffice saves them
            or not _CONTENTS.isdisjoint([*tag.get_attribute_list("class"), attributes.get("id")])
            or self._surrounds(tag)
            or (self.hides(tag) and not self._opens(tag))
        )

    def _surrounds(self, tag: Tag) -> bool:
        """Whether an element is called as a part around the text, and holds no text of the page."""
        if tag.name not in _BOXES:
            return False
        names = [str(name) for name in (*tag.get_attribute_list("class"), tag.attrs.get("id")) if name]
        asks = any(_ASKS.fullmatch(name) for name in names) and _waits(tag)
        if not asks and not (any(_PARTS.fullmatch(name) for name in names) and _leads_elsewhere(tag)):
            return False
        heads = any("header" in name.lower() for name in names)  # with a heading it is that of what follows
        return tag.find(_HEADINGS if heads else _TEXT) is None and len(tag.get_text()) < _MOST_OF_PAGE * self.letters

    def hides(self, tag: Tag) -> bool:
        """Whether an element itself is not shown."""
        return "hidden" in tag.attrs or tag.attrs.get("aria-hidden") == "true" or self.styles.hide(tag)

    def _opens(self, tag: Tag) -> bool:
        """Whether an element is hidden only until one presses what is over it."""
        return tag.attrs.get("id") in self.panels


def find_furniture(soup: BeautifulSoup) -> Furniture:
    """What the furniture of a page is known by."""
    openers = [tag for tag in soup.select("[aria-controls]") if _in_opener(tag)]
    panels = frozenset(name for tag in openers for name in str(tag["aria-controls"]).split())
    return Furniture(read_styles(soup), panels, len(soup.body.get_text()) if soup.body else 0)


def _is_text(tag: Tag) -> bool:
    """Whether an element that is furniture elsewhere is text here: a button or the head of an article."""
    if tag.name == "button":
        return _in_opener(tag)
    return tag.name == "header" and tag.find_parent(("article", "main", "section")) is not None


def _in_opener(tag: Tag) -> bool:
    return tag.name in _OPENERS or tag.find_parent(_OPENERS) is not None


def _waits(tag: Tag) -> bool:
    """Whether something can be pressed to have an element gone; one with a heading and links may be text about it."""
    return tag.find(["button", "input"]) is not None or (tag.find("a") is not None and tag.find(_HEADINGS) is None)


def _leads_elsewhere(tag: Tag) -> bool:
    """Whether an element has links and says nothing beside them; a box or the head of a chapter may be called alike."""
    if tag.name == "a":
        return True
    if tag.find("a", href=True) is None:
        return False
    beside = (text for text in tag.find_all(string=True) if text.find_parent(["a", *_HEADINGS]) is None)
    return _SAYS.search(squeeze(" ".join(beside))) is None


def _leads_within(tag: Tag) -> bool:
    """Whether a list is a table of contents: all it says leads to places on the page."""
    first = tag.find("li", recursive=False)
    opening = islice((part for part in first.descendants if isinstance(part, Tag)), 2) if first is not None else ()
    if not any(part.name == "a" and str(part.get("href") or "").startswith("#") for part in opening):
        return False
    links = tag.find_all("a", href=_PLACE)
    said = sum(len("".join(link.get_text().split())) for link in links)
    return len(links) > 1 and said == len("".join(tag.get_text().split()))
