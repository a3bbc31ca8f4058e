"""What Planwijzer knows: documents, their types, the index and the embedder. Imports nothing else of ours.

Nothing of ours reports home or asks a hub for anything. The libraries read these switches when they are imported, and
every part of ours imports this package first, so here is the one place for them.
"""

import os as _os

for _name, _value in {
    "GRADIO_ANALYTICS_ENABLED": "False",
    "ANONYMIZED_TELEMETRY": "False",
    "HF_HUB_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "LANGSMITH_TRACING": "false",
    "LANGCHAIN_TRACING_V2": "false",
    # ONNX Runtime sends its use to its maker from long-lived processes; its own call to stop that does not.
    "ORT_DISABLE_TELEMETRY": "1",
    "TOKENIZERS_PARALLELISM": "false",
}.items():
    _os.environ.setdefault(_name, _value)
