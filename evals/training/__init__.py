"""The models that come with Planwijzer, for search and the judge: what they were trained on, how, what it is worth."""
