"""Trains the judge and writes `judge.npz`: 40 minutes for 14,000 questions on two cores.

Each epoch takes of every question a passage or two that answer it, and two or three that do not: the one that search
puts first, and some further down. One question in eight is asked without capitals and marks, as people type. The file
in force was made in rounds, as questions came: evals/decisions/0020-when-the-judge-answers.md.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn.functional import binary_cross_entropy_with_logits

from evals.training.changes import changes
from evals.training.material import Asked, typed
from evals.training.network import LAYERS, Network

EPOCHS, BATCH, SEED = 1, 16, 1
RATE, HEAD_RATE, DECAY = 1e-4, 5e-4, 0.01
WARM_UP = 0.06
"""The part of all steps in which the rates rise; then they fall to 0, in a straight line."""
SHOWN = 20

Example = tuple[str, str, float]


def train(folder: Path, questions: Sequence[Asked], report: Callable[[str], None]) -> Network:
    """A judge trained on questions; the same twice on one machine with the same libraries."""
    torch.manual_seed(SEED)
    chance = random.Random(SEED)
    network = Network(folder)
    optimiser = torch.optim.AdamW(
        [
            {"params": list(network.trained()), "rate": RATE},
            {"params": list(network.head.parameters()), "rate": HEAD_RATE},
        ],
        weight_decay=DECAY,
    )
    network.train()
    for epoch in range(EPOCHS):
        batches = list(_batches(questions, chance))
        lost = 0.0
        for step, batch in enumerate(batches):
            done = (epoch + step / len(batches)) / EPOCHS
            for group in optimiser.param_groups:
                group["lr"] = group["rate"] * min(1.0, done / WARM_UP) * (1.0 - done)
            with torch.autocast("cpu", dtype=torch.bfloat16):  # half as long again without
                scores = network([(question, passage) for question, passage, _ in batch]).float()
            loss = binary_cross_entropy_with_logits(scores, torch.tensor([answers for *_, answers in batch]))
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimiser.step()
            lost += loss.item()
            if step % SHOWN == 0:
                report(f"{epoch + 1}/{EPOCHS}, {step + 1}/{len(batches)}: {lost / (step + 1):.3f}")
    return network.eval()


def _batches(questions: Sequence[Asked], chance: random.Random) -> Iterator[list[Example]]:
    """All examples of an epoch, those of about one length together."""
    examples = [example for asked in questions for example in _examples(asked, chance)]
    chance.shuffle(examples)
    runs = [examples[at : at + BATCH * 16] for at in range(0, len(examples), BATCH * 16)]
    runs = [sorted(run, key=lambda example: len(example[1])) for run in runs]
    batches = [run[at : at + BATCH] for run in runs for at in range(0, len(run), BATCH)]
    chance.shuffle(batches)
    yield from batches


def _examples(asked: Asked, chance: random.Random) -> Iterator[Example]:
    nearest = 1 if asked.answerable else 2
    wrong = (*asked.wrong[:nearest], *_some(asked.wrong[nearest:], chance))
    for passage in (*asked.right[:1], *_some(asked.right[1:], chance)):
        yield typed(asked.question, chance), passage, 1.0
    for passage in wrong:
        yield typed(asked.question, chance), passage, 0.0


def _some(passages: Sequence[str], chance: random.Random) -> list[str]:
    return chance.sample(passages, min(1, len(passages)))


def weights(network: Network, folder: Path) -> dict[str, NDArray[Any]]:
    """What `judge.npz` holds of a trained judge."""
    return {
        "head.w": network.head.weight[0].detach().numpy(),
        "head.b": network.head.bias.detach().numpy(),
        "layers": np.array(LAYERS),
        **changes(Network(folder).encoder.state_dict(), network.encoder.state_dict()),
    }
