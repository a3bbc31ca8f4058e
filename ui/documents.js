// The tab Documenten: what the answers come from, to search and to read. What an operator does there is in library.js.
const makeDocuments = (T, trail) => async (section) => {
  const article = section.querySelector("article");
  const more = section.querySelector(".lees-verder");
  const body = section.querySelector("tbody");
  const form = section.querySelector("form.keuzes");
  const said = section.querySelector(".aantal");
  let shown = null;
  let found = [];
  let last = null;
  let opener = ""; // the file of which the title was clicked, to go back to

  const part = ({ level, text, page }, number) => {
    const piece = made(level ? `h${Math.min(level + 2, 6)}` : "p", "", text);
    piece.dataset.deel = number;
    const turned = page && page !== last ? [made("p", "bladzijde", fill(T.pageNumber, { page }))] : [];
    last = page;
    return [...turned, piece];
  };
  // The titles as one can go to them; what is not there yet is fetched on the way.
  const goTo = async (number) => {
    const found = () => article.querySelector(`[data-deel="${number}"]`);
    while (!found() && !more.hidden && (await read(shown.id, shown.next)));
    if (!found()) return;
    found().tabIndex = -1;
    found().focus({ preventScroll: true });
    found().scrollIntoView({ block: "start" });
  };
  const tree = (titles) => {
    if (titles.length < 2) return [];
    const box = made("details", "inhoud");
    const list = document.createElement("ul");
    const top = Math.min(...titles.map(({ level }) => level));
    list.append(...titles.map(({ at, level, text }) => {
      const line = made("li");
      line.style.paddingLeft = `${level - top}rem`;
      const open = made("button", "", text);
      open.type = "button";
      open.addEventListener("click", () => goTo(at));
      line.append(open);
      return line;
    }));
    box.append(made("summary", "", T.tree), list);
    return [box];
  };
  const close = () => {
    article.hidden = more.hidden = true;
    const line = [...body.rows].find(({ dataset }) => dataset.bestand === opener) ?? body.rows[0];
    line?.querySelector("button").focus();
  };
  const shut = () => {
    close();
    trail.shut("text");
  };
  const head = (title, contents) => {
    const away = made("button", "sluit", T.closeDocument);
    away.type = "button";
    away.addEventListener("click", shut);
    article.replaceChildren(...(title ? [made("h2", "", title)] : []), away, ...contents);
  };
  // What is read already stays; the button for more then tries again.
  const tellWhy = ({ status }, start) => {
    const gone = status === 404;
    const told = made("p", "mislukt", gone ? T.documentGone : orEnded(T.noConnection));
    told.setAttribute("role", "alert");
    if (!start) head("", []);
    article.append(told);
    article.hidden = false;
    more.hidden = gone || !start;
    if (!start) article.focus({ preventScroll: true });
    told.scrollIntoView({ block: "nearest" });
    if (gone) document.dispatchEvent(new Event("documenten-veranderd"));
  };
  const read = async (id, start) => {
    try {
      const answer = await get(`/documenten/${encodeURIComponent(id)}/tekst?begin=${start}`);
      if (!start) {
        last = null;
        head(answer.title, tree(answer.tree));
      }
      article.querySelector(".mislukt")?.remove();
      article.append(...answer.parts.flatMap((piece, at) => part(piece, start + at)));
      shown = { id, next: start + answer.parts.length };
      article.hidden = false;
      more.hidden = !answer.more;
      if (start) {
        const next = article.querySelector(`[data-deel="${start}"]`);
        next.tabIndex = -1;
        next.focus({ preventScroll: true });
      } else {
        article.focus({ preventScroll: true }); // it is longer than the screen: read from its beginning
        article.scrollIntoView({ block: "start" });
      }
      return true;
    } catch (error) {
      article.querySelector(".mislukt")?.remove();
      tellWhy(error, start);
    }
  };
  article.addEventListener("keydown", (event) => event.key === "Escape" && shut());
  more.addEventListener("click", () => shown && read(shown.id, shown.next));

  const row = (info) => {
    const line = document.createElement("tr");
    line.dataset.bestand = info.source;
    const open = made("button", "lees", info.title);
    open.type = "button";
    const show = () => {
      opener = info.source;
      read(info.id, 0);
    };
    open.addEventListener("click", () => {
      show();
      trail.open("text", show, close);
    });
    const file = made("a", "openen", info.source);
    file.href = `/documenten/${encodeURIComponent(info.id)}`;
    file.target = "_blank";
    file.rel = "noopener";
    const many = ([one, more], count) => (count === 1 ? one : fill(more, { count }));
    const size = [...(info.pages ? [many(T.pages, info.pages)] : []), many(T.passages, info.passages)].join(", ");
    line.append(
      cell(T.columns.document, open, file, ...info.problems.map((problem) => made("span", "probleem", problem))),
      cell(T.columns.kind, [info.called, info.period].filter(Boolean).join(", ")),
      cell(T.columns.status, [info.status, day(info.date)].filter(Boolean).join(", ")),
      cell(T.columns.size, size),
    );
    if (desk) line.firstChild.append(desk.buttons(info));
    return line;
  };
  // Which button of which document had the focus last. After a change the list is drawn anew, maybe behind a dialog.
  let had = null;
  const controls = (line) => [...line.querySelectorAll("button, a")];
  body.addEventListener("focusin", ({ target }) => {
    const line = target.closest("tr");
    had = { source: line.dataset.bestand, row: [...body.rows].indexOf(line), at: controls(line).indexOf(target) };
  });
  const backToIt = () => {
    if (!had || document.activeElement !== document.body || !body.rows.length) return;
    const line = [...body.rows].find(({ dataset }) => dataset.bestand === had.source);
    const instead = body.rows[Math.min(had.row, body.rows.length - 1)]; // it was removed
    (line ? controls(line)[had.at] : controls(instead)[0]).focus({ preventScroll: true });
  };
  section.querySelectorAll("dialog").forEach((dialog) => dialog.addEventListener("close", backToIt));

  const list = () => {
    const asked = form.elements.zoek.value.toLowerCase().split(/\s+/).filter(Boolean);
    const rows = found.filter((info) => {
      const held = [info.title, info.source, info.called, info.status].join(" ").toLowerCase();
      return asked.every((word) => held.includes(word));
    });
    const within = body.contains(document.activeElement);
    body.replaceChildren(...rows.map(row));
    if (within) backToIt();
    said.textContent = howMany(T, T.documentsCounted, { found: rows.length, total: found.length });
  };
  const load = async () => {
    if (!found.length) said.textContent = T.wait;
    try {
      found = await get("/documentenlijst");
      form.hidden = found.length <= 20;
      list();
    } catch {
      said.textContent = orEnded(T.noConnection);
    }
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.elements.zoek.addEventListener("input", list);
  document.addEventListener("documenten-veranderd", load);

  const desk = (await visitor)?.role === "beheerder" ? makeLibrary(T.desk, section) : null;
  await load();
};
