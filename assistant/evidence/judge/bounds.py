"""How sure the judge must be, and of how much it is asked: evals/decisions/0018, 0020, 0021 and 0025."""

from __future__ import annotations

HITS = 4
"""So many of the first hits are judged,"""
SHOWN = 2
"""and so many passages of an answer."""
BY_SEARCH = 7.0
"""What a hit's score counts for beside the judge's log odds, for which comes first;"""
OF_TYPE = 1.5
"""so does that it holds the kind of thing that is asked for;"""
OF_LACKING = 2.0
"""what is taken off that for a whole question's words that an answer has and another hit has not;"""
RANKED = 10
"""what is shown and is not among so many hits has the score of the last."""
OF_KIND = 7
"""Where a fact is asked for, those that hold such a thing are rather judged, of so many hits."""
DEEPER = 30
"""So many hits may be the one that tells the latest, the least …, where that is asked: few of them do."""
CERTAIN = 1e-4
"""Nearer to 0 or to 1 than this the judge's scores are not told apart."""
ANSWERS = 0.1
"""How sure the judge must be of one of the hits where nothing else was found."""
OF_STRANGERS = 0.35
"""The same where something tells that it is no answer (`is_strange`)."""
OF_UNHEARD = 0.45
"""The same where a word stands nowhere and no dictionary has it either: it may be a name typed without its capital."""
OF_NUMBERED = 0.2
"""The same of a passage elsewhere that names the numbered place that is asked about, beside the fact."""
OF_TYPED = 0.04
"""The same where a number of one kind is asked for, and the first hit tells such a number (`to_read.NUMBERS`)."""
OF_PLACE = 2.5
"""So many times as sure as of a whole place it must be of a hit elsewhere."""
BESIDE = 0.4
"""So much of how sure it is of the best one it must be of another that is shown with it."""
SURE = 0.7
"""An answer that holds so much of the question (`confidence`) is not judged, unless a fact is asked for."""
NONE_AT_ALL = 0.005
"""Below this it is none even where the first hit is shown first, and tells the number, moment or address."""
NO_ANSWER = 0.05
"""Any other answer of whose passages the judge finds none as sure as this, nor any hit, is none."""
SAYS_IT = 0.9
"""but not where one holds so much of the question, and shows what is asked: "gratis" for what it costs."""
UNSURE = 0.15
"""Below this an answer is shown with a question whether it is what was looked for."""
REALLY_SURE = 0.6
"""What holds no moment, number or reason where that is asked is an answer only if the judge is as sure as this."""
FAR = 0.1
"""An answer is judged as well where search puts a hit so far before it."""
