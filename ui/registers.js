// The tab Afspraken. Filtering, sorting and counting happen on the server, so that what is shown is what is exported;
// everything that comes from a document is put in as text.
const makeRegisters = (T, openSource, trail) => {
  // A row is a card on a telephone: with all of them what stands below the list is out of reach.
  const ON_A_PHONE = 25;
  const narrow = window.matchMedia("(max-width: 700px)");
  const documents = makeDocuments(T, trail);
  const register = (section) => {
    const form = section.querySelector("form");
    const body = section.querySelector("tbody");
    const more = section.querySelector(".meer");
    let op = "";
    let turn = 0;

    const wanted = () => {
      const asked = new URLSearchParams();
      new FormData(form).forEach((value, name) => value && asked.set(name, value));
      if (op) asked.set("op", op);
      return asked;
    };
    const row = (found) => {
      const line = document.createElement("tr");
      const open = made("button", "afspraak", found.text);
      open.type = "button";
      open.addEventListener("click", () => openSource({ ...found, quote: found.whole ?? found.quote }, open));
      const said = [open, ...(found.who ? [made("span", "wie", found.who)] : [])];
      const status = found.status ? [made("span", "status", found.status)] : [];
      const page = found.page ? fill(T.pageNumber, { page: found.page }) : "";
      line.append(
        cell(T.columns.agreement, ...said),
        cell(T.columns.kind, found.kind, ...status),
        cell(T.columns.theme, found.theme || ""),
        cell(T.columns.period, found.period || ""),
        cell(T.columns.where, Object.assign(made("span", "uit", found.document), { title: found.document }), made("span", "bladzijde", page)),
      );
      return line;
    };
    const offer = (name, choices) => {
      const select = form.elements[name];
      const now = select.value;
      select.replaceChildren(new Option(T.all, ""), ...choices.map(([value, title, count]) => {
        return new Option(`${title} (${count})`, value);
      }));
      select.value = now;
      if (select.selectedIndex < 0) select.value = "";
      select.disabled = !choices.length;
    };
    const load = async (start = 0) => {
      const mine = ++turn;
      const asked = wanted();
      section.querySelectorAll("a.bestand").forEach((link) => {
        link.href = `/afspraken/afspraken.${link.dataset.soort}?${asked}`;
      });
      asked.set("begin", start);
      if (narrow.matches) asked.set("aantal", ON_A_PHONE);
      if (!body.children.length) section.querySelector(".aantal").textContent = T.wait;
      try {
        const found = await get(`/afspraken/lijst?${asked}`);
        if (mine !== turn) return;
        const before = String(wanted());
        Object.entries(found.choices).forEach(([name, choices]) => offer(name, choices));
        if (String(wanted()) !== before) return load(); // what was chosen is no longer there
        const rows = found.rows.map(row);
        if (start) body.append(...rows);
        else body.replaceChildren(...rows);
        const left = section.querySelector(".weggelaten");
        left.textContent = found.left_out;
        left.hidden = !found.left_out;
        if (start) rows[0]?.querySelector("button").focus({ preventScroll: true }); // the button for more may go
        more.hidden = body.children.length >= found.found;
        section.querySelector(".aantal").textContent = found.total ? howMany(T, T.counted, found) : T.noAgreements;
      } catch {
        section.querySelector(".aantal").textContent = orEnded(T.noConnection);
      }
    };
    section.querySelectorAll("th button").forEach((button) => button.addEventListener("click", () => {
      const column = button.dataset.op;
      op = op === column ? `-${column}` : op === `-${column}` ? "" : column;
      section.querySelectorAll("th").forEach((head) => {
        const mine = head.querySelector("button").dataset.op;
        if (op === mine || op === `-${mine}`) head.setAttribute("aria-sort", op === mine ? "ascending" : "descending");
        else head.removeAttribute("aria-sort");
      });
      load();
    }));
    let waiting = 0;
    form.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(load, 200);
    });
    form.addEventListener("reset", () => setTimeout(load, 0));
    form.addEventListener("submit", (event) => event.preventDefault());
    more.addEventListener("click", () => load(body.children.length));
    document.addEventListener("documenten-veranderd", () => load());
    load();
  };

  // A tab is drawn when it is first opened.
  return () => {
    [["register", register], ["documentenlijst", documents]].forEach(([id, begin]) => {
      const section = document.getElementById(id);
      if (!section || section.dataset.begonnen) return;
      section.dataset.begonnen = "ja";
      begin(section);
    });
  };
};
