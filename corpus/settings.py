"""The one place where settings come from: defaults here, environment variables over them, arguments over those."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from corpus.errors import SettingsError

PREFIX = "PLANWIJZER_"


def project_root() -> Path:
    """The checkout this code runs from; the working folder when it was installed without one."""
    checkout = Path(__file__).resolve().parent.parent
    return checkout if (checkout / "pyproject.toml").is_file() else Path.cwd()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where things are and what runs. `embedding_model` None is the model that comes with Planwijzer."""

    corpus: Path
    index: Path
    models: Path
    embedding_model: str | None = None
    host: str = "127.0.0.1"
    port: int = 7860


def load_settings(
    environment: Mapping[str, str] | None = None, *, corpus: Path | None = None, index: Path | None = None
) -> Settings:
    """Read the settings; `corpus` and `index` are a command's own arguments.

    Raises SettingsError for a variable with our prefix that nobody reads (a typing error, most likely) and for a
    value that cannot be used.
    """
    given = os.environ if environment is None else environment
    known = {"CORPUS", "INDEX", "MODELS", "EMBEDDING_MODEL"}
    unknown = sorted(name for name in given if name.startswith(PREFIX) and name.removeprefix(PREFIX) not in known)
    if unknown:
        choices = ", ".join(PREFIX + name for name in sorted(known))
        raise SettingsError(f"De instelling {unknown[0]} bestaat niet. Kies uit: {choices}.")
    root = project_root()
    settings = Settings(
        corpus=_path(given, "CORPUS") or root / "corpus" / "documents",
        index=_path(given, "INDEX") or root / ".planwijzer" / "index",
        models=_path(given, "MODELS") or root / ".planwijzer" / "models",
        embedding_model=given.get(PREFIX + "EMBEDDING_MODEL") or None,
        host=given.get("HOST") or "127.0.0.1",
        port=parse_port(given.get("PORT") or "7860"),
    )
    return replace(settings, corpus=corpus or settings.corpus, index=index or settings.index)


def parse_port(text: str) -> int:
    """A port number from 1 to 65535 (0 lets the system choose). Raises SettingsError."""
    if not re.fullmatch(r"\d{1,5}", text, re.ASCII) or int(text) > 65535:
        raise SettingsError(f"PORT is {text[:20]!r}; geef een getal van 1 tot en met 65535, bijvoorbeeld 7860.")
    return int(text)


def _path(given: Mapping[str, str], name: str) -> Path | None:
    value = given.get(PREFIX + name)
    return Path(value).expanduser() if value else None
