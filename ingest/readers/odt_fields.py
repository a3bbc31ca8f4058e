"""What fields of an OpenDocument text say by themselves, and what says of itself that it is not shown."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from ingest.readers.common import chosen_of


def said_by(field: Any) -> str:  # noqa: ANN401 - odfdo's elements are untyped at this depth
    """The box to tick, or what is chosen of a list, of a form that comes from Word.

    Nothing for another field, which has its text after it.
    """
    told: dict[str, list[str]] = defaultdict(list)
    for part in field.xpath("*"):
        name = str(part.get_attribute_string("field:name"))
        told[name].append(str(part.get_attribute_string("field:value")))
    kind = str(field.get_attribute_string("field:type"))
    if kind.endswith("FORMCHECKBOX"):
        return " ☒ " if told["Checkbox_Checked"] == ["true"] else " ☐ "
    if kind.endswith("FORMDROPDOWN"):
        place = next((int(value) for value in told["Dropdown_Selected"] if value.isdecimal()), 0)
        return f" {chosen_of(told['Dropdown_ListEntry'], place)} "
    return ""


def is_hidden(element: Any) -> bool:  # noqa: ANN401
    """Whether a section, a field or a paragraph says of itself that it is not shown, or asks to be filled in."""
    fields = element.xpath("text:hidden-paragraph") if element.tag in ("text:p", "text:h") else []
    return any(
        str(at.get_attribute_string("text:display")) == "none"
        or str(at.get_attribute_string("text:is-hidden")) == "true"
        or (at.tag == "loext:content-control" and str(at.get_attribute_string("loext:showing-place-holder")) == "true")
        for at in (element, *fields)
    )
