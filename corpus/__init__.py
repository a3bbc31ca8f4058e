"""What Planwijzer knows: documents, their types, the index and the embedder. Imports nothing else of ours."""
