"""The judge that comes with Planwijzer: what it was trained on, how, and what it is worth."""
