"""Fills the index: read, clean, structure, passages, embed, publish. `pipeline` tells it in order.

`readers` has one module per file format; `pages` makes blocks of what is printed on pages.
"""
