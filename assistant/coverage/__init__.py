"""The coverage check: does a plan take up what a report brought, outcome by outcome, with both passages side by side?

`check.py` is the main path. An outcome is cut into its parts (`parts.py`); for each, `evidence.py` finds the passage of
the plan that fits best by words (`matching.py`, `vocabulary.py`) and by vectors; `polarity.py` tells whether that says
the opposite (`refusals.py`), `limits.py` what bounds it sets, `differences.py` whether it says another number or date
(`quantities.py`, `dates.py`), `people.py` whether it means others, `unsaid.py` what it leaves out;
`verdict.py` weighs it all.
"""

from assistant.coverage.check import check
from assistant.coverage.types import VERDICTS, Coverage, Difference, Match, Row, Verdict

__all__ = ["VERDICTS", "Coverage", "Difference", "Match", "Row", "Verdict", "check"]
