"""The sentences around an answer and in place of one, in plain Dutch. What is quoted comes from the documents."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.words.lexicon import number_name
from assistant.words.ticks import UNTICKED

NO_QUESTION = "Er is geen vraag. Geef hem als tekst in 'question'."
NO_HISTORY = 'In \'history\' hoort een lijst van {"role": "user" of "assistant", "content": "…"}.'
QUESTION_TOO_LONG = "Je vraag is te lang. Maak hem korter dan 2000 tekens."


def points(count: int) -> str:
    """ "staat één punt", "staan drie punten"."""
    return f"staat {number_name(count)} punt" if count == 1 else f"staan {number_name(count)} punten"


def at_place(path: Sequence[str], document: str | None, count: int, *, explained: bool) -> str:
    """The line above all that stands at a place: so many points, with a text beside them if `explained`; or no points.

    `path` are its titles, outermost first.
    """
    where = _start(_inside(document) + _path(path))
    if not count:
        return f"{where} staat dit:"
    return f"{where} {points(count)}, met uitleg:" if explained else f"{where} {points(count)}:"


def one_passage(path: Sequence[str], page: int | None, document: str | None) -> str:
    """The line above one quoted passage."""
    at = [] if page is None else [f"op pagina {page}"]
    if document:
        at.insert(0, f"in ‘{document}’")
    if path:
        at.append(_path(path[-2:]).rstrip(","))
    return f"Dit staat {', '.join(at)}:" if at else "Dit staat er:"


def several_passages(count: int, places: int, document: str | None) -> str:
    """The line above passages from one or more places; `document` where they are all of one, and there are others."""
    if places > 1:
        return f"Dit staat op {number_name(places)} plaatsen{_of(' in', document)}:"
    return f"Dit zijn {number_name(count)} passages{_of(' uit', document)}:"


def overview(total: int, groups: int, document: str | None) -> str:
    """The line above one question answered for several places; `document` as above passages."""
    where = ("één plaats" if groups == 1 else f"{number_name(groups)} plaatsen") + _of(" in", document)
    return f"Dit is één punt, op {where}:" if total == 1 else f"Samen zijn dit {number_name(total)} punten, op {where}:"


def _of(preposition: str, document: str | None) -> str:
    return f"{preposition} ‘{document}’" if document else ""


def series(total: int, titles: Sequence[str]) -> str:
    """The line above the members of a series."""
    return f"Het zijn er {number_name(total)}. Zo heten ze:" if titles else f"Het zijn er {number_name(total)}:"


def mentions(total: int, shown: int, documents: int) -> str:
    """The line above every place where something is mentioned; `documents` is 0 when there is only one."""
    where = f" in {number_name(documents)} {'document' if documents == 1 else 'documenten'}" if documents else ""
    found = f"Dit komt op {number_name(total)} {'plaats' if total == 1 else 'plaatsen'} voor{where}"
    return f"{found}:" if shown == total else f"{found}. Dit zijn de eerste {number_name(shown)}:"


def draft(title: str) -> str:
    """A sentence below an answer of a document that has a draft with other words."""
    return f"Er is ook een concept, ‘{title}’. Daar staat dit niet precies zo in."


def lacks(word: str) -> str:
    """A question below an answer that does not hold a noun of what was asked: it claims nothing."""
    return f"Is dit wat je zoekt, ook al staat het woord ‘{word}’ er niet bij?"


OTHERWISE_SAID = "Is dit wat je zoekt, in andere woorden?"


def in_documents(count: int, total: int) -> str:
    """The line above what several documents say: how many of all."""
    return f"Dit vind ik in {number_name(count)} van de {number_name(total)} documenten:"


def more_rows(shown: int) -> str:
    return f"Hier staan de eerste {shown}. Alle rijen vind je op het tabblad Afspraken."


def register(count: int, documents: int) -> str:
    """The line above all agreements that a question asks for; of 0 or 1 `documents` nothing is said."""
    where = f", in {number_name(documents)} documenten" if documents > 1 else ""
    return f"Dit zijn er {number_name(count)}{where}:"


def ticked(option: str) -> str:
    return f"Wel aangekruist: {option}"


def unticked(option: str) -> str:
    return f"Niet aangekruist: {option}"


_YES_AND_NO = frozenset({"ja", "nee"})
DIFFERENCES = "Dit staat in de ene versie en niet in de andere:"


def library(count: int, shown: int) -> str:
    """The line above the documents there are."""
    there = "Er is één document" if count == 1 else f"Er zijn {number_name(count)} documenten"
    return _first_of(there, count, shown)


def schools(count: int, shown: int) -> str:
    """The line above the documents that are about a school each."""
    return _first_of(f"Er zijn {number_name(count)} documenten die over een school gaan", count, shown)


def _first_of(there: str, count: int, shown: int) -> str:
    return f"{there}:" if shown == count else f"{there}. Dit zijn de eerste {number_name(shown)}:"


OUTLINE = "Dit zijn de onderdelen. Vraag gerust door over één ervan:"


def row_in_words(cells: Sequence[tuple[str, str]]) -> str:
    """A table's row as it is said: each cell after the heading of its column; of empty boxes that none is ticked.

    Where there is a box for "nee" too, an empty one for "ja" denies nothing: the question was left open.
    """
    boxes = cells[1:]
    if boxes and cells[0][1] and all(heading and cell and cell in UNTICKED for heading, cell in boxes):
        left_open = {heading.strip(" .:?").casefold() for heading, _ in boxes} >= _YES_AND_NO
        return f"Niet ingevuld: {cells[0][1]}" if left_open else unticked(cells[0][1])
    return "; ".join(f"{heading}: {cell}" if heading else cell for heading, cell in cells if cell)


def not_answered(part: int) -> str:
    """A sentence below the answer to one of two questions."""
    return f"Op het {'eerste' if part == 1 else 'tweede'} deel van je vraag vond ik geen antwoord in de documenten."


def first_questions(count: int, total: int) -> str:
    """A line below the answers to the first of many questions in one message."""
    return f"Je stelt {number_name(total)} vragen tegelijk. Dit zijn de antwoorden op de eerste {number_name(count)}."


NOTHING_YET = "Er is nog geen antwoord waar dit over kan gaan. Stel eerst een vraag over de documenten."
IN_NO_OTHER_WORDS = "Ik kan het niet in andere woorden zeggen dan de documenten."
NO_TABLE = "Een tabel maken kan ik niet. Dit was het antwoord."
RECKONS_NOT = "Ik reken en vergelijk niet zelf."
NOT_TODAY = "Ik weet niet welke dag het vandaag is. Kijk zelf of dat al geweest is."
ONLY_DUTCH = "Ik antwoord helaas alleen in het Nederlands, in de woorden van de documenten zelf."
NOT_MY_WORDS = "Dit heb ik niet zelf bedacht, het staat zo in de documenten. Lees zelf of het je vraag beantwoordt."
ALL_FOUND = "Meer dan dit vind ik er niet over."
NO_MORE_HERE = "Meer staan er op deze plaats niet."
THERE_IS_MORE = "Er is nog meer."
MAY_BE_MORE = "Dit past het best bij je vraag. Op andere plaatsen kan er meer over staan."
WHAT_DO_YOU_MEAN = "Dan begreep ik je verkeerd. Wat bedoel je? Stel je vraag nog eens in andere woorden."
OR_ONE_OF_THESE = "Of bedoel je een van deze plaatsen?"
NO_ANSWER_BEFORE = "Op je vorige vraag had ik nog geen antwoord."
NO_PAGES = "Dit document heeft geen vaste paginanummers."


def not_there(names: Sequence[str]) -> str:
    """A sentence below what was asked of several numbered places: those of which nothing was found."""
    *others, last = names
    return f"Bij {' en '.join(filter(None, (', '.join(others), last)))} vind ik dat niet."


def first_points(count: int, total: int) -> str:
    """The line above the first points of an answer, that was asked for in so many sentences."""
    first = "Dit is het eerste punt" if count == 1 else f"Dit zijn de eerste {number_name(count)} punten"
    return f"Samenvatten in mijn eigen woorden kan ik niet. {first} van de {number_name(total)}:"


def that_many(count: int) -> str:
    """How many points the last answer has."""
    return f"Dat {'is' if count == 1 else 'zijn'} er {number_name(count)}."


def stands_at(places: int, pages: Sequence[int]) -> str:
    """The line above what the last answer says, at each of its places; `pages` are those of a single place."""
    if places > 1:
        return f"Dat staat op {number_name(places)} plaatsen:"
    return f"Dat staat op {_pages(pages)}:" if pages else "Dat staat hier:"


def source(document: str, section: Sequence[str], pages: Sequence[int]) -> str:
    """Where something stands: the document, the titles above it and its pages."""
    return ", ".join(filter(None, (document, " › ".join(section), _pages(pages))))


def _pages(pages: Sequence[int]) -> str:
    if len(pages) > 2 and pages[-1] - pages[0] == len(pages) - 1:
        return f"pagina’s {pages[0]} tot en met {pages[-1]}"
    return f"{'pagina' if len(pages) == 1 else 'pagina’s'} {' en '.join(map(str, pages))}" if pages else ""


NOT_IN_DOCUMENTS = "Daarop vind ik geen antwoord in de documenten."
"""Not that there is none: it may stand there in words that the search does not connect with those of the question."""
NEAREST = "Deze plaatsen komen er het dichtst bij:"
MAY_HELP = "Dit lijkt er het meest op. Lees zelf of het je vraag beantwoordt:"
OFF_TOPIC = (
    "Deze vraag gaat over iets anders dan de documenten. Daarom geef ik geen antwoord. "
    "Stel een vraag over wat er in de documenten staat."
)
UNCLEAR = "Ik begrijp de vraag nog niet. Zeg in een paar woorden waarover je iets wilt weten."
CHOOSE = "Daarover staat op meer plaatsen iets. Waarover wil je meer weten?"
NOT_SHOWN = "Dat staat niet bij wat ik liet zien. Stel gerust een hele vraag, dan zoek ik verder."
WHICH_OTHER = "Welke andere bedoel je? Noem de naam, dan zoek ik het daarin op."
MOST_OTHERS = 8
"""Of more documents than this the names are no help."""
UNVERIFIED = "Ik vond wel iets, maar kon het niet terugvinden op de bladzijde zelf. Daarom laat ik het niet zien."


def which_other(titles: Sequence[str]) -> str:
    """Asks back which document is meant by "the other one", with the names where these are few."""
    return choice(WHICH_OTHER, titles)


def choice(asked: str, titles: Sequence[str]) -> str:
    """A sentence with the documents to choose from, where these are few."""
    named = [f"- {title}" for title in titles] if len(titles) <= MOST_OTHERS else []
    return "\n\n".join(filter(None, (asked, "\n".join(named))))


def which_page(page: str) -> str:
    """Asks back of which document a page is meant."""
    return f"Van welk document bedoel je {page}? Noem de naam, dan zoek ik het op."


def no_pages(document: str) -> str:
    return f"‘{document}’ heeft geen vaste paginanummers. Vraag naar een titel of een onderwerp, dan zoek ik het op."


def no_such_page(page: int, document: str, pages: int) -> str:
    """A page that a document does not have."""
    there = "Het heeft er één." if pages == 1 else f"Het heeft er {number_name(pages)}."
    return f"Pagina {page} staat niet in ‘{document}’. {there}"


def empty_page(pages: Sequence[int], document: str) -> str:
    return f"Op {_pages(pages)} van ‘{document}’ staat geen tekst die ik kan laten zien."


def not_on_page(pages: Sequence[int]) -> str:
    """A sentence below an answer from another page than the one that was named."""
    return f"Op {_pages(pages)} vind ik het niet. Dit staat ergens anders."


def on_pages(pages: Sequence[int], document: str | None) -> str:
    """The line above all that stands on pages."""
    return f"Op {_pages(pages)}{_of(' van', document)} staat dit:"


def missing(asked: str, members: int) -> str:
    """A place that does not exist: "thema 6" of five; with 0 those that do are not counted."""
    if not members:
        return f"{_start(asked)} staat niet in de documenten. Deze staan er wel:"
    there = "Er is er één" if members == 1 else f"Er zijn er {number_name(members)}"
    return f"{_start(asked)} staat niet in de documenten. {there}:"


def without_numbers(asked: str, documents: Sequence[str]) -> str:
    """A chapter of documents whose titles have no numbers."""
    where = " en ".join(f"‘{document}’" for document in documents)
    return f"{_start(asked)} staat niet in {where}: de titels hebben daar geen nummers."


def unknown(name: str, *, is_word: bool) -> str:
    """A name, or a word that a dictionary has, that stands nowhere."""
    return f"‘{name}’ komt in de documenten niet voor." + ("" if is_word else " Is het goed gespeld?")


def otherwise_said(absent: str | None) -> str:
    """A question below an answer that a judge found where no words led to one: it claims nothing."""
    return f"‘{absent}’ komt in de documenten niet voor. {OTHERWISE_SAID}" if absent else OTHERWISE_SAID


def _inside(document: str | None) -> str:
    return f"in ‘{document}’ " if document else ""


def _path(path: Sequence[str]) -> str:
    if len(path) == 1:
        return f"bij ‘{path[-1]}’"
    question = "de vraag " if path[-1].endswith("?") else ""
    return f"bij ‘{path[-2]}’, onder {question}‘{path[-1]}’,"


def _start(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
