"""Damages documents as accidents and attackers do: bytes, words and numbers, and what stands inside a zip or a PDF.

`mutate` gives the same outcome for the same state of its random generator, so that a file can be made again.
"""

from __future__ import annotations

import copy
import io
import re
import zipfile
import zlib
from collections.abc import Callable
from random import Random

from lxml import etree

LARGEST = 300_000
"""Bytes that a mutated file, or a part within it, may have: what is looked for is odd content, and bulk takes time."""

_NUMBERS = (b"0", b"-1", b"1", b"65536", b"2147483648", b"-2147483649", b"99999999999999999999", b"1e308", b"0.00001")

_TOKENS: dict[str, tuple[bytes, ...]] = {
    "xml": (
        b"<!DOCTYPE a [<!ENTITY b 'b'><!ENTITY c '&b;&b;&b;'>]>", b"&c;", b"<w:tbl>", b"</w:tbl>",
        b"<w:tc>", b"</w:p>",
        b"<w:p>", b"<w:gridSpan w:val='100000'/>", b"<w:vMerge/>", b"<w:numPr><w:ilvl w:val='99'/></w:numPr>",
        b"<text:list>", b"</text:list>", b"<table:table-cell table:number-columns-repeated='1000000'/>", b"<text:h>",
        b"<table:table-row table:number-rows-repeated='1000000'/>", b"<text:s text:c='100000000'/>",
        b"&#0;", b"&#xD800;",
        b"xmlns='x'", b"<![CDATA[", b"]]>", b"<!--", b"-->", b"<?x",
    ),
    "html": (
        b"<table>", b"</table>", b"<td colspan=100000>", b"<td rowspan=100000>", b"<tr>", b"<ul><li>",
        b"</ul>", b"<ol>",
        b"<h1>", b"</h6>", b"<script>", b"<style>", b"<!--", b"<p hidden>",
        b"<div style='display:none'>", b"&#xD800;",
        b"&#99999999;", b"<svg>", b"<template>", b"<textarea>", b"<plaintext>", b"<meta charset=utf-7>",
        b"<select><option>",
    ),
    "text": (
        b"# ", b"- ", b"1. ", b"| a | b |\n| --- | --- |\n", b"```\n", b"> ", b"    ", b"\t", b"***",
        b"[a](b)", b"![", b"<div>",
        b"\xe2\x98\x92", b"\xef\xbb\xbf", b"\xff\xfe", b"\x00", b"\xed\xa0\x80", b"\x0c", b"\r",
        b"\xe2\x80\xa8", b"1)", b"a.",
    ),
    "pdf": (
        b" obj ", b"endobj", b"stream\n", b"endstream", b"<<", b">>", b"[", b"]", b"/Kids", b"/Parent",
        b"/Count", b"/Rotate 37",
        b"/MediaBox [0 0 1e9 -1]", b"/Filter /FlateDecode", b"/Length 99999999", b"trailer",
        b"startxref", b"/Encrypt",
        b"/ToUnicode", b"/Prev 0", b"null",
    ),
    "drawing": (
        b" BT ", b" ET ", b" Tf ", b" Tj ", b" TJ ", b" Tm ", b" Td ", b" q ", b" Q ", b" re ", b" f ",
        b" S ", b" cm ", b" Do ",
        b" BDC ", b" EMC ", b" 1e38 0 0 1e38 0 0 cm ", b" 0 0 0 0 0 0 Tm ", b" (", b") ", b" <", b"> ",
        b" 100 Tz ", b" 3 Tr ",
        b" 0 0 99999 99999 re ", b" 0 Tr ", b" W n ",
    ),
}  # fmt: skip

Change = Callable[[bytes, Random], bytes]


def mutate(data: bytes, other: bytes, suffix: str, chance: Random) -> bytes:
    """A damaged version of a document; `other` is one of the same format to take pieces from."""
    kind = suffix.lower().lstrip(".")
    inner: dict[str, Change] = {"docx": _zipped, "odt": _zipped, "pdf": _portable}
    for _ in range(chance.choice((1, 1, 2, 4, 10))):
        if kind in inner and chance.random() < (0.8 if kind == "pdf" else 0.97):  # a zip forgives nothing
            data = inner[kind](data, chance)
        else:
            data = _bytes(data, other, {"html": "html", "htm": "html", "pdf": "pdf"}.get(kind, "text"), chance)
    return data[:LARGEST]


def _bytes(data: bytes, other: bytes, tokens: str, chance: Random) -> bytes:
    """One change to bytes of any kind."""
    changes: tuple[Change, ...] = (
        _flip, _overwrite, _cut, _truncate, _repeat, _number, lambda d, c: _splice(d, other, c),
        lambda d, c: _insert(d, c.choice(_TOKENS[tokens]), c), lambda d, c: _insert(d, c.choice(_TOKENS[tokens]), c),
    )  # fmt: skip
    return chance.choice(changes)(data, chance) if data else other[:1000]


def _flip(data: bytes, chance: Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 3, 20))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _overwrite(data: bytes, chance: Random) -> bytes:
    start, length = _piece(data, chance)
    return data[:start] + chance.randbytes(length) + data[start + length :]


def _cut(data: bytes, chance: Random) -> bytes:
    start, length = _piece(data, chance)
    return data[:start] + data[start + length :]


def _truncate(data: bytes, chance: Random) -> bytes:
    return data[: chance.randrange(len(data))]


def _repeat(data: bytes, chance: Random) -> bytes:
    start, length = _piece(data, chance)
    times = chance.choice((2, 10, 1000, 20_000))
    return data[:start] + data[start : start + length] * min(times, max(1, LARGEST // length)) + data[start + length :]


def _splice(data: bytes, other: bytes, chance: Random) -> bytes:
    start, length = _piece(other or data, chance)
    return _insert(data, (other or data)[start : start + length], chance)


def _insert(data: bytes, piece: bytes, chance: Random) -> bytes:
    where = chance.randrange(len(data) + 1)
    return data[:where] + piece * chance.choice((1, 1, 1, 5, 2000)) + data[where:]


def _number(data: bytes, chance: Random) -> bytes:
    """A number made absurd."""
    found = list(re.finditer(rb"-?\d+(?:\.\d+)?", data[:LARGEST]))
    if not found:
        return data
    match = chance.choice(found)
    return data[: match.start()] + chance.choice(_NUMBERS) + data[match.end() :]


def _piece(data: bytes, chance: Random) -> tuple[int, int]:
    """Where a piece starts, and how long it is: mostly short."""
    start = chance.randrange(len(data))
    return start, max(1, min(len(data) - start, int(chance.choice((4, 40, 400, 4000)) * chance.random())))


def _element(data: bytes, chance: Random) -> bytes:
    """A tag of XML doubled, lost or moved, so that mostly it stays XML."""
    tags = list(re.finditer(rb"<[^<>]{1,400}>", data[:LARGEST]))
    if not tags:
        return data
    one, two = chance.choice(tags), chance.choice(tags)
    how = chance.randrange(4)
    if how == 0:  # a piece from tag to tag again, and again
        piece = data[min(one.start(), two.start()) : max(one.end(), two.end())]
        return data[: one.start()] + piece * chance.choice((1, 3, 100)) + data[one.start() :]
    if how == 1:
        return data[: one.start()] + data[one.end() :]
    if how == 2:
        return data[: one.start()] + two[0] + data[one.end() :]
    return data[: one.start()] + one[0] * 3000 + data[one.start() :]


def _tree(data: bytes, chance: Random) -> bytes:
    """Elements of XML doubled, lost, moved, emptied or put within each other, and values made absurd: still XML."""
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, huge_tree=True))
    except (etree.XMLSyntaxError, ValueError):
        return data
    for _ in range(chance.choice((1, 3, 30))):
        elements = list(root.iter(etree.Element))
        one, two = chance.choice(elements), chance.choice(elements)
        how = chance.randrange(6)
        if how == 0 and one.attrib:
            one.set(chance.choice(list(one.attrib)), chance.choice(_NUMBERS).decode())
        elif how == 1 and one.getparent() is not None:
            one.getparent().remove(one)
        elif how == 2:
            two.append(copy.deepcopy(one))
        elif how == 3 and one.getparent() is not None:
            one.addnext(copy.deepcopy(two))
        elif how == 4:
            one.tag = two.tag
        else:
            one.text = chance.choice(("", " ", "\u2612", "1.", "x" * 5000, "\u200b\u202e"))
        if len(etree.tostring(root)) > LARGEST:
            break
    return _deeper(root, chance) if chance.random() < 0.1 else bytes(etree.tostring(root))


def _deeper(root: etree._Element, chance: Random) -> bytes:
    """An element within itself, again and again."""
    one = chance.choice(list(root.iter(etree.Element)))
    for _ in range(chance.choice((10, 200, 2000))):
        inner = etree.SubElement(one, one.tag, dict(one.attrib))
        inner.text, one = one.text, inner
    return bytes(etree.tostring(root))


def _zipped(data: bytes, chance: Random) -> bytes:
    """A change to one XML part of a zip, or to what parts it has."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [(info.filename, archive.read(info)) for info in archive.infolist()]
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, ValueError, OSError, EOFError, RuntimeError):
        return data
    if not parts:
        return data
    texts = [n for n, (name, _) in enumerate(parts) if name.endswith((".xml", ".rels"))] or [0]
    main = [n for n in texts if parts[n][0] in ("word/document.xml", "content.xml")]
    chosen = chance.choice(main if main and chance.random() < 0.7 else texts)
    name, part = parts[chosen]
    if chance.random() < 0.05:
        parts.pop(chosen)
    else:
        change = _tree if chance.random() < 0.75 else chance.choice((_element, lambda d, c: _bytes(d, d, "xml", c)))
        parts[chosen] = (name, change(part, chance)[:LARGEST])
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, part in parts:
            archive.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED, 1)
    return target.getvalue()


_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_OBJECT = re.compile(rb"\d+ \d+ obj\b.*?endobj", re.DOTALL)


def _portable(data: bytes, chance: Random) -> bytes:
    """A change within a stream of a PDF, unpacked and packed again, or within one of its objects."""
    if chance.random() < 0.6:
        return _within_stream(data, chance)
    objects = list(_OBJECT.finditer(data))
    if not objects:
        return data
    one = chance.choice(objects)
    changed = chance.choice((_number, _number, _reference, _flip, lambda d, c: _insert(d, c.choice(_TOKENS["pdf"]), c)))
    return data[: one.start()] + changed(one[0], chance) + data[one.end() :]


def _within_stream(data: bytes, chance: Random) -> bytes:
    streams = list(_STREAM.finditer(data))
    if not streams:
        return data
    one = chance.choice(streams)
    packed = one[1]
    try:
        plain = zlib.decompress(packed)
    except zlib.error:
        changed = _bytes(packed, packed, "drawing", chance)
    else:
        changed = zlib.compress(_bytes(plain, plain, "drawing", chance)[:LARGEST], 1)
    head = data[: one.start(1)]
    length = head.rfind(b"/Length ", max(0, one.start() - 400))
    if length >= 0:
        head = head[:length] + re.sub(rb"\d+", str(len(changed)).encode(), head[length:], count=1)
    return head + changed + data[one.end(1) :]


def _reference(data: bytes, chance: Random) -> bytes:
    """A reference to another object, also to itself or to none."""
    found = list(re.finditer(rb"\d+(?= \d+ R\b)", data))
    if not found:
        return data
    match = chance.choice(found)
    return data[: match.start()] + str(chance.randrange(60)).encode() + data[match.end() :]
