"""The arguments of `planwijzer eval`, explained in Dutch."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from assistant.feedback import VERDICTS
from corpus.command_line import Parser
from corpus.settings import project_root
from evals.golden_set import CATEGORIES, SETS, SPLITS
from evals.outcomes import FORMATS

WHO = "wie antwoordt: het programma zelf, of het taalmodel van PLANWIJZER_CHAT_MODEL"
ANSWERERS = ("extractive", "model")


def parser() -> argparse.ArgumentParser:
    """All verbs with their options."""
    top = Parser(prog="planwijzer eval", description="Meet Planwijzer met gouden vragen: stellen, scoren, vergelijken.")
    verbs = top.add_subparsers(dest="verb", required=True, metavar="OPDRACHT")
    _lint(verbs.add_parser("lint", help="controleer de gouden vragen; status 1 bij een fout"))
    _run(verbs.add_parser("run", help="stel alle vragen en bewaar de antwoorden in run.json"))
    _score(verbs.add_parser("score", help="scoor een run: score.json en een overzicht"))
    _report(verbs.add_parser("report", help="maak van een score een verslag: report.md, report.html en junit.xml"))
    _compare(verbs.add_parser("compare", help="vergelijk twee scores van dezelfde vragen"))
    _gate(verbs.add_parser("gate", help="poort voor CI: status 1 als iets onder de grens zakt"))
    _calibrate(verbs.add_parser("calibrate", help="zoek hoeveel van een vraag er moet staan om te antwoorden"))
    _export(verbs.add_parser("export", help="schrijf TREC-qrels en -run, nuggetizer- en RAGAS-regels"))
    _agreements(verbs.add_parser("agreements", help="meet het afsprakenregister tegen met de hand gemerkte afspraken"))
    _coverage(verbs.add_parser("coverage", help="meet de dekkingscheck tegen met de hand gemerkte oordelen"))
    _kills(verbs.add_parser("kills", help="stop het inlezen op willekeurige momenten; status 1 als er iets stukgaat"))
    _fuzz(verbs.add_parser("fuzz", help="lees duizenden beschadigde bestanden; status 1 als er een misgaat"))
    _feedback(
        verbs.add_parser("feedback", help="maak gouden vragen om af te maken van wat mensen van antwoorden vonden")
    )
    return top


def _places(parser: argparse.ArgumentParser) -> None:
    root = project_root()
    parser.add_argument("--golden", type=Path, default=root / "evals" / "golden", metavar="MAP", help="gouden vragen")
    parser.add_argument("--corpus", type=Path, metavar="MAP", help="documenten (standaard die van de instellingen)")


def _set(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--set", choices=tuple(SETS), default="", help="een verzameling vragen met alleen haar eigen documenten"
    )


def _lint(parser: argparse.ArgumentParser) -> None:
    _places(parser)
    _set(parser)


def _run(parser: argparse.ArgumentParser) -> None:
    _places(parser)
    _set(parser)
    parser.add_argument("--split", choices=SPLITS, default="dev")
    parser.add_argument("--answerer", choices=ANSWERERS, default="extractive", help=WHO)
    parser.add_argument(
        "--out", type=Path, metavar="MAP", help="waar de run komt (standaard .planwijzer/evals/[SET-]SPLIT)"
    )
    parser.add_argument("--index", type=Path, metavar="MAP", help="bewaar de index hier; anders is hij tijdelijk")
    parser.add_argument("--category", action="append", choices=CATEGORIES, default=[], help="alleen deze soort")
    parser.add_argument("--limit", type=positive, metavar="N", help="hooguit zoveel vragen")
    parser.add_argument("--per-category", type=positive, metavar="N", help="hooguit zoveel vragen per soort")


def _score(parser: argparse.ArgumentParser) -> None:
    _places(parser)
    parser.add_argument("run", type=Path, metavar="MAP", help="map met run.json")
    parser.add_argument("--reason", metavar="REDEN", help="bij de testvragen: waarom; komt in LEDGER.md")
    parser.add_argument("--who", metavar="WIE", help="bij de testvragen: wie (standaard de gebruiker)")


def _report(parser: argparse.ArgumentParser) -> None:
    _places(parser)
    parser.add_argument("run", type=Path, metavar="MAP", help="map met run.json en score.json")
    parser.add_argument("--reveal", action="store_true", help="toon ook bij testvragen wat er misging")


def _compare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("before", type=Path, metavar="A", help="map met score.json")
    parser.add_argument("after", type=Path, metavar="B", help="map met score.json")
    parser.add_argument("--draws", type=positive, default=10_000, metavar="N", help="trekkingen van de bootstrap")
    parser.add_argument("--json", action="store_true")


def _gate(parser: argparse.ArgumentParser) -> None:
    _places(parser)
    parser.add_argument("run", type=Path, nargs="?", metavar="MAP", help="een gescoorde run; zonder: draai een deel")
    root = project_root()
    parser.add_argument("--rules", type=Path, default=root / "evals" / "gate.toml", metavar="TOML")
    parser.add_argument("--baseline", type=Path, metavar="MAP", help="score waar niets op achteruit mag gaan")
    parser.add_argument("--index", type=Path, metavar="MAP", help="bewaar de index hier; anders is hij tijdelijk")


def _calibrate(parser: argparse.ArgumentParser) -> None:
    _places(parser)
    parser.add_argument("run", type=Path, nargs="?", metavar="MAP", help="run met zekerheden; zonder: vraag opnieuw")
    parser.add_argument("--from", dest="low", type=share, default=0.5, metavar="LAAGSTE")
    parser.add_argument("--to", dest="high", type=share, default=0.9, metavar="HOOGSTE")
    parser.add_argument("--step", type=share, default=0.02, metavar="STAP")
    parser.add_argument(
        "--cost", type=float, default=1.0, metavar="GEWICHT", help="hoe zwaar onnodig weigeren telt (verzinnen telt 1)"
    )
    parser.add_argument("--folds", type=several, default=5, metavar="N")
    parser.add_argument("--index", type=Path, metavar="MAP", help="bewaar de index hier; anders is hij tijdelijk")
    parser.add_argument("--json", action="store_true")


def _export(parser: argparse.ArgumentParser) -> None:
    _places(parser)
    parser.add_argument("run", type=Path, metavar="MAP", help="map met run.json")
    parser.add_argument("--out", type=Path, metavar="MAP", help="waar de bestanden komen (standaard MAP/export)")


def _agreements(parser: argparse.ArgumentParser) -> None:
    _places(parser)
    parser.add_argument(
        "--details", action="store_true", help="toon wat gemist of te veel is, van de documenten waarop is afgestemd"
    )


def _coverage(parser: argparse.ArgumentParser) -> None:
    _places(parser)
    parser.add_argument("--pair", action="append", default=[], metavar="PAAR", help="alleen dit verslag en plan")
    parser.add_argument("--details", action="store_true", help="toon wat anders is, van de paren waarop is afgestemd")


def _kills(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--times", type=positive, default=100, metavar="N", help="hoe vaak (standaard 100)")
    parser.add_argument("--seed", type=int, default=1, metavar="GETAL", help="hetzelfde getal kiest dezelfde momenten")


def _fuzz(parser: argparse.ArgumentParser) -> None:
    root = project_root()
    parser.add_argument("--files", type=positive, default=10_000, metavar="N", help="hoeveel (standaard 10000)")
    parser.add_argument("--seed", type=int, default=1, metavar="GETAL", help="hetzelfde getal maakt dezelfde bestanden")
    parser.add_argument("--format", choices=FORMATS, help="alleen dit formaat")
    parser.add_argument(
        "--from",
        dest="source",
        type=Path,
        default=root / "tests" / "golden",
        metavar="MAP",
        help="wat beschadigd wordt",
    )
    parser.add_argument(
        "--keep", type=Path, default=root / ".planwijzer" / "fuzz", metavar="MAP", help="waar komt wat misgaat"
    )
    parser.add_argument("--workers", type=positive, default=os.cpu_count() or 1, metavar="N", help="processen tegelijk")
    parser.add_argument("--guided", type=positive, metavar="SECONDEN", help="zoek met atheris naar nieuwe paden")


def _feedback(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--from", dest="source", type=Path, metavar="MAP", help="map van PLANWIJZER_FEEDBACK")
    parser.add_argument("--verdict", choices=VERDICTS, help="alleen deze oordelen")
    parser.add_argument("--id", metavar="ID", help="alleen dit oordeel")
    parser.add_argument("--out", type=Path, metavar="BESTAND", help="zet ze achteraan in dit bestand")


def positive(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError("geef een geheel getal vanaf 1")
    return int(text)


def several(text: str) -> int:
    if positive(text) < 2:
        raise argparse.ArgumentTypeError("geef een geheel getal vanaf 2")
    return int(text)


def share(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 < value <= 1:
        raise argparse.ArgumentTypeError("geef een getal tussen 0 en 1")
    return value
