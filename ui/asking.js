// The box, and a question that comes too early. Gradio drops what is asked while it is still stopping the answer before,
// and that lasts until the chat model says its next word; so the question waits here, and is sent after it.
const makeAsking = (T) => {
  const UNSENT = "planwijzer.vraag";
  const box = () => document.querySelector("#vraag textarea");
  let running = false; // an answer is under way, or is still being stopped
  let ending = false; // to stop or to begin anew was chosen, and is not on the page yet
  let held = "";
  let asked = ""; // it was sent, and has no whole answer yet
  let lost = false; // Gradio does nothing more without its server, and loads the page again once that is back
  let leaving = false;

  // Who stops an answer and then begins anew has Gradio cancel it twice, and its server trips over the second.
  const real = window.fetch;
  const cancelled = new Map();
  const ENDS = 3; // what is stopped fails here, fails once its server says so, and is over: perhaps after the next was sent
  let lateEnds = 0;
  let sentSince = false; // the next was sent
  // How the request with the question fares. What fails while it is on its way is another that was stopped before it.
  let request = ""; // "sent", "taken" or "refused"
  let words = ""; // of the question, as they stand in the request
  const watch = (sent) => {
    const settle = (how) => () => (request = how);
    sent.then(({ ok }) => settle(ok ? "taken" : "refused")(), settle("refused"));
    return sent;
  };
  window.fetch = (address, asked) => {
    if (request === "sent" && /\/queue\/join\b/.test(address) && String(asked?.body).includes(words)) return watch(real(address, asked));
    if (!String(address).endsWith("/gradio_api/cancel")) return real(address, asked);
    if (!cancelled.has(asked.body)) {
      cancelled.set(asked.body, real(address, asked));
      lateEnds = ENDS;
      sentSince = false;
    }
    return cancelled.get(asked.body).then((answer) => answer.clone());
  };

  const fillBox = (question) => {
    if (!box()) return;
    // Gradio listens to input events, and React-like setters hide the plain one.
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set.call(box(), question);
    box().dispatchEvent(new Event("input", { bubbles: true }));
  };
  const tell = (text) => (document.getElementById("vraagmelding").textContent = text);
  const hold = (question) => {
    if (!held && !question) return;
    held = question;
    tell(held && T.chat.held);
  };
  const send = () => {
    if (lost) tell(T.chat.lost);
    else if (running || ending) hold(box().value.trim());
    // The key rather than the button: while an answer is stopped there is none to send with.
    else box()?.dispatchEvent(new KeyboardEvent("keypress", { key: "Enter", bubbles: true, cancelable: true }));
  };
  const ask = (question) => {
    fillBox(question);
    setTimeout(send, 0);
  };

  // The box is emptied here and not by the server, whose word comes when somebody may be typing the next question.
  // Gradio reads the box a moment after Enter, and may find the first letter of that in it.
  let late = 0;
  let entered = "";
  const begin = (given) => {
    const question = entered && given.startsWith(entered) ? entered : given;
    entered = "";
    running = sentSince = true;
    request = "sent";
    words = JSON.stringify(question);
    held = "";
    tell("");
    const typed = box().value;
    asked = question.trim();
    fillBox(typed.startsWith(question) ? typed.slice(question.length) : typed);
    arrived();
    if (asked) late = setTimeout(() => tell(T.chat.sending), 600);
    return question;
  };
  const arrived = () => {
    clearTimeout(late);
    late = 0;
    if (document.getElementById("vraagmelding").textContent === T.chat.sending) tell("");
  };
  // Once there is an answer to stop, the question stands in the conversation.
  const look = () => {
    if (late && document.querySelector("#vraag .stop-button")) arrived();
  };

  // A question that did not get into the conversation goes back into the box, before what was typed meanwhile.
  const unsent = () => [asked, box().value].filter((text) => text.trim()).join("\n");
  const giveBack = (why) => {
    arrived();
    fillBox(unsent());
    asked = held = "";
    tell(box().value && why);
  };
  const squeezed = (text) => text.replace(/\s+/g, " ").trim();
  // What has ended: what was stopped ("stopped", or "before" when the next was sent since), or the answer under way.
  // A whole answer that was stopped too late is told once, and no failure before it.
  const whose = (failed) => {
    const late = lateEnds && (failed || lateEnds < ENDS);
    lateEnds = late && failed ? lateEnds - 1 : 0;
    if (late) return sentSince ? "before" : "stopped";
    return failed && request === "sent" ? "before" : "now";
  };
  const failed = () => {
    const last = [...document.querySelectorAll("#gesprek .vraag")].pop();
    if (!asked || request === "taken" || (last && squeezed(last.textContent) === squeezed(asked))) return false;
    giveBack(orEnded(T.chat.notAsked));
    return true;
  };
  const lose = () => {
    if (lost) return;
    lost = true;
    document.querySelectorAll("#gesprek .bezig").forEach((line) => line.remove()); // nothing is looked up any more
    giveBack(T.chat.lost);
  };
  // The conversation that comes back with the page has whole answers only.
  // What is under way is broken off when a page goes, and may be told as ended before the page is hidden.
  let going = "";
  const waiting = () => (asked || lost ? unsent() : "");
  addEventListener("beforeunload", () => (going = waiting()));
  addEventListener("pagehide", () => {
    const kept = going || waiting();
    if (kept && !leaving) sessionStorage.setItem(UNSENT, kept);
  });
  document.addEventListener("submit", (event) => {
    leaving = Boolean(event.target.matches?.("form[action='/uitloggen']")); // who comes next must not read it
  });
  addEventListener("pageshow", ({ persisted }) => persisted && sessionStorage.removeItem(UNSENT));
  // Who is quick may have asked something already: that stays under way.
  const bringBack = () => {
    const kept = sessionStorage.getItem(UNSENT);
    sessionStorage.removeItem(UNSENT);
    if (!kept) return;
    fillBox([kept, box().value].filter((text) => text.trim()).join("\n"));
    tell(T.chat.broughtBack);
  };

  const goOn = () => {
    if (running || ending || !held) return;
    const question = held;
    hold("");
    ask(question);
  };
  // Stopping an answer ends twice: once on the page, and once where it was being made.
  const ended = () => {
    running = false;
    asked = request = "";
    arrived();
    goOn();
  };
  const stopped = () => {
    ending = false;
    goOn();
  };

  const early = (event) => {
    entered = box().value;
    if (!running && !ending && !lost) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    send();
  };
  document.addEventListener("keypress", (event) => {
    if (event.key === "Enter" && !event.shiftKey && event.target === box()) early(event);
  }, true);
  document.addEventListener("click", (event) => {
    if (event.target.closest?.("#vraag .submit-button")) early(event);
    const anew = event.target.closest?.("#nieuw");
    if (anew || event.target.closest?.("#vraag .stop-button")) ending = true;
    if (anew && event.isTrusted) { // our own click only empties what came too late
      hold("");
      asked = "";
      fillBox("");
    }
  }, true);
  // What waits is what stands in the box, however it is changed; what is put there to be changed does not wait.
  document.addEventListener("input", (event) => {
    if (event.target === box() && held) hold(event.isTrusted ? box().value.trim() : "");
  });
  return { ask: Object.assign(ask, { fill: fillBox }), begin, look, whose, failed, lose, bringBack, ended, stopped };
};
