"""Fuzzes one reader with an eye on what code it reaches: `planwijzer eval fuzz --guided 60 --format md`.

Needs atheris. It is a process of its own that imports the readers only once they can be watched, and reads without
another process. It stops at the first file that is neither read nor refused; libFuzzer then writes that file down.

    python -m evals.fuzz_guided FORMAT SECONDS SECONDS_PER_FILE FOLDER_OF_SEEDS FOLDER_FOR_FINDS
"""

from __future__ import annotations

import importlib
import logging
import sys
import tempfile
from pathlib import Path

import atheris

MEGABYTES = 2048
"""Of the whole process, atheris's own included."""

LONGEST = 200_000


def main() -> None:
    wanted, seconds, each, seeds, finds = sys.argv[1:]
    with atheris.instrument_imports(include=["ingest", "bs4", "docx", "odfdo", "markdown_it", "pypdf"]):
        read = importlib.import_module("ingest.read").read
        for name in ("pdf", "docx", "odt", "html", "markdown", "text"):
            importlib.import_module(f"ingest.readers.{name}")
        make_record = importlib.import_module("ingest.pipeline").make_record
    from corpus.errors import ReadError
    from corpus.types import Source

    logging.disable()
    with tempfile.TemporaryDirectory(prefix="planwijzer-fuzz-") as folder:
        path = Path(folder, f"proef.{wanted}")
        source = Source(id="proef", name=path.name, sha256="0" * 64)

        def one(data: bytes) -> None:
            path.write_bytes(data)
            try:
                make_record(source, read(path))
            except ReadError:
                return

        options = [f"-max_total_time={seconds}", f"-timeout={each}", f"-rss_limit_mb={MEGABYTES}"]
        options += [f"-artifact_prefix={finds}/", f"-max_len={LONGEST}", "-len_control=0", seeds]
        atheris.Setup([sys.argv[0], *options], one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
