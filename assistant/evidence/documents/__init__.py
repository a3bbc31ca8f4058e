"""Answers over two or more: documents, versions of one, or two things asked at once."""
