"""Measures the whole: questions with known answers, scores, reports."""
