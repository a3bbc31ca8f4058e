"""What is filled in on a web page: boxes that are ticked, what is chosen of a list, fields that are only to be read.

What a visitor has yet to fill in says nothing, so within a form only what is switched off for visitors counts, and of
boxes only those of a page that has ticked one: elsewhere they are a form, or open a menu.
"""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag

from ingest.readers.html_furniture import Furniture

_BOXES = ("checkbox", "radio")
_WRITTEN = ("", "text", "number", "date", "email", "tel", "url")


def write_out_forms(soup: BeautifulSoup, furniture: Furniture) -> None:
    """Put in place of each field that says something what it says, as the other formats have it."""
    unseen: dict[int, bool] = {}
    fields = [
        tag for tag in soup.find_all(["input", "select"]) if _counts(tag) and not _is_unseen(tag, furniture, unseen)
    ]
    boxes = [tag for tag in fields if tag.get("type") in _BOXES]
    labels = {str(tag["for"]): tag for tag in soup.find_all("label") if tag.get("for")} if boxes else {}
    ticked = any("checked" in tag.attrs for tag in boxes)
    for tag in fields:
        if tag.get("type") in _BOXES:
            if ticked:
                _write_box(tag, labels.get(str(tag.get("id") or "")))
        elif tag.name == "select":
            chosen = [
                option.get_text(" ", strip=True) for option in tag.find_all("option") if "selected" in option.attrs
            ]
            tag.replace_with(f" {', '.join(filter(None, chosen))}")
        elif str(tag.get("type") or "") in _WRITTEN and not _is_open(tag):
            tag.replace_with(f" {tag.get('value') or ''}")


def _counts(tag: Tag) -> bool:
    return not _is_open(tag) or tag.find_parent("form") is None


def _is_unseen(tag: Tag, furniture: Furniture, known: dict[int, bool]) -> bool:
    """Whether a field is not shown, or stands in what is no text; what is known of elements above is not found anew."""
    if furniture.hides(tag):
        return True
    for above in tag.parents:
        if id(above) not in known:
            known[id(above)] = above.name != "label" and furniture.has(above)
        if known[id(above)]:
            return True
    return False


def _is_open(tag: Tag) -> bool:
    """Whether a visitor is to fill in a field."""
    return (
        "disabled" not in tag.attrs
        and "readonly" not in tag.attrs
        and tag.find_parent("fieldset", disabled=True) is None
    )


def _write_box(box: Tag, label: Tag | None) -> None:
    """A box to tick as a character. Its label is text too, whatever it stands in."""
    label = label or box.find_parent("label")
    box.replace_with(" ☒ " if "checked" in box.attrs else " ☐ ")
    if label is not None and label.parent is not None:
        label.unwrap()
