"""The command `planwijzer`: hands its arguments to the part that knows the command, and imports only that part."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence

import corpus  # noqa: F401  (its switches against telemetry must stand before any library is imported)
from corpus.console import give, report, run

_MODULES = {
    "ingest": "ingest.__main__",
    "ask": "assistant.__main__",
    "batch": "assistant.__main__",
    "search": "assistant.__main__",
    "documents": "assistant.__main__",
    "agreements": "assistant.__main__",
    "coverage": "assistant.__main__",
    "chat": "ui.__main__",
    "users": "ui.users",
    "eval": "evals.__main__",
}

_USAGE = """\
gebruik: planwijzer OPDRACHT [opties]     (planwijzer OPDRACHT --help legt de opties uit)

  ingest      lees de documenten en maak de index
  ask         geef antwoord op één vraag
  batch       geef antwoord op een bestand vol vragen, als JSON-regels
  search      toon de passages die het best bij een vraag passen
  documents   toon welke documenten in de index staan
  agreements  toon alle afspraken uit de documenten, ook als Excel-bestand
  coverage    kijk of een plan opneemt wat een verslag opbracht
  chat        start de webpagina
  users       beheer wie op de webpagina mogen inloggen
  eval        meet de antwoorden tegen vragen met bekende antwoorden
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Exit status of the command; 2 with the usage when there is no such command."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # closed by whoever started us
            stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a terminal's own may lack “ and ›
    return run(lambda: _do(arguments))  # whoever presses Ctrl-C while libraries are imported gets no traceback either


def _do(arguments: list[str]) -> int:
    if arguments and arguments[0] in ("-h", "--help"):
        give(_USAGE)
        return 0
    if not arguments or arguments[0] not in _MODULES:
        unknown = f"De opdracht {arguments[0]!r} bestaat niet.\n\n" if arguments else ""
        report(unknown + _USAGE.rstrip())
        return 2
    name = arguments[0]
    module = _MODULES[name]
    rest = arguments if module == "assistant.__main__" else arguments[1:]
    status: int = importlib.import_module(module).main(rest)
    return status


if __name__ == "__main__":
    sys.exit(main())
