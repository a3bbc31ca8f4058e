"""Answers that are places: what stands under a heading, a label or a number, or in the outline of a document."""
