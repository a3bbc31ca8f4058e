// A thumb under each answer, when the operator has turned that on. What is judged the server remembers; here is only
// which question it was.
const makeFeedback = async (T) => {
  const { on } = await get("/oordeel").catch(() => ({ on: false }));
  if (!on) return;
  const said = new Map(); // what was judged stays judged, also when the conversation is drawn again

  const questionOf = (answer) => {
    return document.querySelector(`#vraag-${answer.id.split("-").pop()} .vraag`)?.textContent.trim() ?? "";
  };
  const readAs = (answer) => {
    const shown = answer.querySelector(".gelezen")?.textContent ?? "";
    return shown.startsWith(T.readAs) ? shown.slice(T.readAs.length).trim() : "";
  };
  const button = (name, text, done) => {
    const made_ = made("button", name, text);
    made_.type = "button";
    made_.addEventListener("click", done);
    return made_;
  };

  const keyOf = (answer) => JSON.stringify([questionOf(answer), readAs(answer)]);
  const tell = (place, text) => {
    const within = place.contains(document.activeElement); // on the button that sent it
    const told = made("span", "gezegd", text);
    told.setAttribute("role", "status");
    told.tabIndex = -1;
    place.replaceChildren(told);
    if (within) told.focus({ preventScroll: true });
  };
  const send = async (answer, place, oordeel, opmerking) => {
    const vraag = questionOf(answer);
    try {
      const sent = await fetch("/oordeel", {
        method: "POST", headers: { "content-type": "application/json" },
        body: JSON.stringify({ vraag, gelezen: readAs(answer), oordeel, opmerking }),
      });
      const told = await sent.json().catch(() => ({}));
      const text = sent.ok ? T.thanks : told.error || orEnded(T.notKept);
      said.set(keyOf(answer), text);
      tell(place, text);
    } catch {
      tell(place, orEnded(T.notKept));
    }
  };
  const askMore = (answer, place, oordeel) => {
    const form = document.createElement("form");
    const label = made("label", "", T.remark);
    const area = Object.assign(document.createElement("textarea"), { rows: 3, maxLength: 1000 });
    label.append(area);
    form.append(label, made("p", "uitleg", T.keptWith), made("button", "verstuur", T.send), button("", T.skip, () => {
      offer(answer, place);
      place.querySelector("button").focus();
    }));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      send(answer, place, oordeel, area.value);
    });
    // Gradio listens to keys at the page: what is typed here is no question.
    form.addEventListener("keydown", (event) => event.stopPropagation());
    place.replaceChildren(form);
    form.scrollIntoView({ block: "nearest" });
    area.focus({ preventScroll: true });
  };
  const offer = (answer, place) => {
    place.replaceChildren(
      made("span", "", T.ask),
      button("duim", T.good, () => askMore(answer, place, "goed")),
      button("duim neer", T.wrong, () => askMore(answer, place, "fout")),
    );
  };

  const draw = () => {
    if (document.querySelector("#vraag .stop-button")) return; // it is still being answered
    document.querySelectorAll("#gesprek .antwoord, #gesprek .weigering").forEach((answer) => {
      if (answer.querySelector(":scope > .oordeel")) return;
      const place = made("div", "oordeel", "");
      answer.append(place);
      const before = said.get(keyOf(answer));
      if (before) tell(place, before);
      else offer(answer, place);
    });
  };
  new MutationObserver(draw).observe(document.getElementById("gesprek") ?? document.body, {
    childList: true, subtree: true,
  });
  new MutationObserver(draw).observe(document.getElementById("vraag"), { childList: true, subtree: true });
  draw();
};
