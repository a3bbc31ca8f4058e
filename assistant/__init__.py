"""Answers from the index. `answer` is the main path; its steps are packages, and each uses only those before it.

`words` (of Dutch and of documents), `question` (what is asked), `retrieval` (what fits), `evidence` (what answers it),
`chat` (how a chat model words that). `agreements` and `coverage` are the two registers.
"""
