"""The documents of a corpus folder, with what its manifest says of them.

`manifest.toml` stands in the corpus folder or right above it and has one `[[document]]` per file: `file` (its path from
the manifest) and, as far as known, `id`, `title`, `kind`, `date`, `period`, `status` and `provenance`. A file without
an entry is a document all the same; its title and date are then taken from the document itself.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from corpus.digest import file_digest
from corpus.errors import CorpusError, NoDocumentError
from corpus.listing import Listing, look_through
from corpus.manifest_rows import MANIFEST, entry_in, read_manifest
from corpus.types import Source

UNNAMED = "de naam is niet te lezen (geen UTF-8). Geef het bestand een andere naam."
NO_FILE = "dit is geen bestand, of een koppeling die nergens heen gaat. Zet het bestand zelf erin."
OUTSIDE = "dit is een koppeling naar buiten de map. Zet het bestand of de map zelf erin."


def find_sources(
    folder: Path, suffixes: Collection[str], warn: Callable[[str], None] = lambda _: None
) -> tuple[Source, ...]:
    """The documents that `listed` finds."""
    return listed(folder, suffixes, warn)[0]


def listed(
    folder: Path, suffixes: Collection[str], warn: Callable[[str], None] = lambda _: None
) -> tuple[tuple[Source, ...], Listing]:
    """All documents below `folder`, in order of their names, and what of the folder is out of reach.

    `warn` is told, in one line each, of a name that cannot be used, of what is no file in the folder, of kinds that
    are not read, and of what in the manifest has no effect.

    Raises CorpusError when the folder is missing or closed, holds no document (NoDocumentError), or its manifest
    cannot be used.
    """
    if not folder.is_dir():
        raise CorpusError(_no_folder(folder))
    listing = look_through(folder, suffixes)
    if "." in listing.closed:
        raise CorpusError(f"De map {str(folder)!r} mag niet worden gelezen. Geef jezelf leesrechten op de map.")
    for shown in listing.unnamed:
        warn(f"Overgeslagen: {shown!r}: {UNNAMED}")
    for shown in listing.outside:
        warn(f"Overgeslagen: {shown!r}: {OUTSIDE}")
    for shown in listing.no_files:
        warn(f"Overgeslagen: {shown!r}: {NO_FILE}")
    if listing.others:
        warn(_of_other_kinds(listing.others))
    if not listing.files and not listing.closed:
        kinds = ", ".join(sorted(suffixes))
        raise NoDocumentError(f"In de map {str(folder)!r} staat geen document. Zet er bestanden in ({kinds}).")
    names = [path.relative_to(folder).as_posix() for path in listing.files]
    entries = _as_on_disk(_load_manifest(folder, warn), names)
    ids = _ids(names, entries)
    _tell_lost(entries, ids, listing, warn)
    files = zip(listing.files, names, strict=True)
    return tuple(_source(path, name, ids[name], entries.get(name, {})) for path, name in files), listing


def _of_other_kinds(names: Collection[str]) -> str:
    counts = sorted(Counter(Path(name).suffix.lower() for name in names).items())
    kinds = ", ".join(f"{count} × {suffix}" for suffix, count in counts)
    held, them = ("1 bestand", "het") if len(names) == 1 else (f"{len(names)} bestanden", "ze")
    return f"Overgeslagen: {held} van een soort die niet wordt gelezen ({kinds}). Zet {them} om naar PDF of .docx."


def _tell_lost(
    entries: Mapping[str, dict[str, str]], ids: Mapping[str, str], listing: Listing, warn: Callable[[str], None]
) -> None:
    """Tell of entries without a file, and of ids that are not given as two documents would have the same."""
    for name, entry in sorted(entries.items()):
        file, wanted = entry["file"], entry.get("id")
        if name not in ids and not listing.is_closed(name):
            warn(f"In {MANIFEST} staat {file!r}, maar dat bestand is er niet. Verbeter de naam of haal de regels weg.")
        elif name in ids and wanted and ids[name] != wanted:
            warn(f"In {MANIFEST} heeft {file!r} het id {wanted!r}, maar een ander document ook. Geef elk een eigen id.")


def _no_folder(folder: Path) -> str:
    if folder.is_file():
        return f"{str(folder)!r} is een bestand. Geef met --corpus de map waarin het staat."
    return f"De map {str(folder)!r} bestaat niet. Maak de map of geef een andere met --corpus."


def find_files(folder: Path, suffixes: Collection[str]) -> tuple[Path, ...]:
    """The files below a folder that are documents by their names, in order."""
    return look_through(folder, suffixes).files


def find_manifest(folder: Path) -> Path | None:
    """The manifest that speaks of a folder: the one in it, or else the one right above it."""
    places = (folder / MANIFEST, folder.resolve().parent / MANIFEST)
    return next((path for path in places if path.is_file()), None)


def _as_on_disk(entries: Mapping[str, dict[str, str]], names: Collection[str]) -> dict[str, dict[str, str]]:
    """Entries by the names that files have on disk: some systems take accents in a name apart, people do not."""
    composed = {unicodedata.normalize("NFC", name): name for name in names}
    found = {composed.get(unicodedata.normalize("NFC", name), name): entry for name, entry in entries.items()}
    return found | {name: entry for name, entry in entries.items() if name in names}


def slug(text: str) -> str:
    """A short name of lower-case letters, digits and dashes, made of any text."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or hashlib.sha256(text.encode()).hexdigest()[:10]


def _ids(names: list[str], entries: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """One id per file: the manifest's, or made of the path; where that is not enough, with the suffix, then a hash."""
    ids = {name: entries.get(name, {}).get("id") or slug(name.rsplit(".", 1)[0]) for name in names}
    for longer in (slug, lambda name: f"{slug(name)}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"):
        count = Counter(ids.values())
        ids = {name: made if count[made] == 1 else longer(name) for name, made in ids.items()}
    return ids


def _source(path: Path, name: str, identifier: str, entry: Mapping[str, str]) -> Source:
    return Source(
        id=identifier,
        name=name,
        sha256=_sha256(path),
        title=entry.get("title"),
        kind=entry.get("kind"),
        date=entry.get("date"),
        period=entry.get("period"),
        status=entry.get("status"),
    )


def _sha256(path: Path) -> str:
    try:
        return file_digest(path)
    except OSError:
        return ""  # the pipeline meets the same error when it reads the file, and reports it with the file's name


def _load_manifest(folder: Path, warn: Callable[[str], None]) -> dict[str, dict[str, str]]:
    """Entries by file name relative to `folder`. A manifest above the folder may speak of other folders too."""
    path = find_manifest(folder)
    return _parse_manifest(path, folder, warn) if path else {}


def _parse_manifest(path: Path, folder: Path, warn: Callable[[str], None]) -> dict[str, dict[str, str]]:
    _, data = read_manifest(path)
    found: dict[str, dict[str, str]] = {}
    for table in sorted(set(data) - {"document"}):
        warn(f"In {MANIFEST} heeft {table!r} geen betekenis. Gebruik [[document]], één keer per bestand.")
    rows = data.get("document", [])
    for row in rows if isinstance(rows, list) else [rows]:
        told: list[str] = []
        entry = entry_in(path, row, told.append)
        file = (path.parent / entry["file"]).resolve()
        if file.is_relative_to(folder.resolve()):
            if file.relative_to(folder.resolve()).as_posix() in found:
                warn(f"In {MANIFEST} staat {entry['file']!r} twee keer. De laatste telt; haal de andere weg.")
            for line in told:
                warn(line)
            found[file.relative_to(folder.resolve()).as_posix()] = entry
    return found
