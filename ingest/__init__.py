"""Fills the index: read, clean, structure, passages, embed, publish."""
