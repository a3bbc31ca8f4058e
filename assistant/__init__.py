"""Answers from the index: understand, retrieve, answer, verify."""
