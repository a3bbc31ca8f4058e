"""What a process that reads a strange file may use."""

from __future__ import annotations

import contextlib
import sys

MEMORY = 1024**3
"""Bytes that such a process may use, where the system can limit that (Linux, and partly macOS)."""


def limit_memory(memory: int) -> None:
    """Let this process use no more than so many bytes of its own."""
    try:
        import resource
    except ImportError:  # Windows
        return
    for name in ("RLIMIT_DATA", "RLIMIT_AS") if sys.platform == "darwin" else ("RLIMIT_DATA",):
        with contextlib.suppress(AttributeError, ValueError, OSError):
            limit = getattr(resource, name)
            resource.setrlimit(limit, (memory, resource.getrlimit(limit)[1]))
