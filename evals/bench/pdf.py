"""Writes plain PDFs: lines of text in a few sizes on pages, so that there are as many as a measurement needs."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from pathlib import Path

Text = tuple[int, str]
"""The size in points, and the line."""

_LEFT, _TOP, _BOTTOM = 72, 780, 72
_BOLD_FROM = 13


def write_pdf(path: Path, pages: Sequence[Sequence[Text]]) -> None:
    """One page per list of lines, each a line as it stands; what does not fit in Windows' Latin letters becomes "?"."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>"
        % (b" ".join(b"%d 0 R" % (5 + 2 * number) for number in range(len(pages))), len(pages)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages):
        stream = zlib.compress(_content(lines))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>" % (6 + 2 * number)
        )
        objects.append(
            b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(stream), stream)
        )  # fmt: skip
    path.write_bytes(_file(objects))


def lines_that_fit(lines: Sequence[Text]) -> list[list[Text]]:
    """The lines page by page."""
    pages: list[list[Text]] = [[]]
    room = _TOP - _BOTTOM
    for size, line in lines:
        room -= _leading(size)
        if room < 0:
            pages.append([])
            room = _TOP - _BOTTOM - _leading(size)
        pages[-1].append((size, line))
    return pages


def _leading(size: int) -> int:
    return round(1.4 * size)


def _content(lines: Sequence[Text]) -> bytes:
    parts = [b"BT", b"1 0 0 1 %d %d Tm" % (_LEFT, _TOP)]
    for size, line in lines:
        font = b"F2" if size >= _BOLD_FROM else b"F1"
        shown = line.encode("cp1252", "replace")
        for sign in (b"\\", b"(", b")"):
            shown = shown.replace(sign, b"\\" + sign)
        parts.append(b"/%s %d Tf 0 -%d Td (%s) Tj" % (font, size, _leading(size), shown))
    return b"\n".join([*parts, b"ET"])


def _file(objects: Sequence[bytes]) -> bytes:
    written = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    written += b"".join(b"%010d 00000 n \n" % place for place in places)
    written += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(written)
