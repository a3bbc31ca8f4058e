// The box, and a question that comes too early. Gradio drops what is asked while it is still stopping the answer before,
// and that lasts until the chat model says its next word; so the question waits here, and is sent after it.
const makeAsking = (T) => {
  const box = () => document.querySelector("#vraag textarea");
  let running = false; // an answer is under way, or is still being stopped
  let ending = false; // to stop or to begin anew was chosen, and is not on the page yet
  let held = "";

  // Who stops an answer and then begins anew has Gradio cancel it twice, and its server trips over the second.
  const real = window.fetch;
  const cancelled = new Map();
  window.fetch = (address, asked) => {
    if (!String(address).endsWith("/gradio_api/cancel")) return real(address, asked);
    if (!cancelled.has(asked.body)) cancelled.set(asked.body, real(address, asked));
    return cancelled.get(asked.body).then((answer) => answer.clone());
  };

  const fillBox = (question) => {
    if (!box()) return;
    // Gradio listens to input events, and React-like setters hide the plain one.
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set.call(box(), question);
    box().dispatchEvent(new Event("input", { bubbles: true }));
  };
  const hold = (question) => {
    if (!held && !question) return;
    held = question;
    document.getElementById("bewaarmelding").textContent = held && T.chat.held;
  };
  const send = () => {
    if (running || ending) hold(box().value.trim());
    // The key rather than the button: while an answer is stopped there is none to send with.
    else box()?.dispatchEvent(new KeyboardEvent("keypress", { key: "Enter", bubbles: true, cancelable: true }));
  };
  const ask = (question) => {
    fillBox(question);
    setTimeout(send, 0);
  };

  const begin = () => {
    running = true;
    hold("");
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
    goOn();
  };
  const stopped = () => {
    ending = false;
    goOn();
  };

  const early = (event) => {
    if (!running && !ending) return;
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
      fillBox("");
    }
  }, true);
  // What waits is what stands in the box, however it is changed; what is put there to be changed does not wait.
  document.addEventListener("input", (event) => {
    if (event.target === box() && held) hold(event.isTrusted ? box().value.trim() : "");
  });
  return { ask: Object.assign(ask, { fill: fillBox }), begin, ended, stopped };
};
