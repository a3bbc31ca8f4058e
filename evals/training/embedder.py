"""Trains the embedder further for search and writes `search.npz`: half an hour for 9,000 questions on two cores.

Of each question a passage that answers it must be nearer than two that search puts high and that do not answer it, and
than those of all other questions of its batch (Karpukhin et al. 2020, "Dense Passage Retrieval"). The lowest layers and
the embedding table stay as they are. What comes out: evals/decisions/0019-trained-for-search.md; the file in force was
trained on in rounds, as questions came (evals/decisions/0020-when-the-judge-answers.md).
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn.functional import cross_entropy, normalize
from transformers import AutoModel, AutoTokenizer

from corpus.embedding.onnx_runtime import PASSAGE, QUERY
from evals.training.changes import changes
from evals.training.material import Asked, typed

BATCH, SEED = 32, 1
RATE, DECAY, WARM_UP = 1e-4, 0.01, 0.06
SHARPNESS = 0.02
"""The temperature: e5's own training had .01, and with it cosines that lie close together."""
LONGEST, LONGEST_QUESTION = 128, 64
"""Tokens of a passage and of a question that are read in training."""
FROZEN = 2
"""So many layers, the lowest, are not trained."""
KEPT = 0.75
"""So much of the change is kept: what lies between two models is better on texts unlike those it was trained on
(Wortsman et al. 2022, "Robust fine-tuning of zero-shot models")."""
TOGETHER = 32
SHOWN = 20


class Encoder(nn.Module):
    """Texts to vectors, as the embedder makes them."""

    def __init__(self, folder: Path) -> None:
        """Load the encoder and its tokenizer from a sentence-transformers folder."""
        super().__init__()
        self.encoder = AutoModel.from_pretrained(folder)
        self.tokenizer = AutoTokenizer.from_pretrained(folder)
        for part in (self.encoder.embeddings, *self.encoder.encoder.layer[:FROZEN]):
            for parameter in part.parameters():
                parameter.requires_grad = False

    def forward(self, texts: Sequence[str], longest: int) -> Tensor:
        """Shape (len(texts), hidden), each of length 1."""
        batch = self.tokenizer(list(texts), padding=True, truncation=True, max_length=longest, return_tensors="pt")
        states = self.encoder(input_ids=batch["input_ids"], attention_mask=batch["attention_mask"]).last_hidden_state
        mask = batch["attention_mask"][..., None].float()
        return normalize(((states * mask).sum(1) / mask.sum(1)).float(), dim=1)


def train(folder: Path, questions: Sequence[Asked], report: Callable[[str], None]) -> Encoder:
    """An encoder trained once on all questions that have an answer; the same twice on one machine and libraries."""
    torch.manual_seed(SEED)
    chance = random.Random(SEED)
    encoder = Encoder(folder)
    parameters = [parameter for parameter in encoder.parameters() if parameter.requires_grad]
    optimiser = torch.optim.AdamW(parameters, lr=RATE, weight_decay=DECAY)
    batches = list(_batches(questions, chance))
    encoder.train()
    lost = 0.0
    for step, batch in enumerate(batches):
        done = step / len(batches)
        for group in optimiser.param_groups:
            group["lr"] = RATE * min(1.0, done / WARM_UP + 0.01) * (1.0 - done)
        loss = _loss(encoder, batch, chance)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(parameters, 1.0)
        optimiser.step()
        lost += loss.item()
        if step % SHOWN == 0:
            report(f"{step + 1}/{len(batches)}: {lost / (step + 1):.3f}")
    return encoder.eval()


def weights(encoder: Encoder, folder: Path) -> dict[str, NDArray[Any]]:
    """What `search.npz` holds of a trained encoder."""
    before, after = Encoder(folder).encoder.state_dict(), encoder.encoder.state_dict()
    for name, value in before.items():
        if value.is_floating_point():
            after[name] = value + KEPT * (after[name] - value)
    return changes(before, after)


def _batches(questions: Sequence[Asked], chance: random.Random) -> Iterator[Sequence[Asked]]:
    answered = [asked for asked in questions if asked.right]
    chance.shuffle(answered)
    for at in range(0, len(answered), BATCH):
        yield answered[at : at + BATCH]


def _loss(encoder: Encoder, batch: Sequence[Asked], chance: random.Random) -> Tensor:
    """How far each question is from having its own passage as the nearest."""
    questions = [QUERY + typed(one.question, chance) for one in batch]
    passages = [chance.choice(one.right[:2]) for one in batch]
    passages += [passage for one in batch for passage in _near(one.wrong, chance)]
    with torch.autocast("cpu", dtype=torch.bfloat16):  # half as long again without
        asked = encoder(questions, LONGEST_QUESTION)
        told = _by_length(encoder, [PASSAGE + passage for passage in passages])
    scores = asked @ told.T / SHARPNESS
    # Another passage that answers a question too is neither right nor wrong here.
    also = [[n != row and text in one.right for n, text in enumerate(passages)] for row, one in enumerate(batch)]
    return cross_entropy(scores.masked_fill(torch.tensor(also), -1e4), torch.arange(len(batch)))


def _near(wrong: Sequence[str], chance: random.Random) -> list[str]:
    """The one that search puts first, and some other."""
    others = list(wrong)
    chance.shuffle(others)
    return [*wrong[:1], *[passage for passage in others if passage != wrong[0]][:1]]


def _by_length(encoder: Encoder, texts: Sequence[str]) -> Tensor:
    """The vectors of texts, those of about one length embedded together, in the order of `texts`."""
    order = sorted(range(len(texts)), key=lambda number: len(texts[number]))
    groups = [order[at : at + TOGETHER] for at in range(0, len(order), TOGETHER)]
    found = torch.cat([encoder([texts[number] for number in group], LONGEST) for group in groups])
    return found[torch.tensor(order).argsort()]
