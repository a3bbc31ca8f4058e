"""Our retrieval as a LangChain retriever. The only importer of langchain_core; its types go no further than here."""

from __future__ import annotations

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from assistant.answer import Assistant


class PlanwijzerRetriever(BaseRetriever):
    """`PlanwijzerRetriever(assistant=open_assistant(…), top=10).invoke("vraag")` gives passages with their place."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    assistant: Assistant
    top: int = 10

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:
        hits, _ = self.assistant.search(query, self.top)
        titles = {info.id: info for info in self.assistant.documents()}
        return [
            Document(
                id=hit.passage.id,
                page_content=hit.passage.text,
                metadata={
                    "document_id": hit.passage.document_id,
                    "document": titles[hit.passage.document_id].title,
                    "source": titles[hit.passage.document_id].source,
                    "section": list(hit.passage.section),
                    "page": hit.passage.spans[0].page if hit.passage.spans else None,
                    "score": hit.score,
                },
            )
            for hit in hits
        ]
