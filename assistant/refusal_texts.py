"""What a refusal says is missing, where the documents speak of the subject and do not tell what is asked of it."""

from __future__ import annotations

NO_MOMENT = "De documenten zeggen er wel iets over, maar ik vind niet wanneer."
NO_NUMBER = "De documenten zeggen er wel iets over, maar ik vind geen getal dat je vraag beantwoordt."
NO_REASON = "De documenten zeggen er wel iets over, maar ik vind niet waarom."
NO_OUTCOME = "De documenten noemen het wel, maar ik vind niet of het al gebeurd is."
