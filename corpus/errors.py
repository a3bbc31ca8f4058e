"""Errors that a person can act on. Each message names what, which, and what to do, in one line of Dutch.

Commands print a `KnownError` as one line and exit with status 1; anything else is a fault of ours and keeps its
traceback. Library errors are translated where the library is imported.
"""


class KnownError(Exception):
    """Base of all errors that are told to the user in one line."""


class SettingsError(KnownError):
    """A setting has a value that cannot be used."""


class ReadError(KnownError):
    """A file cannot be read as a document. The message says what is wrong with it, without its name."""


class CorpusError(KnownError):
    """The corpus folder or its manifest cannot be used."""


class NoDocumentError(CorpusError):
    """The corpus folder holds no document."""


class ModelError(KnownError):
    """The embedding model cannot be made or loaded."""


class IndexMissingError(KnownError):
    """There is no index yet where one is looked for."""


class IndexClosedError(KnownError):
    """The index, if there is one, cannot be looked at: whoever asks has no rights to it."""


class IndexMismatchError(KnownError):
    """The index was built by another embedding model or another version of Planwijzer."""


class IndexDamagedError(KnownError):
    """The index is there but cannot be used; it must be built again."""


class IndexBusyError(KnownError):
    """Another process is writing to the index."""


class ServerError(KnownError):
    """A server that the settings name does not answer as it should."""
