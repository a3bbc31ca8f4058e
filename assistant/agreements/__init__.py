"""The register of agreements: what the documents say that somebody will do, needs, chose, decided or keeps to.

`register.py` walks the passages of a document; what a passage is comes from the titles above it (`titles.py`), from the
columns of its table (`tables.py`) or from its own words (`language.py`). Filtering and exporting stand apart.
"""

from assistant.agreements.filters import Filter
from assistant.agreements.register import agreements
from assistant.agreements.types import KINDS, Agreement, Kind

__all__ = ["KINDS", "Agreement", "Filter", "Kind", "agreements"]
