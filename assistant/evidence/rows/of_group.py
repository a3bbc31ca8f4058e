"""What is said of the group that a question names, where a text says it of each: "Groep 3. …", "Groep 4 t/m 8. …".

That of the group which is asked about need not have a word of the question: what all are about stands above them.
"""

from __future__ import annotations

from assistant.evidence.rows.whole_rows import holds_all, of_rows, passages_with
from assistant.evidence.selection import Selection
from assistant.question.asking import STRICT
from assistant.question.needed import is_verb
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.question.weights import CONTENT
from assistant.retrieval.fit import Fit
from assistant.retrieval.of_members import is_titled_so, speaks_of_other
from assistant.words.members import members
from corpus.index import Index
from corpus.language import stem

_GROUPS = frozenset(map(stem, "groep groepen leerjaar leerjaren klas klassen".split()))


def group_asked(index: Index, query: Query) -> Selection | None:
    """The text of the group that is asked about, where others beside it are of other groups; None for one fact."""
    main, context = split_context(query.question)
    asked = members(main)
    if context or query.references or query.compares or query.ask in STRICT or len(asked) != 1:
        return None
    terms = [t for t in query.subjects if t.weight >= CONTENT and not t.word.isdigit() and stem(t.word) not in _GROUPS]
    fit = Fit(index, [term for term in terms if not is_verb(term.word)])
    if not fit.coverage.terms:
        return None
    texts = [p for p in passages_with(index, query, _forms(index)) if not p.cells]
    of_others = {(p.document_id, p.place_id) for p in texts if speaks_of_other(query, p)}
    found = [p for p in texts if is_titled_so(asked, p) and (p.document_id, p.place_id) in of_others]
    found = [p for p in found if holds_all(fit, p.text, *p.section, fit.described(p))]
    return of_rows(index, found) if len(found) == 1 else None


def _forms(index: Index) -> list[str]:
    return [form for word in ("groep", "leerjaar", "klas") for form, _ in index.expander.forms(word)]
