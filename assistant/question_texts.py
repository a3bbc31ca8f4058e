"""Questions as the assistant writes them out: ready to be asked, and a follow-up with what it goes on about."""

from __future__ import annotations

CONTEXT = "(vervolg op: "
"""Opens what a follow-up takes along from earlier questions."""


def with_context(question: str, context: str) -> str:
    """A question with what it goes on about, as it is shown and understood."""
    return f"{question} {CONTEXT}{context.strip(' ?.')})"


def ask_about(label: str, above: str) -> str:
    """A question about a label under a heading, ready to be asked."""
    return f"{label.rstrip('?')} bij {above}?" if label.endswith("?") else f"Wat staat er bij {above} onder ‘{label}’?"


def ask_whole(title: str) -> str:
    return title if title.endswith("?") else f"Wat staat er bij ‘{title}’?"


def ask_what_stands(subject: str) -> str:
    return f"Wat staat er over {subject}?"


def ask_what_to_do(case: str) -> str:
    """ "als een kind wegloopt" as a question."""
    return f"Wat moet je doen {case}?"


def ask_numbered(name: str) -> str:
    return f"Wat staat er bij {name}?"


def ask_page(name: str) -> str:
    return f"Wat staat er op {name}?"
