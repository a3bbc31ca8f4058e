// What an operator does with the documents: add, replace, change, remove, put back. The server decides whether it may.
const makeLibrary = (T, section) => {
  const desk = section.querySelector(".beheer");
  const list = desk.querySelector(".wijzigingen");
  const chosen = desk.querySelector("input[type=file]");
  const replacing = desk.querySelector(".vervanging");
  const bin = section.querySelector(".prullenbak");
  const edit = document.getElementById("wijzig");
  const sure = document.getElementById("zeker");
  const lines = new Map();
  let about = null;
  let asking = 0;
  let begun = false; // how it was when the page was opened is known
  let fading = 0;
  let most = Infinity; // megabytes; the server says how many

  // The log stands at the top. Who is further down reads there what became of the last change; the log is what is heard.
  const below = section.querySelector(".laatste");
  new IntersectionObserver(([log]) => below.classList.toggle("boven", log.isIntersecting)).observe(list);
  const tellBelow = (text, state) => {
    Object.assign(below, { textContent: text, hidden: false }).dataset.stand = state;
    clearTimeout(fading);
    if (state === "done") fading = setTimeout(() => (below.hidden = true), 8000);
  };
  const line = (key, doing, said, state) => {
    let entry = lines.get(key);
    if (!entry) {
      entry = made("li", "", "");
      entry.append(made("span", "wat", ""), made("span", "uitslag", ""), document.createElement("progress"));
      lines.set(key, entry);
      list.prepend(entry);
    }
    entry.dataset.stand = state;
    const [what, outcome, bar] = entry.children;
    if (what.textContent !== doing) what.textContent = doing;
    if (outcome.textContent !== said) {
      outcome.textContent = said;
      if (begun) tellBelow(`${doing}: ${said}`, state);
    }
    bar.hidden = state === "done" || state === "failed";
    bar.setAttribute("aria-label", doing);
    return entry;
  };
  const post = async (path, body) => {
    const answer = await fetch(`/beheer/documenten/${path}`, {
      method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body ?? {}),
    });
    const told = await answer.json().catch(() => ({}));
    if (!answer.ok) throw new Error(told.error || orEnded(T.failed));
    return told;
  };

  // While something is going on, how it goes is asked again and again; when it is over the list is drawn anew.
  const follow = async () => {
    const mine = ++asking;
    let busy = true;
    let wasBusy = false;
    while (busy && mine === asking) {
      let state;
      try {
        state = await get("/beheer/documenten/stand");
      } catch {
        return;
      }
      most = state.most;
      desk.querySelector(".hoeveel").textContent = fill(T.addHint, { most });
      busy = state.changes.some((change) => change.state === "waits" || change.state === "busy");
      wasBusy ||= busy;
      state.changes.forEach((change) => line(change.id, change.doing, change.said, change.state));
      begun = true;
      showBin(state.bin);
      showUnread(state.unread);
      if (busy) await new Promise((done) => setTimeout(done, 400));
    }
    if (mine === asking && wasBusy) document.dispatchEvent(new Event("documenten-veranderd"));
  };
  const change = async (path, body, doing, done) => {
    try {
      await post(path, body);
      if (done) line(`${path} ${performance.now()}`, doing, done, "done");
    } catch (error) {
      line(`${path} ${performance.now()}`, doing, error.message, "failed");
    }
    follow();
  };

  const doingOf = (file, replaced) => fill(replaced ? T.replacing : T.adding, { name: replaced || file.name });
  const send = (file, replaced) => new Promise((done) => {
    const key = `${file.name} ${performance.now()}`;
    const doing = doingOf(file, replaced);
    const entry = line(key, doing, T.sending, "busy");
    const asked = new URLSearchParams({ naam: file.name, ...(replaced ? { vervangt: replaced } : {}) });
    const request = new XMLHttpRequest();
    request.open("POST", `/beheer/documenten/bestanden?${asked}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) Object.assign(entry.querySelector("progress"), { max: event.total, value: event.loaded });
    });
    request.addEventListener("loadend", async () => {
      let told = {};
      try {
        told = JSON.parse(request.responseText);
      } catch {
        // No answer of ours: said below.
      }
      if (request.status === 202) {
        lines.delete(key);
        lines.set(told.id, entry); // from here on the server tells how it goes
        entry.querySelector("progress").removeAttribute("value");
      } else {
        if (request.status === 401) await fetch("/wie"); // by which the page learns it
        line(key, doing, told.error || orEnded(T.failed), "failed");
      }
      done();
    });
    request.send(file);
  });
  const sendAll = async (files, replaced) => {
    for (const file of files) {
      if (file.size > most * 1e6) {
        line(`${file.name} ${performance.now()}`, doingOf(file, replaced), fill(T.tooLarge, { most }), "failed");
        continue;
      }
      await send(file, replaced);
      follow();
    }
  };

  const confirm = (title, hint, action, done) => {
    sure.querySelector("h2").textContent = title;
    sure.querySelector("p").textContent = hint;
    sure.querySelector(".doe").textContent = action;
    about = done;
    sure.showModal();
  };
  const button = (text, label, done) => {
    const made_ = made("button", "", text);
    made_.type = "button";
    made_.setAttribute("aria-label", label);
    made_.addEventListener("click", done);
    return made_;
  };
  const remover = (name) => button(T.remove, `${T.remove}: ${name}`, () => {
    const said = fill(T.removeTitle, { name });
    confirm(said, T.removeHint, T.remove, () => change("verwijder", { naam: name }, fill(T.removing, { name })));
  });
  const replacer = (name) => button(T.replace, `${T.replace}: ${name}`, () => {
    replacing.dataset.naam = name;
    replacing.click();
  });
  // Of a kind the list shows what is known without anybody having said it.
  const said = (info, name) => info[name] || (name === "kind" && info.called) || "";
  const buttons = (info) => {
    const group = made("span", "knoppen", "");
    group.append(
      button(T.edit, `${T.edit}: ${info.title}`, () => {
        edit.querySelector("h2").textContent = fill(T.editTitle, { name: info.source });
        ["title", "kind", "date", "period", "status"].forEach((name) => {
          edit.querySelector(`[name=${name}]`).value = said(info, name);
        });
        date.setCustomValidity("");
        about = info;
        edit.showModal();
      }),
      replacer(info.source),
      remover(info.source),
    );
    return group;
  };

  const showBin = (thrown) => {
    const within = bin.contains(document.activeElement);
    bin.hidden = !thrown.length;
    bin.querySelector("summary").textContent = fill(T.bin, { count: thrown.length });
    const held = thrown.map(({ id }) => id).join();
    if (bin.dataset.ligt === held) return;
    bin.dataset.ligt = held;
    bin.querySelector("ul").replaceChildren(...thrown.map(({ id, name, at }) => {
      const entry = made("li", "", "");
      const back = button(T.restore, `${T.restore}: ${name}`, () => change("terug", { id }, fill(T.restoring, { name })));
      entry.append(made("span", "", `${name} (${at.slice(0, 16)})`), back);
      return entry;
    }));
    // What was pressed is no longer there: on to what became of it.
    if (within && (bin.hidden || !bin.contains(document.activeElement))) list.parentElement.focus({ preventScroll: true });
  };
  const showUnread = (unread) => {
    const names = Object.entries(unread);
    const place = desk.querySelector(".ongelezen");
    place.hidden = !names.length;
    if (place.dataset.staat === JSON.stringify(names)) return;
    place.dataset.staat = JSON.stringify(names);
    place.querySelector("ul").replaceChildren(...names.map(([name, why]) => {
      const entry = made("li", "", "");
      const group = made("span", "knoppen", "");
      group.append(replacer(name), remover(name));
      entry.append(made("strong", "", name), made("span", "probleem", why || T.unread), group);
      return entry;
    }));
  };

  chosen.addEventListener("change", () => {
    sendAll([...chosen.files]);
    chosen.value = "";
  });
  replacing.addEventListener("change", () => {
    sendAll([...replacing.files], replacing.dataset.naam);
    replacing.value = "";
  });
  const zone = desk.querySelector(".toevoegen");
  ["dragenter", "dragover"].forEach((kind) => zone.addEventListener(kind, (event) => {
    event.preventDefault();
    zone.classList.add("erboven");
  }));
  zone.addEventListener("dragleave", () => zone.classList.remove("erboven"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("erboven");
    sendAll([...event.dataTransfer.files]);
  });
  desk.querySelector(".opnieuw").addEventListener("click", () => change("inlezen", {}, T.reading));
  bin.querySelector(".leeg").addEventListener("click", () => {
    confirm(T.emptyTitle, T.emptyHint, T.empty, () => change("leeg", {}, T.empty, T.emptied));
  });
  const date = edit.querySelector("[name=date]");
  const isDay = (text) => {
    const day = new Date(`${text}T12:00Z`);
    return /^\d{4}-\d\d-\d\d$/.test(text) && !isNaN(day) && day.toISOString().startsWith(text);
  };
  // Before the dialog closes, or all that was typed in it would be lost.
  date.addEventListener("input", () => {
    const typed = date.value.trim();
    date.setCustomValidity(!typed || typed === about.date || isDay(typed) ? "" : T.noDay);
  });
  edit.querySelector("form").addEventListener("submit", (event) => {
    if (event.submitter?.value !== "opslaan") return;
    const now = Object.fromEntries(new FormData(edit.querySelector("form")));
    const fields = Object.entries(now).filter(([name, value]) => value.trim() !== said(about, name));
    const velden = Object.fromEntries(fields);
    if (fields.length) change("wijzig", { naam: about.source, velden }, fill(T.editing, { name: about.source }));
  });
  sure.querySelector("form").addEventListener("submit", (event) => {
    if (event.submitter?.value === "doe") about();
  });

  desk.hidden = false;
  follow();
  return { buttons };
};
