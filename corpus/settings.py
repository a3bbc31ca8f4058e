"""The one place where settings come from: defaults here, environment variables over them, arguments over those."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from corpus.errors import SettingsError

PREFIX = "PLANWIJZER_"
LONGEST_WAIT = 3600
LARGEST_UPLOAD = 300
"""Megabytes: what the readers take at most."""
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
    timeout: float = 30.0


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
    tenant: str = "default_tenant"
    database: str = "default_database"
    token: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where things are and what runs.

    `embedding_model` None is the model that comes with Planwijzer, unless a server runs one; `chat` None is no chat
    model and `chroma` None a Chroma in the index folder, which are the defaults.
    """

    corpus: Path
    index: Path
    models: Path
    embedding_model: str | None = None
    served: ServedEmbedding | None = None
    chroma: ChromaServer | None = None
    chat: ChatSettings | None = None
    host: str = "127.0.0.1"
    port: int = 7860
    hosts: tuple[str, ...] = ()
    """Names under which the page may be asked, beside localhost and addresses in figures."""
    state: Path = Path(".planwijzer") / "page"
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
    known = {"CORPUS", "INDEX", "MODELS", "EMBEDDING_MODEL", "HOSTS", "STATE", "UPLOAD_MB", "FEEDBACK"}
    known |= {*(f"CHAT_{name}" for name in _CHAT)}
    known |= {*(f"EMBEDDING_{name}" for name in _SERVED), *(f"CHROMA_{name}" for name in _CHROMA)}
    unknown = sorted(name for name in given if name.startswith(PREFIX) and name.removeprefix(PREFIX) not in known)
    if unknown:
        choices = ", ".join(PREFIX + name for name in sorted(known))
        raise SettingsError(f"De instelling {unknown[0]} bestaat niet. Kies uit: {choices}.")
    root = project_root()
    settings = Settings(
        corpus=_path(given, "CORPUS") or root / "corpus" / "documents",
        index=_path(given, "INDEX") or root / ".planwijzer" / "index",
        models=_path(given, "MODELS") or root / ".planwijzer" / "models",
        feedback=_path(given, "FEEDBACK"),
        upload_mb=_megabytes(given.get(PREFIX + "UPLOAD_MB") or "50"),
        state=_path(given, "STATE") or root / ".planwijzer" / "page",
        embedding_model=given.get(PREFIX + "EMBEDDING_MODEL") or None,
        served=_served(given),
        chroma=_chroma(given),
        chat=_chat(given),
        host=given.get("HOST") or "127.0.0.1",
        port=parse_port(given.get("PORT") or "7860"),
        hosts=tuple(name.strip() for name in given.get(PREFIX + "HOSTS", "").split(",") if name.strip()),
    )
    return replace(settings, corpus=corpus or settings.corpus, index=index or settings.index)


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
        model=model, base_url=base_url or None, api_key=api_key or None, timeout=_seconds(timeout or "30")
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
        tenant=tenant or "default_tenant",
        database=database or "default_database",
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


def _path(given: Mapping[str, str], name: str) -> Path | None:
    value = given.get(PREFIX + name)
    return Path(value).expanduser() if value else None
