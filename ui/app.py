"""The page in Gradio. The only importer of gradio; it wires and knows nothing else."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

# Gradio reads these when it is imported: no analytics, no look-ups elsewhere.
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
os.environ.setdefault("HF_HUB_OFFLINE", "1")

import gradio as gr

from assistant.question.conversation.typed import LONGEST_QUESTION
from ui import handlers, render, texts, texts_chat, texts_coverage, texts_documents
from ui.conversation import Conversation, brought_back, to_keep
from ui.handlers import Answers
from ui.manual import FOR_USERS
from ui.offers import offers

HERE = Path(__file__).parent
THEME = gr.themes.Default(
    primary_hue=gr.themes.colors.teal,
    neutral_hue=gr.themes.colors.slate,
    font=["system-ui", "sans-serif"],  # names only, so that no web font is fetched
    font_mono=["ui-monospace", "monospace"],
)
AT_ONCE = 8
"""Questions answered at the same time; more wait their turn."""


def build_page(answers: Answers) -> gr.Blocks:
    """The page over an assistant: the conversation, and beside it the source that was clicked."""
    with gr.Blocks(title=texts.TITLE, analytics_enabled=False, fill_height=True, fill_width=True) as page:
        head = gr.HTML(_header(answers), elem_id="kop")
        with gr.Row(elem_id="werkblad"):
            with gr.Column(scale=5, min_width=300), gr.Tabs(elem_id="tabbladen"):
                with gr.Tab(texts.QUESTIONS_TAB):
                    chat, said, last = _conversation(answers)
                with gr.Tab(texts.AGREEMENTS_TAB):
                    gr.HTML(_static("register.html"))
                with gr.Tab(texts_coverage.TAB):
                    gr.HTML(_static("coverage.html"))
                with gr.Tab(texts.DOCUMENTS_TAB):
                    gr.HTML(_static("documents.html"))
            with gr.Column(scale=4, min_width=300):
                gr.HTML(_static("panel.html"), elem_id="bron")
        _offer(answers)
        page.load(
            lambda kept: _opened(answers, kept),
            last,
            [head, chat, said],
            js="() => [planwijzer.kept()]",
            queue=False,
            show_progress="hidden",
            api_visibility="private",
        )
    queued: gr.Blocks = page.queue(default_concurrency_limit=AT_ONCE, max_size=64, api_open=False)
    return queued


def _opened(answers: Answers, kept: object) -> tuple[str, Any, Any]:
    """What an opened page shows: the documents of this moment, and the conversation that the browser kept.

    Without one the conversation is left alone: who is quick has asked something before this comes.
    """
    said = brought_back(kept)
    first = render.questions_html(texts.TRY, answers.starters())
    if not said.messages:
        return _header(answers), gr.update(placeholder=first), gr.skip()
    return _header(answers), gr.update(value=list(said.messages), placeholder=first), said


def _conversation(answers: Answers) -> tuple[gr.Chatbot, gr.State, gr.Textbox]:
    """The chat with its box. What was said lives in the visitor's session, and in the browser; nowhere else.

    Gives the chat, what was said, and the last exchange as the browser keeps it.
    """
    said = gr.State(Conversation())
    last = gr.Textbox(visible="hidden")
    start = gr.Number(-1, visible="hidden")
    willing = gr.Checkbox(False, visible="hidden")
    chat, box, new = _drawn(answers)

    def respond(question: str, before: Conversation, number: float, consent: bool) -> Iterator[tuple[Any, ...]]:
        told: Any = gr.update(stop_btn=True)  # asking.js has emptied the box: what is typed meanwhile stays
        state = before
        for state in handlers.converse(answers, question, before.until(int(number)), consent=consent is True):
            yield list(state.messages), state, told, gr.skip()
            told = gr.skip()
        yield gr.skip(), gr.skip(), gr.update(stop_btn=False), to_keep(state)

    shown = [chat, said, box, last]
    private: dict[str, Any] = {"api_visibility": "private"}
    asking = box.submit(
        respond,
        [box, said, start, willing],
        shown,
        js="(question, said) => [planwijzer.begin(question), said, planwijzer.from(), planwijzer.consent()]",
        concurrency_limit=AT_ONCE,
        show_progress="hidden",
        trigger_mode="always_last",
        **private,
    )
    at_once: dict[str, Any] = {"cancels": [asking], "queue": False, "show_progress": "hidden", **private}
    stopping = box.stop(_stopped, said, shown, **at_once)
    clearing = [event(_cleared, None, shown[:3], **at_once) for event in (new.click, chat.clear)]
    for over, told in ((asking, "ended"), *((event, "stopped") for event in (stopping, *clearing))):
        for after, failed in ((over.then, "false"), (over.failure, "true")):  # what fails is over too
            after(None, None, None, js=f"() => {{ planwijzer.{told}({failed}); }}", **private)
    last.change(None, last, None, js="(last) => { planwijzer.keep(last); }", **private)
    return chat, said, last


def _stopped(so_far: Conversation) -> tuple[Any, ...]:
    """What the page shows when somebody stops an answer."""
    state = so_far.stopped()
    return list(state.messages), state, gr.update(stop_btn=False), to_keep(state)


def _cleared() -> tuple[list[Any], Conversation, Any]:
    """What it shows when a conversation begins anew."""
    return [], Conversation(), gr.update(stop_btn=False)  # asking.js empties the box: what is typed meanwhile stays


def _drawn(answers: Answers) -> tuple[gr.Chatbot, gr.Textbox, gr.Button]:
    """The chat, the box below it and the button that begins anew; what else stands there is for our script."""
    chat = gr.Chatbot(
        label=texts.CONVERSATION,
        elem_id="gesprek",
        height="max(20rem, calc(100vh - 23rem))",
        buttons=[],  # its copy button would copy our markup
        latex_delimiters=[],
        sanitize_html=True,
        autoscroll=False,  # it would end below a long answer; page.js keeps the question in sight
        show_label=False,
        placeholder=render.questions_html(texts.TRY, answers.starters()),
    )
    gr.HTML(_static("editing.html"), elem_id="wijzigvak")
    box = gr.Textbox(
        label=texts.QUESTION,
        placeholder=texts.QUESTION_HINT,
        submit_btn=True,
        max_length=LONGEST_QUESTION + 1,
        elem_id="vraag",
        autofocus=True,
    )
    with gr.Row(elem_id="onder"):
        new = gr.Button(texts.NEW, elem_id="nieuw", size="sm", variant="secondary")
        for name, told in (("bewaar", texts.SAVE), ("bewaar-word", texts_chat.AS_WORD), ("druk", texts.PRINT)):
            gr.Button(told, elem_id=name, size="sm", variant="secondary", elem_classes="bij-gesprek")
    gr.HTML(_static("kept.html"), elem_id="bewaard")
    return chat, box, new


def _offer(answers: Answers) -> None:
    """The endpoints for scripts: the same answers as on the page, as the objects of the machine interface."""
    for name, endpoint in offers(answers).items():
        gr.api(endpoint, api_name=name, concurrency_limit=AT_ONCE)  # type: ignore[attr-defined]  # missing from __all__


def mount(app: Any, page: gr.Blocks) -> Any:  # noqa: ANN401 — FastAPI in, FastAPI out
    """Put the page at / of a FastAPI application."""
    return gr.mount_gradio_app(
        app,
        page,
        path="/",
        css="\n".join(
            (HERE / name).read_text(encoding="utf-8")
            for name in ("page.css", "people.css", "coverage.css", "phone.css", "print.css", "colours.css")
        ),
        theme=THEME,
        favicon_path=str(HERE / "favicon.svg"),
        footer_links=[],
        run_history=False,
        show_error=False,
        ssr_mode=False,
        enable_monitoring=False,
        max_file_size="1kb",
    )


def _static(name: str) -> str:
    """HTML of our own with our Dutch in it; our script fills it."""
    return (
        (HERE / name)
        .read_text(encoding="utf-8")
        .format(texts=texts, chat=texts_chat, coverage=texts_coverage, desk=texts_documents)
    )


def _header(answers: Answers) -> str:
    introduction, shown = (render.plain_html(text) for text in (texts.INTRODUCTION, handlers.ready(answers)))
    manual = f"<a href='{FOR_USERS}' target='_blank' rel='noopener'>{texts.MANUAL}</a>"
    title = f"<div class='titel'><h1>{texts.TITLE}</h1>{manual}</div>"  # the way to the manual stays on a telephone
    return f"{title}<p>{introduction}</p><p class='documenten'>{shown}</p>"
