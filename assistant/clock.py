"""How long each step of an answer takes."""

from __future__ import annotations

import time
from dataclasses import dataclass, field


@dataclass
class Clock:
    """Milliseconds per step, by name, and in all."""

    started: float = field(default_factory=time.perf_counter)
    last: float = field(default_factory=time.perf_counter)
    steps: dict[str, float] = field(default_factory=dict[str, float])

    def lap(self, name: str, *, adding: bool = False) -> None:
        now = time.perf_counter()
        before = self.steps.get(name, 0.0) if adding else 0.0
        self.steps[name] = round(before + (now - self.last) * 1000, 2)
        self.last = now

    def done(self) -> dict[str, float]:
        return {**self.steps, "total": round((time.perf_counter() - self.started) * 1000, 2)}
