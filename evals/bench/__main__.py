"""`python -m evals.bench`: measures everything and writes tables and plots. Exit status 1 only when a part breaks."""

from __future__ import annotations

import argparse
import os
import platform
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

from corpus.console import report
from corpus.settings import load_settings, project_root
from evals.bench import texts
from evals.bench.answers import answers, growth
from evals.bench.cold import cold, memory
from evals.bench.context import FULL, QUICK, Bench
from evals.bench.figures import Part
from evals.bench.many_people import many_people
from evals.bench.reading import again, pages
from evals.bench.report import earlier, goals, plain, write
from evals.bench.runtimes import runtimes
from evals.run import commit, now

LIBRARIES = ("onnxruntime", "torch", "sentence-transformers", "chromadb", "pypdf")


def _stock_chain(bench: Bench) -> Part:
    from evals.bench.stock_chain import stock_chain  # needs what only a measurement needs

    return stock_chain(bench)


PARTS: dict[str, Callable[[Bench], Part]] = {
    "answers": answers, "pages": pages, "again": again, "cold": cold, "memory": memory, "page": many_people,
    "runtimes": runtimes, "chain": _stock_chain, "growth": growth,
}  # fmt: skip


def main(argv: Sequence[str] | None = None) -> int:
    arguments = _parser().parse_args(argv)
    root = project_root()
    name = "bench-quick" if arguments.quick else "bench"
    out = arguments.out or (root / ".planwijzer" / name if arguments.quick else root / "evals" / "results" / "bench")
    work = root / ".planwijzer" / f"{name}-work"
    work.mkdir(parents=True, exist_ok=True)
    amounts = QUICK if arguments.quick else FULL
    bench = Bench(settings=load_settings(), amounts=amounts, work=work, laws=arguments.laws, report=_dated(report))
    done = earlier(out) if arguments.only else {}
    broken = []
    for part in arguments.only or PARTS:
        try:
            done[part] = replace(PARTS[part](bench), measured=f"{now()} ({commit()})")
        except Exception as error:  # noqa: BLE001 — the other figures are still worth having
            traceback.print_exc()
            broken.append(texts.failed(part, f"{type(error).__name__}: {error}"))
    parts = [done[name] for name in PARTS if name in done]
    write(out, parts, _machine(bench))
    sys.stdout.write(plain(goals(parts)) + f"\n\n{out / 'bench.md'}\n")
    for line in broken:
        report(line)
    return 1 if broken else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evals.bench", description="Meet snelheid en geheugen.")
    parser.add_argument("--quick", action="store_true", help="een kleine meting, om te zien of alles werkt")
    parser.add_argument(
        "--laws", type=_folder, metavar="MAP", help="map met wetten; anders worden documenten verzonnen"
    )
    parser.add_argument(
        "--only",
        action="append",
        choices=tuple(PARTS),
        metavar="DEEL",
        help=f"alleen dit deel; de andere blijven zoals ze waren: {', '.join(PARTS)}",
    )
    parser.add_argument("--out", type=Path, metavar="MAP", help="waar de resultaten komen")
    return parser


def _folder(text: str) -> Path | None:
    if text and not Path(text).is_dir():
        raise argparse.ArgumentTypeError(f"de map {text!r} is er niet")
    return Path(text) if text else None


def _dated(tell: Callable[[str], None]) -> Callable[[str], None]:
    started = time.monotonic()
    return lambda line: tell(f"{time.monotonic() - started:6.0f} s  {line}")


def _machine(bench: Bench) -> dict[str, str]:
    return {
        "kernen": str(os.cpu_count()), "processor": _processor(),
        "Python": platform.python_version(), **{name: version(name) for name in LIBRARIES},
        "grote index": bench.large_name,
    }  # fmt: skip


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.machine()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())


if __name__ == "__main__":
    sys.exit(main())
