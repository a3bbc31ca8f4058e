"""The command `planwijzer users`: who may log in on the page."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Sequence

from corpus.command_line import Parser
from corpus.console import report, run, show
from corpus.errors import KnownError
from corpus.settings import load_settings
from ui import texts_people as texts
from ui.accounts import ROLES, Accounts, checked, plain_name


def main(argv: Sequence[str] | None = None) -> int:
    """Exit status 0 when done, 1 for a known error, 2 for wrong usage."""
    arguments = _parser().parse_args(argv)
    return run(lambda: _do(arguments))


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="planwijzer users", description=texts.COMMAND)
    commands = parser.add_subparsers(dest="command", required=True, metavar="opdracht")
    for name, explained in (
        ("add", texts.ADD),
        ("list", texts.LIST),
        ("remove", texts.REMOVE),
        ("password", texts.CHANGE),
    ):
        command = commands.add_parser(name, help=explained)
        if name != "list":
            command.add_argument("name", metavar="naam")
        if name == "add":
            command.add_argument("--role", choices=ROLES, required=True, help=texts.ROLE_HELP)
    return parser


def _do(arguments: argparse.Namespace) -> int:
    accounts = Accounts(load_settings().state)
    match arguments.command:
        case "list":
            for user in accounts.all():
                show(f"{user.name}\t{user.role}")
            if not accounts.all():
                report(texts.NOBODY)
        case "add":
            accounts.add(arguments.name, arguments.role, _ask(arguments.name))
            report(texts.ADDED.format(name=plain_name(arguments.name), role=arguments.role))
        case "remove":
            accounts.remove(arguments.name)
            report(texts.REMOVED.format(name=plain_name(arguments.name)))
        case "password":
            if accounts.find(arguments.name) is None:
                raise KnownError(texts.NO_SUCH_USER.format(name=arguments.name))
            accounts.change_password(arguments.name, _ask(arguments.name))
            report(texts.CHANGED.format(name=plain_name(arguments.name)))
    return 0


def _ask(name: str) -> str:
    """A password: twice and unseen from a terminal, or one line of standard input. Raises KnownError."""
    if sys.stdin is None:
        raise KnownError(texts.NO_INPUT)
    if not sys.stdin.isatty():
        return checked(sys.stdin.readline().rstrip("\r\n"), plain_name(name))
    password = checked(getpass.getpass(texts.ASK_PASSWORD.format(name=name)), plain_name(name))
    if getpass.getpass(texts.ASK_AGAIN) != password:
        raise KnownError(texts.NOT_THE_SAME)
    return password


if __name__ == "__main__":
    sys.exit(main())
