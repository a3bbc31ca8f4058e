// What Gradio leaves undone: Dutch names for its controls, sources beside the chat, questions one can click.
(() => {
  const T = JSON.parse(document.currentScript.dataset.texts);
  const viewer = makeViewer(T);
  const announcer = makeAnnouncer(T);
  const asking = makeAsking(T);
  const { ask } = asking;
  const keepFocus = makeFocusKeeper();
  // `from` is the marker or the row that was clicked, to go back to.
  const openSource = (from, draw) => {
    const again = () => {
      opener = from;
      draw();
    };
    again();
    trail.open("source", again, closeSource);
  };
  const openFound = (found, button) => openSource(button, () => showFound(found));
  const trail = makeTrail();
  const tabs = [makeRegisters(T, openFound, trail), makeCoverage(T, openFound)];
  const toastsInDutch = makeToasts(T, () => {
    asking.lose();
    announcer.drop();
  });
  // Gradio takes its own strings in the browser's language; ours are Dutch for everybody.
  Object.defineProperty(navigator, "language", { get: () => "nl" });
  Object.defineProperty(navigator, "languages", { get: () => ["nl"] });

  const name = (element, label) => {
    if (element.getAttribute("aria-label") !== label) element.setAttribute("aria-label", label);
    if (element.title && element.title !== label) element.title = label;
  };
  const inDutch = () => {
    const empty = !document.querySelector("#gesprek .vraag");
    if (document.body && document.body.classList.contains("zonder-gesprek") !== empty) {
      document.body.classList.toggle("zonder-gesprek", empty);
      document.body.classList.toggle("met-gesprek", !empty);
    }
    const busy = Boolean(document.querySelector("#vraag .stop-button"));
    if (document.body?.classList.contains("bezig-met-antwoord") !== busy) {
      document.body?.classList.toggle("bezig-met-antwoord", busy);
    }
    announcer.hush();
    document.querySelectorAll("#vraag textarea").forEach((box) => name(box, T.question)); // its label holds the button too
    document.querySelectorAll(".submit-button").forEach((b) => name(b, T.send));
    document.querySelectorAll(".stop-button").forEach((b) => name(b, T.stop));
    // Gradio names a message by its markup, in English; its words are there to be read.
    document.querySelectorAll("#gesprek [aria-label*='s message: ']").forEach((e) => e.removeAttribute("aria-label"));
    document.querySelectorAll("[aria-label]").forEach((e) => {
      const dutch = T.library[e.getAttribute("aria-label")];
      if (dutch) name(e, dutch);
    });
  };

  // A long answer is read from its beginning: the question stays at the top until the reader scrolls for herself.
  let asked = 0;
  let following = false;
  const keepQuestionInSight = () => {
    const questions = document.querySelectorAll("#gesprek .vraag");
    const log = document.querySelector("#gesprek [role='log']");
    if (questions.length > asked) {
      following = true;
      if (onPhone()) scrollTo(0, 0); // there it fits the screen from its top
    }
    asked = questions.length;
    if (!log || !asked || !following) return;
    log.scrollTop += questions[asked - 1].getBoundingClientRect().top - log.getBoundingClientRect().top - 24;
  };
  const release = (event) => {
    if (event.target.closest?.("#gesprek")) following = false;
  };

  const forget = () => {
    const panel = document.getElementById("paneel");
    panel.querySelector(".passage").replaceChildren();
    panel.querySelector(".passage").hidden = panel.querySelector(".knoppen").hidden = true;
    viewer.close(panel);
    document.querySelectorAll("a.bronnummer.gekozen").forEach((chip) => chip.classList.remove("gekozen"));
    document.querySelector("#vraag textarea")?.focus();
  };

  // The source takes room beside the text only now.
  const reveal = (panel, known) => inPlace(opener, () => {
    panel.querySelector(".passage").hidden = false;
    panel.querySelector(".knoppen").hidden = !known;
    [[".kopieer", T.copy], [".link", T.link]].forEach(([name, said]) => {
      Object.assign(panel.querySelector(name), { textContent: said, hidden: false });
    });
    panel.querySelector(".link").disabled = true; // until it is known where it leads
    viewer.close(panel);
  });

  const show = (clicked) => {
    const anchor = clicked.hash.slice(1);
    const source = document.getElementById(anchor);
    const panel = document.getElementById("paneel");
    if (!panel) return;
    const passage = panel.querySelector(".passage");
    passage.replaceChildren();
    if (source) source.childNodes.forEach((node) => passage.append(node.cloneNode(true)));
    else passage.textContent = T.notFound;
    // A source may carry two sentences, each in its own way: what is told is how it carries this one.
    const how = passage.querySelector(".steun");
    if (how) how.textContent = clicked.classList.contains("onderbouwd") ? T.supported : T.verbatim;
    reveal(panel, source);
    if (source) openPage(panel, passage);
    document.querySelectorAll("a.bronnummer").forEach((chip) => {
      chip.classList.toggle("gekozen", chip.hash === "#" + anchor);
    });
    panel.focus({ preventScroll: true });
    comeTo(panel);
  };

  const onPhone = () => matchMedia("(max-width: 700px)").matches;
  const comeTo = (panel) => {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    panel.scrollIntoView({ behavior: calm ? "auto" : "smooth", block: onPhone() ? "start" : "nearest" });
  };
  // On a telephone the source stands below everything: it can come to the top only when its page has made it long enough.
  const openPage = async (panel, passage) => {
    await viewer.open(panel, passage);
    if (onPhone() && panel.contains(document.activeElement)) comeTo(panel);
  };

  const copy = async (button) => {
    const passage = document.querySelector("#paneel .passage");
    const part = (name) => (passage.querySelector(name)?.textContent || "").trim();
    const where = [part(".document"), part(".onderdeel"), viewer.pages() || part(".bladzijde")].filter(Boolean).join(", ");
    await put(`“${part("blockquote")}” — ${where}`);
    button.textContent = T.copied;
  };

  const copyLink = async (button) => {
    await put(viewer.link());
    button.textContent = T.linkCopied;
  };

  let opener = null;
  const closeSource = () => {
    // A list may have been drawn anew meanwhile; then its button with the same words is meant.
    const same = (button) => button.textContent === opener.textContent;
    const back = !opener || opener.isConnected ? opener : [...document.querySelectorAll("button")].find(same);
    opener = null;
    inPlace(back, forget);
    back?.focus();
  };
  const shutSource = () => {
    closeSource();
    trail.shut("source");
  };

  const showFound = (found) => {
    const panel = document.getElementById("paneel");
    const passage = panel.querySelector(".passage");
    passage.replaceChildren(...viewer.described(found));
    reveal(panel, found);
    openPage(panel, passage);
    panel.focus({ preventScroll: true });
    // Beside a long list it is in sight already, and the row that was clicked must stay so.
    const { top } = panel.getBoundingClientRect();
    if (top < 0 || top > innerHeight / 2) comeTo(panel);
  };

  // A link that somebody sent: to a passage (?bron=…&citaat=…), or with a question (?vraag=…).
  const followAddress = async () => {
    const asked = new URLSearchParams(location.search);
    const [id, quote, question] = ["bron", "citaat", "vraag"].map((name) => asked.get(name));
    if (id && quote) {
      const panel = document.getElementById("paneel");
      const passage = panel.querySelector(".passage");
      const found = await viewer.find(id, quote, asked.get("pagina"), { words: true });
      const draw = () => {
        const why = () => (found === null ? T.notFound : orEnded(T.noPlace));
        passage.replaceChildren(...(found ? viewer.described(found) : [why()]));
        reveal(panel, found);
        if (found) viewer.show(panel, found);
      };
      draw();
      trail.opened("source", draw, closeSource);
      panel.focus({ preventScroll: true });
      panel.scrollIntoView({ block: "nearest" });
    }
    if (question) {
      asked.delete("vraag"); // or the next reload would ask it once more
      history.replaceState(history.state, "", location.pathname + (asked.size ? `?${asked}` : ""));
      ask(question);
    }
  };

  // On a telephone the keys would stay in front of the answer.
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && event.target.matches?.("#vraag textarea") && matchMedia("(pointer: coarse)").matches) {
      setTimeout(() => event.target.blur(), 0);
    }
  });
  // Gradio asks it what to keep, what to bring back, what is asked, and which exchange that takes the place of.
  const conversation = makeConversation(T, { ask });
  const begin = (given) => {
    const question = asking.begin(given ?? "");
    announcer.begin(question);
    return question;
  };
  const lookAgain = makeReady();
  const ended = (failed) => {
    const whose = asking.whose(failed);
    if (whose === "before") return;
    lookAgain();
    if (failed && whose === "now" && asking.failed()) announcer.drop();
    else announcer.end();
    conversation.ended();
    asking.ended();
  };
  const stopped = () => {
    announcer.end();
    asking.stopped();
  };
  window.planwijzer = { ...conversation, begin, ended, stopped };

  document.addEventListener(
    "click",
    (event) => {
      const chip = event.target.closest?.("a.bronnummer");
      const follow = event.target.closest?.("button.vervolg");
      const button = event.target.closest?.("#paneel .kopieer");
      const link = event.target.closest?.("#paneel .link");
      if (event.target.closest?.("#paneel .sluit")) shutSource();
      if (link) copyLink(link);
      if (event.target.closest?.("#nieuw")) { // and Gradio empties the conversation
        forget();
        trail.forget("source");
      }
      if (!chip && !follow && !button) return;
      event.preventDefault();
      event.stopPropagation();
      if (chip) openSource(chip, () => show(chip));
      if (follow) {
        ask(follow.textContent.trim());
        // The button goes away; by keyboard one goes on from the box. A finger would only call up the keys with it.
        if (event.detail === 0) document.querySelector("#vraag textarea")?.focus();
      }
      if (button) copy(button);
    },
    true,
  );

  ["wheel", "touchmove", "pointerdown", "keydown"].forEach((kind) => {
    document.addEventListener(kind, release, { capture: true, passive: true });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && document.getElementById("paneel")?.contains(document.activeElement)) shutSource();
  });
  addEventListener("DOMContentLoaded", () => {
    let followed = false;
    const whenReady = () => {
      if (followed || !document.getElementById("paneel") || !document.querySelector("#vraag .submit-button")) return;
      followed = true;
      document.getElementById("laden")?.remove();
      makeFeedback(T.feedback);
      trail.begin();
      setTimeout(() => { // Gradio has drawn the page, and now takes hold of it
        asking.bringBack();
        followAddress();
      }, 300);
    };
    // Once before each picture that the browser draws: Gradio changes the page in many small steps.
    let due = false;
    const catchUp = () => {
      due = false;
      inDutch();
      toastsInDutch();
      keepQuestionInSight();
      keepFocus();
      asking.look();
      whenReady();
      tabs.forEach((fillTab) => fillTab());
    };
    new MutationObserver(() => {
      if (!due) requestAnimationFrame(catchUp);
      due = true;
    }).observe(document.body, {
      childList: true, subtree: true, attributes: true, attributeFilter: ["aria-label"],
    });
    inDutch();
  });
})();
