"""The styles of a Word document: what a style and those it is based on say of its paragraphs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

_DEFAULT_SIZE = 20
"""What Word sets text in where the file does not say, in half points."""


@dataclass(frozen=True)
class Style:
    """One style. `shade` is the element that colours what lies behind its text, `size` is in half points."""

    name: str
    base: str | None
    outline: int | None
    numbering: tuple[str, int] | None
    bold: bool | None
    indent: int | None
    size: int | None
    shade: Any


@dataclass(frozen=True)
class Styles:
    """All styles of one document. `default` is that of a paragraph without one."""

    named: dict[str, Style]
    default: str
    size: int

    def of_paragraph(self, properties: Any) -> list[Style]:  # noqa: ANN401 - python-docx's XML classes are untyped
        """The style of a paragraph and those it is based on."""
        style = properties.find(qn("w:pStyle")) if properties is not None else None
        return self._chain(style.get(qn("w:val")) if style is not None else self.default)

    def of_run(self, own: Any) -> list[Style]:  # noqa: ANN401
        """The style that a run's own formatting names and those it is based on."""
        style = own.find(qn("w:rStyle")) if own is not None else None
        return self._chain(style.get(qn("w:val")) if style is not None else None)

    def size_of(self, run: Any, chain: list[Style]) -> int:  # noqa: ANN401
        """How large a run in a paragraph of these styles is, in half points."""
        own = run.find(qn("w:rPr"))
        given = number_of(own, "w:sz")
        if given is not None:
            return given
        return next((style.size for style in [*self.of_run(own), *chain] if style.size is not None), self.size)

    def _chain(self, name: str | None) -> list[Style]:
        chain: dict[str, Style] = {}
        while name and name in self.named and name not in chain:
            chain[name] = self.named[name]
            name = chain[name].base
        return list(chain.values())


def read_styles(document: Any) -> Styles:  # noqa: ANN401
    """The styles of a document of python-docx."""
    root = document.styles.element
    elements = {element.get(qn("w:styleId")): element for element in root.findall(qn("w:style"))}
    default = next((name for name, element in elements.items() if _is_default(element)), "Normal")
    run = root.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    size = number_of(run, "w:sz") or _DEFAULT_SIZE
    return Styles({name: _read(element) for name, element in elements.items()}, default, size)


def _is_default(element: Any) -> bool:  # noqa: ANN401
    return element.get(qn("w:type")) == "paragraph" and element.get(qn("w:default")) in ("1", "true", "on")


def _read(element: Any) -> Style:  # noqa: ANN401
    name = element.find(qn("w:name"))
    base = element.find(qn("w:basedOn"))
    properties = element.find(qn("w:pPr"))
    run = element.find(qn("w:rPr"))
    bold = run.find(qn("w:b")) if run is not None else None
    shades = [part.find(qn("w:shd")) for part in (run, properties) if part is not None]
    return Style(
        name=name.get(qn("w:val")) if name is not None else "",
        base=base.get(qn("w:val")) if base is not None else None,
        outline=number_of(properties, "w:outlineLvl"),
        numbering=numbering_of(properties),
        bold=is_on(bold) if bold is not None else None,
        indent=indent_of(properties),
        size=number_of(run, "w:sz"),
        shade=next((shade for shade in shades if shade is not None), None),
    )


def number_of(properties: Any, name: str) -> int | None:  # noqa: ANN401
    """The number that a property has; None without the property."""
    found = properties.find(qn(name)) if properties is not None else None
    value = found.get(qn("w:val")) if found is not None else None
    return int(value) if value is not None and value.isdecimal() else None


def numbering_of(properties: Any) -> tuple[str, int] | None:  # noqa: ANN401
    """The list that a paragraph is in, and how deep, from 0."""
    found = properties.find(qn("w:numPr")) if properties is not None else None
    number = found.find(qn("w:numId")) if found is not None else None
    if number is None:
        return None
    return number.get(qn("w:val")), number_of(found, "w:ilvl") or 0


def indent_of(properties: Any) -> int | None:  # noqa: ANN401
    """How far a paragraph's text is indented, in twentieths of a point."""
    found = properties.find(qn("w:ind")) if properties is not None else None
    value = found.get(qn("w:left")) or found.get(qn("w:start")) if found is not None else None
    return int(value) if value is not None and value.isdecimal() else None


def is_on(element: Any) -> bool:  # noqa: ANN401
    """Whether a property that is there or not is there, and not switched off."""
    return element is not None and element.get(qn("w:val")) not in ("0", "false", "off", "none")
