from __future__ import annotations

import re
from pathlib import Path

import pytest

from corpus.errors import SettingsError
from corpus.settings import (
    ChatSettings,
    ChromaServer,
    ServedEmbedding,
    Settings,
    load_settings,
    parse_port,
    project_root,
)


def test_defaults_stand_under_the_project() -> None:
    settings = load_settings({})

    assert settings.corpus == project_root() / "corpus" / "documents"
    assert settings.index == project_root() / ".planwijzer" / "index"
    assert settings.embedding_model is None
    assert (settings.host, settings.port) == ("127.0.0.1", 7860)


def test_the_environment_goes_over_the_defaults_and_arguments_over_the_environment(tmp_path: Path) -> None:
    environment = {
        "PLANWIJZER_CORPUS": str(tmp_path / "c"), "PLANWIJZER_INDEX": str(tmp_path / "i"), "HOST": "0.0.0.0",
        "PORT": "8080", "PLANWIJZER_EMBEDDING_MODEL": "ander",
    }  # fmt: skip

    settings = load_settings(environment, index=tmp_path / "eigen")

    assert settings.corpus == tmp_path / "c"
    assert settings.index == tmp_path / "eigen"
    assert (settings.host, settings.port, settings.embedding_model) == ("0.0.0.0", 8080, "ander")


def test_what_is_not_given_is_as_a_setting_says_itself() -> None:
    assert load_settings({}) == Settings()


def test_the_variables_that_are_known_are_those_that_are_explained() -> None:
    explained = [project_root() / "README.md", project_root() / "ui" / "handleiding" / "meer-machines.md"]
    with pytest.raises(SettingsError) as caught:
        load_settings({"PLANWIJZER_BESTAAT_NIET": "1"})

    told = str(caught.value).partition("Kies uit: ")[2].rstrip(".").split(", ")

    text = "".join(path.read_text(encoding="utf-8") for path in explained)
    assert set(told) == set(re.findall(r"PLANWIJZER_[A-Z_]*[A-Z]", text))


def test_an_empty_variable_is_as_good_as_none() -> None:
    assert load_settings({"PLANWIJZER_INDEX": "", "PORT": "", "PLANWIJZER_EMBEDDING_MODEL": ""}) == load_settings({})


def test_a_path_may_begin_at_home() -> None:
    assert load_settings({"PLANWIJZER_MODELS": "~/modellen"}).models == Path.home() / "modellen"


def test_a_variable_that_nobody_reads_is_named_with_those_that_exist() -> None:
    with pytest.raises(SettingsError, match="PLANWIJZER_INDX") as caught:
        load_settings({"PLANWIJZER_INDX": "ergens"})
    assert "PLANWIJZER_INDEX" in str(caught.value)


@pytest.mark.parametrize("port", ["65536", "-1", "80a", "7860.0", "٣", " 80", "1_000"])
def test_a_port_that_cannot_be_is_refused(port: str) -> None:
    with pytest.raises(SettingsError, match="PORT"):
        load_settings({"PORT": port})


def test_a_port_of_thousands_of_digits_is_refused_as_well() -> None:
    with pytest.raises(SettingsError):
        parse_port("9" * 5000)


@pytest.mark.parametrize(("port", "number"), [("0", 0), ("1", 1), ("65535", 65535)])
def test_the_first_and_last_ports_are_accepted(port: str, number: int) -> None:
    assert parse_port(port) == number


def test_no_chat_model_unless_one_is_named() -> None:
    assert load_settings({}).chat is None
    assert load_settings({"PLANWIJZER_CHAT_MODEL": " ", "PLANWIJZER_CHAT_TIMEOUT": "9"}).chat is None


def test_a_chat_model_with_all_that_belongs_to_it() -> None:
    environment = {
        "PLANWIJZER_CHAT_MODEL": "openai:klein", "PLANWIJZER_CHAT_BASE_URL": "http://127.0.0.1:8091/v1",
        "PLANWIJZER_CHAT_API_KEY": "geheim", "PLANWIJZER_CHAT_TIMEOUT": "2.5",
    }  # fmt: skip

    settings = load_settings(environment)

    assert settings.chat == ChatSettings(
        model="openai:klein", base_url="http://127.0.0.1:8091/v1", api_key="geheim", timeout=2.5
    )
    assert "geheim" not in repr(settings)
    assert load_settings({"PLANWIJZER_CHAT_MODEL": "openai:klein"}).chat == ChatSettings(model="openai:klein")


@pytest.mark.parametrize("seconds", ["0", "-1", "een", "1e3", "3601", "nan", "٣", "0.0"])
def test_a_time_limit_that_cannot_be_is_refused(seconds: str) -> None:
    with pytest.raises(SettingsError, match="PLANWIJZER_CHAT_TIMEOUT"):
        load_settings({"PLANWIJZER_CHAT_MODEL": "openai:klein", "PLANWIJZER_CHAT_TIMEOUT": seconds})


@pytest.mark.parametrize("address", ["127.0.0.1:8091", "ftp://x", "http://w:geheim@server/v1", "http://", "http://a b"])
def test_an_address_that_cannot_be_is_refused_and_not_repeated(address: str) -> None:
    with pytest.raises(SettingsError, match="PLANWIJZER_CHAT_BASE_URL") as caught:
        load_settings({"PLANWIJZER_CHAT_MODEL": "openai:klein", "PLANWIJZER_CHAT_BASE_URL": address})
    assert "geheim" not in str(caught.value)


@pytest.mark.parametrize("name", ["BASE_URL", "API_KEY"])
def test_what_belongs_to_a_model_without_a_name_is_told(name: str) -> None:
    with pytest.raises(SettingsError, match="PLANWIJZER_CHAT_MODEL") as caught:
        load_settings({f"PLANWIJZER_CHAT_{name}": "geheim"})
    assert "geheim" not in str(caught.value)


def test_a_served_model_and_a_chroma_server_are_read_with_their_keys_unseen() -> None:
    settings = load_settings(
        {
            "PLANWIJZER_EMBEDDING_URL": "http://127.0.0.1:8080/v1/",
            "PLANWIJZER_EMBEDDING_MODEL": "multilingual-e5-large",
            "PLANWIJZER_EMBEDDING_API_KEY": "geheim-1",
            "PLANWIJZER_CHROMA_URL": "https://chroma.intern",
            "PLANWIJZER_CHROMA_TOKEN": "geheim-2",
        }
    )

    assert settings.served == ServedEmbedding(
        url="http://127.0.0.1:8080/v1", model="multilingual-e5-large", api_key="geheim-1"
    )
    assert settings.chroma == ChromaServer(url="https://chroma.intern", token="geheim-2")
    assert "geheim" not in repr(settings)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"EMBEDDING_URL": "127.0.0.1:8080"}, "PLANWIJZER_EMBEDDING_URL is geen adres"),
        ({"EMBEDDING_URL": "http://127.0.0.1:8080"}, "PLANWIJZER_EMBEDDING_MODEL niet"),
        ({"CHROMA_URL": "http://naam:geheimpje@host"}, "PLANWIJZER_CHROMA_URL is geen adres"),
        ({"CHROMA_TENANT": "scholen"}, "PLANWIJZER_CHROMA_URL is leeg"),
    ],
)
def test_half_a_server_is_told(given: dict[str, str], told: str) -> None:
    with pytest.raises(SettingsError, match=told) as error:
        load_settings({f"PLANWIJZER_{name}": value for name, value in given.items()})

    assert "geheimpje" not in str(error.value)
