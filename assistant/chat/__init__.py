"""The answer as a chat model words it, each sentence held against its quotes. `answer` tells it in order."""
