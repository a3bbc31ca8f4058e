"""The models behind `corpus.embedder`: how the default one is made, and the two runtimes."""
