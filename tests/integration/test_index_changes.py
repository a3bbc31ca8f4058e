"""A generation built upon the one before is the one that would be built of nothing, whatever changed, and it lasts."""

from __future__ import annotations

import random
import socket
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import nullcontext, suppress
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from pathlib import Path

import httpx
import numpy as np
import pytest
from numpy.typing import NDArray

import corpus.publish
from corpus.dense import DenseIndex
from corpus.index import Index, IndexInfo, current_info
from corpus.lexical import Term
from corpus.publish import Load, publish, writing
from corpus.settings import ChromaServer
from corpus.types import Record
from tests.fakes import FakeEmbedder, make_record
from tests.integration.indexing import fill, generation
from tests.integration.probe import look, send_ingest

Vectors = NDArray[np.float32]

EMBEDDER = FakeEmbedder()
SUBJECTS = "boten bomen bergen beken bruggen boeken brood bloemen".split()


def document(name: str, version: int, passages: int = 12) -> Record:
    """A document of which every version shares half of its passages with the one before."""
    chance = random.Random(name)
    texts = [
        f"{chance.choice(SUBJECTS)} en {chance.choice(SUBJECTS)} van {name}, punt {number} "
        f"{'' if number % 2 else version}. In alle plannen staat dit."
        for number in range(passages)
    ]
    return make_record(name, {f"Thema {version}: {name}": texts, "Slot": ["Dit staat in elk document zo."]})


class Shelf:
    """Documents by name, in the order in which they stand in the index, that notes which are loaded."""

    def __init__(self, names: Iterable[str]) -> None:
        self.records = {name: document(name, 0) for name in names}
        self.keys = {name: f"{name} 0" for name in names}
        self.loaded: list[str] = []

    def change(self, name: str, version: int, passages: int = 12) -> None:
        self.records[name] = document(name, version, passages)
        self.keys[name] = f"{name} {version} {passages}"

    def put(self, index: Path, *, upon_current: bool = True, server: ChromaServer | None = None) -> Index:
        """Publish all documents in order of their names, and open what was published."""
        names = sorted(self.keys)
        info = IndexInfo(
            embedder=EMBEDDER.fingerprint,
            dimension=EMBEDDER.dimension,
            documents={name: self.keys[name] for name in names},
        )
        self.loaded = []
        with writing(index):
            publish(index, info, self._load(), server, upon_current=upon_current)
        return Index(generation(index), server)

    def _load(self) -> Load:
        def load(name: str) -> tuple[Record, Vectors]:
            self.loaded.append(name)
            record = self.records[name]
            return record, EMBEDDER.embed_passages([passage.text for passage in record.passages])

        return load


def content(index: Index) -> list[object]:
    """All that an answer can be made of."""
    store, passages = index.store, index.store.passages(range(index.dense.size))
    words = [(word, index.words.rows_with(word)) for word in index.words.vocabulary]
    places = [place for info in store.documents for place in store.places_of(info.id)]
    scores = [index.words.scores([_term(word)]).tolist() for word in ("boten", "punt", "alle")]
    nearest = [index.dense.nearest(EMBEDDER.embed_question(passage.text), 15) for passage in passages[::5]]
    rows = list(range(3, index.dense.size, 4))
    within = [index.dense.nearest(EMBEDDER.embed_question(subject), 9, rows) for subject in SUBJECTS]
    return [
        store.documents, store.offsets, passages, places, store.series("thema"), index.places.vocabulary, words, scores,
        [store.is_repeated(passage) for passage in passages], [store.page_text(i.id, None) for i in store.documents],
        nearest, within,
    ]  # fmt: skip


def _term(word: str) -> Term:
    return Term(word=word, forms=((word, 1.0),))


@pytest.mark.usefixtures("unchecked")
def test_changes_upon_changes_give_the_index_that_is_built_of_nothing(tmp_path: Path) -> None:
    shelf = Shelf([f"d{number:02}" for number in range(0, 40, 2)])
    shelf.put(tmp_path / "index").close()
    assert len(shelf.loaded) == 20
    chance = random.Random(5)
    for version in range(1, 9):
        changed = chance.choice(sorted(shelf.keys))
        shelf.change(changed, version, chance.choice((12, 4, 17)))
        new = f"d{chance.randrange(1, 40, 2):02}"
        added = [new] if new not in shelf.keys else []
        if added:
            shelf.records[new], shelf.keys[new] = document(new, 0), f"{new} 0"
        if version % 3 == 0:
            del shelf.keys[chance.choice(sorted(shelf.keys.keys() - {changed, new}))]
        grown = shelf.put(tmp_path / "index")
        assert sorted(shelf.loaded) == sorted([changed, *added]), "what did not change is not loaded"

        fresh = shelf.put(tmp_path / "anders", upon_current=False)
        assert content(grown) == content(fresh), f"after change {version}"
        grown.close()
        fresh.close()


@pytest.mark.usefixtures("unchecked")
def test_everything_may_change_or_go_at_once(tmp_path: Path) -> None:
    shelf = Shelf("abcdef")
    shelf.put(tmp_path / "index").close()
    for name in "abcde":
        shelf.change(name, 1)
    del shelf.keys["f"]
    shelf.records["nieuw"], shelf.keys["nieuw"] = document("nieuw", 0), "nieuw 0"

    grown = shelf.put(tmp_path / "index")

    fresh = shelf.put(tmp_path / "anders", upon_current=False)
    assert content(grown) == content(fresh)
    assert len(beside(tmp_path / "index")) == 0, "Chroma is built anew"
    grown.close()
    fresh.close()


def beside(index: Path) -> Vectors:
    """The vectors that stand beside Chroma."""
    found: Vectors = np.load(generation(index) / "chroma" / "fresh.npy")
    return found


@pytest.mark.usefixtures("unchecked")
def test_after_much_churn_everything_is_still_found(tmp_path: Path) -> None:
    """Chroma's own graph loses vectors when many are deleted and added again."""
    shelf = Shelf([f"d{number:02}" for number in range(30)])
    shelf.put(tmp_path / "index").close()
    seen = []
    for version in range(1, 8):
        shelf.change(f"d{version % 3:02}", version, 24)
        index = shelf.put(tmp_path / "index")
        seen.append(len(beside(tmp_path / "index")))
        rows = [row for row in range(index.dense.size) if not index.dense.finds_itself(row)]
        assert rows == [], f"after change {version}"
        everything = {row for row, _ in index.dense.nearest(EMBEDDER.embed_question("boten"), 10_000)}
        assert len(everything) > 0.9 * index.dense.size, "the rest says the same as others"
        index.close()
    assert max(seen) > 0, "a small change leaves Chroma as it is"
    assert max(seen) <= 0.2 * 390
    assert 0 in seen, "many make it built anew"


@pytest.mark.usefixtures("unchecked")
def test_a_document_that_comes_back_is_found_in_chroma_again(tmp_path: Path) -> None:
    shelf = Shelf([f"d{number:02}" for number in range(20)])
    shelf.put(tmp_path / "index").close()
    key = shelf.keys.pop("d07")
    without = shelf.put(tmp_path / "index")
    question = EMBEDDER.embed_question(shelf.records["d07"].passages[3].text)
    assert all(without.store.passages([row])[0].document_id != "d07" for row, _ in without.dense.nearest(question, 9))
    without.close()

    shelf.keys["d07"] = key
    back = shelf.put(tmp_path / "index")

    assert back.store.passages([back.dense.nearest(question, 1)[0][0]])[0].document_id == "d07"
    assert len(beside(tmp_path / "index")) == 0
    back.close()


@pytest.mark.usefixtures("unchecked")
def test_a_changed_document_among_many_does_not_touch_chroma(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = Shelf([f"d{number:02}" for number in range(20)])
    shelf.put(tmp_path / "index").close()
    monkeypatch.setattr("corpus.chroma._client", lambda _: pytest.fail("Chroma is opened to be written"))
    shelf.change("d03", 1)

    with writing(tmp_path / "index"):
        info = IndexInfo(embedder=EMBEDDER.fingerprint, dimension=EMBEDDER.dimension, documents=dict(shelf.keys))
        publish(tmp_path / "index", info, shelf._load(), upon_current=True)

    assert (held := current_info(tmp_path / "index"))
    assert held.documents["d03"] == "d03 1 12"


def test_a_lost_vector_beside_chroma_is_met_by_the_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = Shelf([f"d{number:02}" for number in range(20)])
    shelf.put(tmp_path / "index").close()
    before = generation(tmp_path / "index")
    shelf.change("d03", 1)
    real = np.save

    def losing(path: Path, values: Vectors) -> None:
        real(path, values[:-1] if Path(path).name == "fresh.npy" else values)

    monkeypatch.setattr("corpus.dense.np.save", losing)
    with pytest.raises(Exception, match="de oude blijft"):
        shelf.put(tmp_path / "index")

    assert generation(tmp_path / "index") == before


@pytest.mark.usefixtures("unchecked")
def test_an_older_chroma_is_as_it_was_after_a_change(tmp_path: Path) -> None:
    """Readers of the generation before go on; nothing of theirs is shared with the new one."""
    shelf = Shelf([f"d{number:02}" for number in range(20)])
    first = shelf.put(tmp_path / "index")
    expected = content(first)
    shelf.change("d05", 1)
    second = shelf.put(tmp_path / "index")

    assert content(first) == expected
    assert content(second) != expected
    inodes = [{p.stat().st_ino for p in index.folder.rglob("*") if p.is_file()} for index in (first, second)]
    assert not inodes[0] & inodes[1]
    first.close()
    second.close()


def test_a_kill_while_a_change_is_put_in_leaves_the_old_index_or_the_new_one(
    processes: ForkServerContext, tmp_path: Path
) -> None:
    corpus, index = tmp_path / "documenten", tmp_path / "index"
    corpus.mkdir()
    for number in range(12):
        lines = "".join(f"- Punt {n} van document {number} over {SUBJECTS[n % 8]}.\n" for n in range(15))
        (corpus / f"d{number:02}.md").write_text(f"# Document {number}\n\n{lines}", encoding="utf-8")
    fill(corpus, index)
    old = look(index)
    text = (corpus / "d04.md").read_text(encoding="utf-8").replace("Punt 3 ", "Vaste gesprekken met ouders 3 ")
    (corpus / "d04.md").write_text(text, encoding="utf-8")
    chance, first = random.Random(7), generation(index)
    for moment in (0.2, 0.5, 0.9, 1.3):
        receiving, sending = processes.Pipe(duplex=False)
        process = processes.Process(target=send_ingest, args=(corpus, index, sending))
        process.start()
        sending.close()
        process.join(moment * chance.uniform(0.8, 1.2))
        process.kill()
        process.join(20)
        receiving.close()
        assert (look(index) == old) == (generation(index) == first), f"after {moment} seconds"

    fill(corpus, index)
    assert look(index).ranking[0] != old.ranking[0]
    fill(corpus, tmp_path / "anders")
    assert look(index) == look(tmp_path / "anders")
    assert len(list((index / "generations").iterdir())) <= 2


@pytest.mark.usefixtures("unchecked")
def test_a_folder_of_vectors_that_does_not_fit_chroma_is_damaged(tmp_path: Path) -> None:
    shelf = Shelf("ab")
    shelf.put(tmp_path / "index").close()
    folder = generation(tmp_path / "index") / "chroma"
    np.save(folder / "vectors.npy", np.load(folder / "vectors.npy")[:-1])

    with pytest.raises(Exception, match="ontbreken vectoren"):
        DenseIndex(folder)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ChromaServer]:
    """A real Chroma server on a free port of this machine."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    command = [str(Path(sys.executable).with_name("chroma")), "run", "--path", str(tmp_path / "server")]
    with subprocess.Popen(
        [*command, "--host", "127.0.0.1", "--port", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            stop = time.monotonic() + 60
            while time.monotonic() < stop and process.poll() is None:
                with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
                    break
                time.sleep(0.05)
            yield ChromaServer(url=f"http://127.0.0.1:{port}")
        finally:
            process.kill()


def changes_on_a_server(folder: Path, server: ChromaServer, told: Connection) -> None:
    """In a process of its own: chromadb leaves its sockets to whoever collects them."""

    def collections() -> set[str]:
        path = "/api/v2/tenants/default_tenant/databases/default_database/collections"
        return {found["name"] for found in httpx.get(server.url + path, trust_env=False).json()}

    setattr(corpus.publish, "checking", lambda _: nullcontext(lambda _: None))  # noqa: B010 — takes a second
    shelf = Shelf([f"d{number:02}" for number in range(20)])
    shelf.put(folder / "index", server=server).close()
    seen = [collections()]
    for version in (1, 2, 3):  # the first generation, whose name the collection has, is removed meanwhile
        shelf.change("d03", version)
        index = shelf.put(folder / "index", server=server)
        fresh = shelf.put(folder / "anders", upon_current=False)
        told.send(content(index) == content(fresh))
        seen.append(collections())
    for name in list(shelf.keys)[:10]:
        shelf.change(name, 9)
    for version in (5, 6):
        shelf.change("d19", version)
        shelf.put(folder / "index", server=server).close()
    told.send([*seen, collections()])
    told.close()


def test_on_a_server_generations_share_a_collection_until_it_is_built_anew(
    processes: ForkServerContext, tmp_path: Path, server: ChromaServer
) -> None:
    receiving, sending = processes.Pipe(duplex=False)
    process = processes.Process(target=changes_on_a_server, args=(tmp_path, server, sending))
    process.start()
    sending.close()
    assert [receiving.recv() for _ in range(3)] == [True] * 3
    first, *same, last = receiving.recv()
    process.join(20)
    receiving.close()

    assert len(first) == 1
    assert same == [first] * 3
    assert len(last) == 1
    assert last != first
