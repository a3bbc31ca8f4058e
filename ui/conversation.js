// The conversation: asking again, changing a question, copying and saving, and keeping it in this tab of the browser.
const makeConversation = (T, { ask }) => {
  const KEPT = "planwijzer.gesprek";
  const MOST = 200000; // characters; the server takes little more
  const numberOf = (element) => Number(element.closest("[id^='vraag-'], [id^='antwoord-']").id.split("-").pop());
  const text = (element) => (element ? element.textContent.replace(/\s+/g, " ").trim() : "");

  // The replies, as the server gave them; what stands at a number without one had no reply.
  const read = () => {
    try {
      const found = JSON.parse(sessionStorage.getItem(KEPT));
      return Array.isArray(found) ? found : [];
    } catch {
      return [];
    }
  };
  const write = (replies) => {
    try {
      if (replies.length) sessionStorage.setItem(KEPT, JSON.stringify(replies));
      else sessionStorage.removeItem(KEPT);
    } catch {
      sessionStorage.removeItem(KEPT); // it is full: a conversation that is half there would mislead
    }
  };
  const keep = (last) => {
    if (!last) return;
    const { number, reply } = JSON.parse(last);
    const replies = read().slice(0, number);
    if (reply) replies[number] = reply;
    write(replies);
  };
  const forget = () => write([]);
  // What the page brings back when it is loaded again; with a question in its address it begins anew.
  const kept = () => {
    if (new URLSearchParams(location.search).has("vraag")) forget();
    const replies = read().filter(Boolean);
    while (JSON.stringify(replies).length > MOST) replies.shift();
    write(replies);
    return replies.length ? JSON.stringify(replies) : "";
  };

  // The exchange that the next question takes the place of.
  let start = null;
  const from = () => {
    const number = start;
    leaveAlone();
    emptied = false;
    return number ?? -1;
  };
  const note = () => document.getElementById("wijziging");
  const leaveAlone = () => {
    start = null;
    if (note()) note().hidden = true;
  };
  const edit = (button) => {
    const box = document.querySelector("#vraag textarea");
    start = numberOf(button);
    ask.fill(text(document.querySelector(`#vraag-${start} .vraag`)));
    note().hidden = false;
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  };
  const notAfterAll = () => {
    leaveAlone();
    ask.fill("");
    document.querySelector("#vraag textarea").focus();
  };
  const again = (button, byKey) => {
    const number = numberOf(button);
    const question = document.querySelector(`#vraag-${number} .vraag`);
    start = number;
    ask(text(question));
    if (byKey) document.querySelector("#vraag textarea").focus(); // the button goes away
  };

  // Gradio empties the conversation without waiting until the answer under way has been stopped, so that a step of it
  // may still come in. Once it has stopped nothing more can, and what came is emptied too.
  let emptied = false;
  const empty = () => {
    leaveAlone();
    forget();
    emptied = true;
  };
  const ended = () => {
    if (emptied && document.querySelector("#gesprek .vraag")) document.getElementById("nieuw").click();
  };

  // Whether the next question may go to the chat model although there are data of a person in it: that once.
  let willing = false;
  const consent = () => {
    const now = willing;
    willing = false;
    return now;
  };
  const sendAnyway = (button, byKey) => {
    willing = true;
    again(button, byKey);
  };
  const leaveIt = (button) => {
    const note = button.closest(".persoonlijk");
    note.querySelector(".keuzes").hidden = true;
    note.closest("[id^='antwoord-']").querySelector("a.bronnummer, summary")?.focus();
  };

  // A message in pieces: its paragraphs and points with their markers, and its sources.
  const lines = (message) => {
    const copy = message.cloneNode(true);
    copy.querySelectorAll(".alleen-voorlezen, .zinsteun, .vragen, .bronnen, .doen, .keuzes, .oordeel").forEach((part) => part.remove());
    copy.querySelectorAll("a.bronnummer").forEach((chip) => chip.replaceWith(`[${text(chip).replace("≈", "")}]`));
    const parts = [...copy.querySelectorAll("p, li")].filter((part) => !part.querySelector("p, li"));
    return parts.map((part) => ({ point: Boolean(part.closest("li")), text: text(part) }));
  };
  const sources = (message) => [...message.querySelectorAll(".bronnen li")].map((source) => {
    const part = (name) => text(source.querySelector(name));
    const where = [part(".document"), part(".onderdeel"), part(".bladzijde")].filter(Boolean).join(", ");
    return { number: Number(source.id.split("-").pop()), quote: part("blockquote"), where };
  });
  const described = (message) => ({ lines: lines(message), sources: sources(message) });
  const whole = () => [...document.querySelectorAll("#gesprek .vraag")].map((question) => {
    const answer = document.getElementById(`antwoord-${numberOf(question)}`);
    return { question: text(question), ...(answer ? described(answer) : { lines: [], sources: [] }) };
  });
  const written = (said) => [
    ...said.lines.flatMap((line, at) => {
      const listed = line.point && said.lines[at + 1]?.point;
      return [(line.point ? "- " : "") + line.text, ...(listed ? [] : [""])];
    }),
    ...(said.sources.length ? [`${T.sources}:`, ""] : []),
    ...said.sources.map((source) => `${source.number}. “${source.quote}” — ${source.where}`),
  ];
  const asMarkdown = () => {
    return whole().flatMap((said) => [`## ${T.asked}: ${said.question}`, "", ...written(said), ""]).join("\n");
  };

  const hand = (blob, name) => {
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };
  const asWord = async (button) => {
    const said = document.querySelector("#bewaarmelding");
    said.textContent = "";
    try {
      const body = JSON.stringify({ exchanges: whole() });
      const answer = await fetch("/gesprek.docx", { method: "POST", headers: { "content-type": "application/json" }, body });
      if (!answer.ok) throw new Error();
      hand(await answer.blob(), T.chat.wordFile);
    } catch {
      said.textContent = orEnded(T.chat.notSaved);
    }
  };
  // However it comes to be printed, a number without its source is worth nothing on paper.
  let unfolded = [];
  addEventListener("beforeprint", () => {
    unfolded = [...document.querySelectorAll("#gesprek details.bronnen:not([open])")];
    unfolded.forEach((part) => (part.open = true));
  });
  addEventListener("afterprint", () => {
    unfolded.forEach((part) => (part.open = false));
    unfolded = [];
  });
  const copy = async (button) => {
    await put(written(described(button.closest("[id^='antwoord-']"))).join("\n"));
    const before = button.innerHTML;
    button.textContent = T.chat.copied;
    setTimeout(() => (button.innerHTML = before), 2500);
  };

  const acts = [
    ["button.wijzig", edit],
    ["button.opnieuw", again],
    ["button.toch", sendAnyway],
    ["button.zo-laten", leaveIt],
    ["button.kopieer-antwoord", copy],
    ["#toch-niet", notAfterAll],
    ["#bewaar", () => hand(new Blob([asMarkdown()], { type: "text/markdown" }), T.savedAs)],
    ["#bewaar-word", asWord],
    ["#druk", () => print()],
    ["#nieuw", empty],
  ];
  document.addEventListener("click", (event) => {
    const found = acts.map(([name, act]) => [event.target.closest?.(name), act]).find(([button]) => button);
    if (found) found[1](found[0], event.detail === 0);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && start !== null && event.target.closest?.("#vraag, #wijziging")) notAfterAll();
  });
  document.addEventListener("submit", (event) => {
    if (event.target.matches?.("form[action='/uitloggen']")) forget(); // who comes next must not read it
  });
  return { keep, kept, from, consent, ended };
};
