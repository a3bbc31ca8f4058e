from __future__ import annotations

from langchain_core.documents import Document
from langchain_core.runnables import RunnableLambda

from assistant.answer import Assistant
from assistant.langchain_retriever import PlanwijzerRetriever


def _texts(documents: list[Document]) -> list[str]:
    return [document.page_content for document in documents]


def test_it_is_a_retriever_that_chains(assistant: Assistant) -> None:
    retriever = PlanwijzerRetriever(assistant=assistant, top=3)
    chain = retriever | RunnableLambda(_texts)

    assert "Minder wachttijden in jeugdhulp." in chain.invoke("Wat doen we aan wachttijden in de jeugdhulp?")


def test_a_document_knows_its_place(assistant: Assistant) -> None:
    (document,) = PlanwijzerRetriever(assistant=assistant, top=1).invoke("AOJ-teams goed laten draaien")

    assert document.page_content == "AOJ-teams goed laten draaien."
    assert document.metadata["page"] == 6
    assert document.metadata["section"][-1] == "Acties"
    assert document.metadata["source"] == "conferentieverslag-2025-09-25.pdf"
