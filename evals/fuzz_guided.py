"""Fuzzes one reader with an eye on what code it reaches: `planwijzer eval fuzz --guided 60 --format md`.

Needs atheris. It runs in a process of its own, in which the readers are used without one, and stops at the first file
that is neither read nor refused; libFuzzer then writes that file down.

    python -m evals.fuzz_guided FORMAT SECONDS FOLDER_OF_SEEDS FOLDER_FOR_FINDS
"""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import tempfile
from pathlib import Path

from corpus.errors import KnownError, ReadError
from corpus.settings import project_root
from evals import fuzz_texts as texts
from evals.fuzz import SECONDS

MEGABYTES = 1024


def guided(seeds: tuple[Path, ...], wanted: str, seconds: int, finds: Path) -> int:
    """Fuzz for so long. Returns 1 when something was found, which is then in `finds`, else 0. Raises KnownError."""
    if importlib.util.find_spec("atheris") is None:
        raise KnownError(texts.NO_ATHERIS)
    finds.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="planwijzer-fuzz-") as folder:
        for number, path in enumerate(seeds):
            Path(folder, str(number)).write_bytes(path.read_bytes())
        command = [sys.executable, "-m", "evals.fuzz_guided", wanted, str(seconds), folder, str(finds)]
        return 1 if subprocess.run(command, cwd=project_root(), check=False).returncode else 0


def main() -> None:
    import atheris

    wanted, seconds, seeds, finds = sys.argv[1:]
    with atheris.instrument_imports(include=["ingest", "bs4", "docx", "odfdo", "markdown_it", "pypdf"]):
        from ingest.read import read
    from corpus.types import Source
    from ingest.pipeline import make_record

    with tempfile.TemporaryDirectory(prefix="planwijzer-fuzz-") as folder:
        path = Path(folder, f"proef.{wanted}")
        source = Source(id="proef", name=path.name, sha256="0" * 64)

        def one(data: bytes) -> None:
            path.write_bytes(data)
            try:
                make_record(source, read(path))
            except ReadError:
                return

        options = [f"-max_total_time={seconds}", f"-timeout={int(SECONDS)}", f"-rss_limit_mb={2 * MEGABYTES}"]
        atheris.Setup([sys.argv[0], *options, f"-artifact_prefix={finds}/", "-max_len=200000", seeds], one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
