"""Answers that are rows of tables and forms: a column, a person, a day, the boxes that are ticked."""
