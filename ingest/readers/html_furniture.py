"""What of a web page is no text of it: its navigation, the fields of its forms, and what it hides.

The panel under a heading that is a button is no hidden text: a page shows it when one presses that. What stands in
`details` needs no hiding, so what is hidden there is hidden as anywhere else.
"""

from __future__ import annotations

from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag

from ingest.readers.html_styles import Styles, read_styles

_SKIPPED = frozenset(
    "script style template noscript nav header footer aside head svg math iframe object embed canvas audio video "
    "button select input textarea dialog menu".split()
)
_SKIPPED_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "menu", "menubar", "toolbar", "dialog"})
_CONTENTS = frozenset({"toc", "table-of-contents", "tableofcontents", "inhoudsopgave"})
_OPENERS = ["h1", "h2", "h3", "h4", "h5", "h6", "summary"]
"""A button in one of these is what the text under it is called; any other is there to be pressed."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """Tells what is no text. `panels` are the names (`id`) of what the buttons in headings open."""

    styles: Styles
    panels: frozenset[str]

    def has(self, tag: Tag) -> bool:
        """Whether an element, with all that stands in it, is no text of the page."""
        if tag.name in _SKIPPED and not _is_text(tag):
            return True
        if tag.name == "label" and tag.find_parent("form") is not None:  # it says what to fill in
            return True
        attributes = tag.attrs
        if not attributes:
            return False
        return (
            attributes.get("role") in _SKIPPED_ROLES
            or (tag.name == "div" and attributes.get("title") in ("header", "footer"))  # as LibreOffice saves them
            or not _CONTENTS.isdisjoint([*tag.get_attribute_list("class"), attributes.get("id")])
            or (self.hides(tag) and not self._opens(tag))
        )

    def hides(self, tag: Tag) -> bool:
        """Whether an element itself is not shown."""
        return "hidden" in tag.attrs or tag.attrs.get("aria-hidden") == "true" or self.styles.hide(tag)

    def _opens(self, tag: Tag) -> bool:
        """Whether an element is hidden only until one presses what is over it."""
        return tag.attrs.get("id") in self.panels


def find_furniture(soup: BeautifulSoup) -> Furniture:
    """What the furniture of a page is known by."""
    openers = [tag for tag in soup.select("[aria-controls]") if _in_opener(tag)]
    return Furniture(
        read_styles(soup), frozenset(name for tag in openers for name in str(tag["aria-controls"]).split())
    )


def _is_text(tag: Tag) -> bool:
    """Whether an element that is furniture elsewhere is text here: a button or the head of an article."""
    if tag.name == "button":
        return _in_opener(tag)
    return tag.name == "header" and tag.find_parent(("article", "main", "section")) is not None


def _in_opener(tag: Tag) -> bool:
    return tag.name in _OPENERS or tag.find_parent(_OPENERS) is not None
