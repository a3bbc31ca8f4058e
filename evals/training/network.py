"""The judge as it is trained: multilingual-e5-small on a question and a passage together, with a head on its end.

The lower layers and the embedding table stay as they are: some thousands of questions are too few to change what words
mean, and enough to teach the upper layers what it is to answer. What comes out is read off as in
`corpus/embedding/judge_runtime.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import AutoModel, AutoTokenizer, BatchEncoding

from corpus.embedding.judge_runtime import ALIKE
from corpus.embedding.onnx_runtime import PASSAGE, QUERY

LONGEST = 192
"""Tokens of a question and a passage together that are read."""
LAYERS = 8
"""So many layers are used, from the lowest: as good as all twelve, in two thirds of the time."""
FROZEN = 2
"""So many of these, the lowest, are not trained."""

Pair = tuple[str, str]


class Network(nn.Module):
    """Scores pairs of a question and a passage; below 0 it is no answer."""

    def __init__(self, folder: Path) -> None:
        """Load the encoder and its tokenizer from a sentence-transformers folder."""
        super().__init__()
        self.encoder = AutoModel.from_pretrained(folder)
        self.encoder.encoder.layer = self.encoder.encoder.layer[:LAYERS]
        self.tokenizer = AutoTokenizer.from_pretrained(folder)
        self.head = nn.Linear(3 * int(self.encoder.config.hidden_size), 1)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)
        for part in (self.encoder.embeddings, *self.encoder.encoder.layer[:FROZEN]):
            for parameter in part.parameters():
                parameter.requires_grad = False

    def trained(self) -> Iterator[nn.Parameter]:
        """The parameters of the encoder that are trained."""
        return (parameter for parameter in self.encoder.parameters() if parameter.requires_grad)

    def forward(self, pairs: Sequence[Pair]) -> Tensor:
        """Shape (len(pairs),)."""
        batch: BatchEncoding = self.tokenizer(
            [QUERY + question for question, _ in pairs],
            [PASSAGE + passage for _, passage in pairs],
            padding=True,
            truncation="only_second",
            max_length=LONGEST,
            return_tensors="pt",
        )
        states = self.encoder(input_ids=batch["input_ids"], attention_mask=batch["attention_mask"]).last_hidden_state
        asked, told = (_mean(states, mask) for mask in _masks(batch["input_ids"], self.tokenizer.sep_token_id))
        seen = torch.cat([states[:, 0], asked * told * ALIKE, (asked - told).abs()], dim=1)
        scores: Tensor = self.head(seen)[:, 0]
        return scores


def _masks(ids: Tensor, separator: int) -> tuple[Tensor, Tensor]:
    """Where the question stands, and where the passage: "<s> question </s></s> passage </s>"."""
    asked, told = torch.zeros(ids.shape), torch.zeros(ids.shape)
    for row, line in enumerate(ids):
        ends = (line == separator).nonzero()[:, 0].tolist()
        asked[row, 1 : ends[0]] = 1
        told[row, ends[0] + 1 : ends[-1]] = 1
    return asked, told


def _mean(states: Tensor, mask: Tensor) -> Tensor:
    return (states * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
