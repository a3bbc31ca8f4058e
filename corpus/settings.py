"""The one place where settings come from: defaults here, environment variables over them, arguments over those."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from corpus.errors import SettingsError

PREFIX = "PLANWIJZER_"
LONGEST_WAIT = 3600
LARGEST_UPLOAD = 300
"""Megabytes: what the readers take at most."""
USUAL_WAIT = 30.0
USUAL_TENANT, USUAL_DATABASE = "default_tenant", "default_database"
_CHAT = ("MODEL", "BASE_URL", "API_KEY", "TIMEOUT")
_SERVED = ("URL", "API_KEY")
_CHROMA = ("URL", "TENANT", "DATABASE", "TOKEN")


def project_root() -> Path:
    """The checkout this code runs from; the working folder when it was installed without one."""
    checkout = Path(__file__).resolve().parent.parent
    return checkout if (checkout / "pyproject.toml").is_file() else Path.cwd()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatSettings:
    """The chat model that words answers: its name as LangChain's `init_chat_model` takes it, and where it is served.

    `timeout` is in seconds, for a whole answer. The key never shows when settings are printed.
    """

    model: str
    base_url: str | None = None
    api_key: str | None = field(default=None, repr=False)
    timeout: float = USUAL_WAIT


@dataclass(frozen=True, slots=True, kw_only=True)
class ServedEmbedding:
    """An embedding model on a server that answers `POST url/embeddings` as OpenAI's does; `timeout` is in seconds."""

    url: str
    model: str
    api_key: str | None = field(default=None, repr=False)
    timeout: float = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ChromaServer:
    """A Chroma server or cluster. `token` goes along as a bearer token, for what stands before it: it has no login."""

    url: str
    tenant: str = USUAL_TENANT
    database: str = USUAL_DATABASE
    token: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where things are and what runs, with the defaults.

    `embedding_model` None is the model that comes with Planwijzer, unless a server runs one; `chat` None is no chat
    model and `chroma` None a Chroma in the index folder, which are the defaults.
    """

    corpus: Path = field(default_factory=lambda: project_root() / "corpus" / "documents")
    index: Path = field(default_factory=lambda: project_root() / ".planwijzer" / "index")
    models: Path = field(default_factory=lambda: project_root() / ".planwijzer" / "models")
    embedding_model: str | None = None
    served: ServedEmbedding | None = None
    chroma: ChromaServer | None = None
    chat: ChatSettings | None = None
    host: str = "127.0.0.1"
    port: int = 7860
    hosts: tuple[str, ...] = ()
    """Names under which the page may be asked, beside localhost and addresses in figures."""
    state: Path = field(default_factory=lambda: project_root() / ".planwijzer" / "page")
    """Where the page keeps what is its own: its users, their sessions, and documents that were thrown away."""
    upload_mb: int = 50
    """How many megabytes a document may have that an operator adds on the page."""
    feedback: Path | None = None
    """Where is kept what people think of answers; None keeps nothing, which is the default."""


def load_settings(
    environment: Mapping[str, str] | None = None, *, corpus: Path | None = None, index: Path | None = None
) -> Settings:
    """Read the settings; `corpus` and `index` are a command's own arguments.

    Raises SettingsError for a variable with our prefix that nobody reads (a typing error, most likely) and for a
    value that cannot be used.
    """
    given = os.environ if environment is None else environment
    _check_names(given)
    read = {name: parse(text) for name, (variable, parse) in _VARIABLES.items() if (text := given.get(variable))}
    settings = Settings(**read, served=_served(given), chroma=_chroma(given), chat=_chat(given))
    return replace(settings, corpus=corpus or settings.corpus, index=index or settings.index)


def _check_names(given: Mapping[str, str]) -> None:
    """Raises SettingsError for a variable with our prefix that nobody reads."""
    known = {variable for variable, _ in _VARIABLES.values() if variable.startswith(PREFIX)}
    known |= {f"{PREFIX}{part}_{name}" for part, names in _PARTS.items() for name in names}
    unknown = sorted(name for name in given if name.startswith(PREFIX) and name not in known)
    if unknown:
        raise SettingsError(f"De instelling {unknown[0]} bestaat niet. Kies uit: {', '.join(sorted(known))}.")


def parse_port(text: str) -> int:
    """A port number from 1 to 65535 (0 lets the system choose). Raises SettingsError."""
    if not re.fullmatch(r"\d{1,5}", text, re.ASCII) or int(text) > 65535:
        raise SettingsError(f"PORT is {text[:20]!r}; geef een getal van 1 tot en met 65535, bijvoorbeeld 7860.")
    return int(text)


def _chat(given: Mapping[str, str]) -> ChatSettings | None:
    """The chat model's settings. Raises SettingsError when a part is wrong, or is set without the model's name."""
    model, base_url, api_key, timeout = (given.get(f"{PREFIX}CHAT_{name}", "").strip() for name in _CHAT)
    if not model:
        if base_url or api_key:
            raise SettingsError(
                "Er zijn gegevens van een taalmodel, maar PLANWIJZER_CHAT_MODEL is leeg. "
                "Geef de naam van het model, bijvoorbeeld openai:gpt-5, of haal de andere weg."
            )
        return None
    _check_address("CHAT_BASE_URL", base_url)
    return ChatSettings(
        model=model,
        base_url=base_url or None,
        api_key=api_key or None,
        timeout=_seconds(timeout) if timeout else USUAL_WAIT,
    )


def _served(given: Mapping[str, str]) -> ServedEmbedding | None:
    """The served embedding model. Raises SettingsError when its address is wrong or its name is missing."""
    url, api_key = (given.get(f"{PREFIX}EMBEDDING_{name}", "").strip() for name in _SERVED)
    if not url:
        return None
    _check_address("EMBEDDING_URL", url)
    model = given.get(PREFIX + "EMBEDDING_MODEL", "").strip()
    if not model:
        raise SettingsError(
            "PLANWIJZER_EMBEDDING_URL is gezet, maar PLANWIJZER_EMBEDDING_MODEL niet. "
            "Geef de naam waaronder de server het taalmodel kent."
        )
    return ServedEmbedding(url=url.rstrip("/"), model=model, api_key=api_key or None)


def _chroma(given: Mapping[str, str]) -> ChromaServer | None:
    """The Chroma server. Raises SettingsError when its address is wrong, or when only other parts are given."""
    url, tenant, database, token = (given.get(f"{PREFIX}CHROMA_{name}", "").strip() for name in _CHROMA)
    if not url:
        if tenant or database or token:
            raise SettingsError(
                "Er zijn gegevens van een Chroma-server, maar PLANWIJZER_CHROMA_URL is leeg. "
                "Geef zijn adres, bijvoorbeeld http://127.0.0.1:8000, of haal de andere weg."
            )
        return None
    _check_address("CHROMA_URL", url)
    return ChromaServer(
        url=url.rstrip("/"),
        tenant=tenant or USUAL_TENANT,
        database=database or USUAL_DATABASE,
        token=token or None,
    )


def _check_address(name: str, url: str) -> None:
    """Raises SettingsError for an address that cannot be used; an empty one is none."""
    if url and not re.fullmatch(r"https?://[^\s/@]+(?:/\S*)?", url):
        # A password in the address would come back in messages, so it is neither accepted nor repeated.
        raise SettingsError(
            f"{PREFIX}{name} is geen adres dat gebruikt kan worden. "
            "Geef er een als http://127.0.0.1:8091/v1, zonder naam of wachtwoord erin."
        )


def _seconds(text: str) -> float:
    if not re.fullmatch(r"\d{1,4}(?:\.\d{1,3})?", text, re.ASCII) or not 0 < float(text) <= LONGEST_WAIT:
        raise SettingsError(
            f"PLANWIJZER_CHAT_TIMEOUT is {text[:20]!r}; geef seconden, meer dan 0 en hooguit {LONGEST_WAIT}."
        )
    return float(text)


def _megabytes(text: str) -> int:
    if not re.fullmatch(r"\d{1,3}", text, re.ASCII) or not 1 <= int(text) <= LARGEST_UPLOAD:
        raise SettingsError(f"PLANWIJZER_UPLOAD_MB is {text[:20]!r}; geef een getal van 1 tot en met {LARGEST_UPLOAD}.")
    return int(text)


def at_home(text: str) -> Path:
    """A place that was named. A shell leaves the "~" of `--index=~/plannen` to us; of a stranger it is a name."""
    with suppress(RuntimeError):
        return Path(text).expanduser()
    return Path(text)


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


_VARIABLES: Mapping[str, tuple[str, Callable[[str], Any]]] = {
    "corpus": (PREFIX + "CORPUS", at_home),
    "index": (PREFIX + "INDEX", at_home),
    "models": (PREFIX + "MODELS", at_home),
    "embedding_model": (PREFIX + "EMBEDDING_MODEL", str),
    "host": ("HOST", str),
    "port": ("PORT", parse_port),
    "hosts": (PREFIX + "HOSTS", _names),
    "state": (PREFIX + "STATE", at_home),
    "upload_mb": (PREFIX + "UPLOAD_MB", _megabytes),
    "feedback": (PREFIX + "FEEDBACK", at_home),
}
"""By what it fills of Settings: the variable, and how it is read. Empty or absent it leaves the default."""
_PARTS = {"CHAT": _CHAT, "EMBEDDING": _SERVED, "CHROMA": _CHROMA}
"""The variables of what has settings of its own."""
