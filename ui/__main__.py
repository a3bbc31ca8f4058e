"""The command `planwijzer chat`: the web page."""

from __future__ import annotations

import argparse
import contextlib
import errno
import os
import socket
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING

from corpus.command_line import Parser, folder
from corpus.console import report, run
from corpus.errors import KnownError, SettingsError
from corpus.settings import Settings, load_settings, parse_port
from ui import texts, texts_feedback, texts_people

if TYPE_CHECKING:
    from assistant.answer import Assistant
    from ui.gate import People

LONGEST_LOADING = 60
"""Seconds that whoever stops the page waits at most for what is still being loaded."""


def main(argv: Sequence[str] | None = None) -> int:
    """Serve until stopped. Exit status 0 after Ctrl-C, 1 for a known error, 2 for wrong usage."""
    parser = Parser(prog="planwijzer chat", description="Start de webpagina.")
    parser.add_argument("--host", help="adres om op te luisteren (standaard 127.0.0.1: alleen deze computer)")
    parser.add_argument("--port", type=_port, metavar="POORT", help="poort (standaard 7860)")
    parser.add_argument("--corpus", type=folder, metavar="MAP", help="map met documenten")
    parser.add_argument("--index", type=folder, metavar="MAP", help="map van de index")
    arguments = parser.parse_args(argv)
    return run(lambda: _chat(arguments), corpus=arguments.corpus, index=arguments.index)


def _chat(arguments: argparse.Namespace) -> int:
    from assistant.build import open_assistant  # not before the arguments are found right

    settings = load_settings(corpus=arguments.corpus, index=arguments.index)
    port = settings.port if arguments.port is None else arguments.port
    settings = replace(settings, host=arguments.host or settings.host, port=port)
    people = _people(settings)
    _warn(settings)
    listening = _listen(settings)
    report(texts.OPENING)
    assistant = open_assistant(settings, report)
    report(texts.STARTING)
    with _made_ready(assistant):
        return _serve(settings, assistant, people, listening)


def _serve(settings: Settings, assistant: Assistant, people: People, listening: socket.socket) -> int:
    import uvicorn

    from ingest.failures import kept_failures
    from ui.changes import Changes, update_apart
    from ui.feedback import Feedback, feedback_routes, remembering
    from ui.library import Library
    from ui.library_routes import library_routes
    from ui.server import Server, build_server

    changes = Changes(partial(update_apart, settings.corpus, settings.index))
    library = Library(settings.corpus, settings.state)
    unread = partial(kept_failures, settings.index)
    desk = library_routes(assistant, library, changes, unread, settings.upload_mb * 1_000_000)
    feedback = Feedback(settings.feedback) if settings.feedback else None
    site = build_server(
        remembering(assistant, feedback),
        settings.corpus,
        people,
        (*settings.hosts, settings.host),
        [desk, feedback_routes(feedback)],
    )
    config = uvicorn.Config(site, log_level="warning", timeout_graceful_shutdown=1, server_header=False)
    server = Server(config)
    listening.listen()  # who follows the address at once waits a moment instead of being refused
    host, chosen = listening.getsockname()[:2]
    report(texts.READY.format(address=f"http://{f'[{host}]' if ':' in host else host}:{chosen}"))
    with contextlib.suppress(KeyboardInterrupt):  # uvicorn stops cleanly and then hands Ctrl-C on
        server.run(sockets=[listening])
    return 0


def _port(text: str) -> int:
    """A port as somebody gives it on the command line."""
    try:
        return parse_port(text)
    except SettingsError as error:
        raise argparse.ArgumentTypeError(texts.WRONG_PORT) from error


@contextlib.contextmanager
def _made_ready(assistant: Assistant) -> Iterator[None]:
    """What is needed later is loaded meanwhile. It is waited for: a library that is cut off while it loads aborts."""
    loading = Thread(target=assistant.make_ready, daemon=True)
    loading.start()
    try:
        yield
    finally:
        loading.join(LONGEST_LOADING)


def _people(settings: Settings) -> People:
    """Who may come. Raises KnownError when others can reach the page and nobody could log in to look after it."""
    from ui.gate import People, is_loopback

    elsewhere = not is_loopback(settings.host)
    people = People(settings.state, required=elsewhere)
    if elsewhere and not people.accounts.all():
        raise KnownError(texts_people.USERS_NEEDED.format(host=settings.host))
    if people.login_needed:
        _ = people.sessions  # what cannot be written is told now, and not to the first who logs in
    return people


def _warn(settings: Settings) -> None:
    """Tell what will not work with these settings: whoever starts the page can mend it, whoever asks cannot."""
    from assistant.feedback import check_folder

    if not os.path.isdir(settings.corpus):  # noqa: PTH112 — nothing is raised for a folder that is closed
        report(texts.NO_CORPUS.format(folder=str(settings.corpus)))
    try:
        if settings.feedback:
            check_folder(settings.feedback)
    except KnownError as error:
        report(texts_feedback.NOWHERE_KEPT.format(why=error))


def _listen(settings: Settings) -> socket.socket:
    """Take the port first: to hear that it is taken after half a minute of loading is unkind."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((settings.host, settings.port))
    except OSError as error:
        listening.close()
        if error.errno == errno.EADDRINUSE:
            raise KnownError(texts.PORT_TAKEN.format(port=settings.port, host=settings.host)) from error
        raise KnownError(texts.CANNOT_LISTEN.format(host=settings.host, port=settings.port, why=error)) from error
    return listening


if __name__ == "__main__":
    sys.exit(main())
