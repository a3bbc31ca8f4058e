// The tab Dekking: a report held against a plan. All that comes from a document is put in as text.
const makeCoverage = (T, openSource) => {
  const C = T.coverage;
  const short = (verdict) => verdict.split(" ")[0];
  const ALIKE = 20;
  const verdicts = Object.keys(C.verdicts);
  const svg = (tag, attributes) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    return element;
  };

  // A bar of three colours, with its numbers in words beside it: the picture itself says nothing more.
  const bar = (counts) => {
    const name = counts.name ?? C.total;
    const numbers = { name, opgenomen: counts.opgenomen, deels: counts.deels, niet: counts["niet gevonden"] };
    const total = verdicts.reduce((sum, verdict) => sum + counts[verdict], 0) || 1;
    const picture = svg("svg", { viewBox: "0 0 100 4", preserveAspectRatio: "none", "aria-hidden": "true" });
    let x = 0;
    verdicts.forEach((verdict) => {
      const width = (100 * counts[verdict]) / total;
      picture.append(svg("rect", { x, y: 0, width, height: 4, class: short(verdict) }));
      x += width;
    });
    const line = made("div", "balk", "");
    line.append(made("div", "naam", fill(C.chart, { ...numbers, name: name || C.noTheme })), picture);
    return line;
  };

  const opens = (text, label, found) => {
    const open = made("button", "passage", text);
    open.type = "button";
    open.setAttribute("aria-label", fill(label, { text }));
    open.addEventListener("click", () => openSource(found, open));
    return open;
  };
  const place = (found) => {
    const page = found.page ? fill(T.pageNumber, { page: found.page }) : "";
    return made("span", "plek", [found.section[found.section.length - 1], page].filter(Boolean).join(", "));
  };
  const matched = (found, head) => {
    const piece = made("div", found.against ? "tegen" : "", "");
    if (head) piece.append(made("span", "kop", head));
    piece.append(opens(found.sentence, C.openPlan, { ...found, quote: found.sentence }), place(found));
    return piece;
  };
  // The reason without what differs: that stands above it, in its own line.
  const reason = (found) =>
    found.differences.reduce((why, one) => why.replace(fill(C.differsInWhy, one), ""), found.why).trim();

  const row = (found) => {
    const line = document.createElement("tr");
    const outcome = found.agreement;
    const plan = found.matches.map((match) => matched(match, match.against ? C.against : ""));
    if (found.nearest) plan.push(matched(found.nearest, C.nearest));
    line.append(
      cell(C.columns.outcome, opens(outcome.text, C.openReport, { ...outcome, quote: outcome.whole ?? outcome.quote }), place(outcome)),
      cell(C.columns.plan, ...plan),
      cell(
        C.columns.verdict,
        made("span", `oordeel ${short(found.verdict)}`, C.verdicts[found.verdict]),
        ...found.differences.map((one) => made("span", "verschil", fill(C.differs, one))),
        made("span", "waarom", reason(found)),
      ),
    );
    return line;
  };

  // The answer comes in lines: how far it is, and at last the whole.
  const compare = async (path, progress) => {
    const answer = await fetch(path);
    if (!answer.ok || !answer.body) throw new Error(path);
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let held = "";
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      held += part.value;
      const lines = held.split("\n");
      held = lines.pop();
      for (const line of lines.filter(Boolean)) {
        const told = JSON.parse(line);
        if (told.result || told.error) return told;
        progress(told);
      }
    }
    throw new Error("cut off");
  };

  const begin = (section) => {
    const [choose, filter] = section.querySelectorAll("form");
    const [state, counted] = section.querySelectorAll("[role='status']");
    const meter = section.querySelector("progress");
    const result = section.querySelector(".uitslag");
    let rows = [];
    let asked = null;
    let offered = [];
    let held = ""; // what the documents were that are compared
    let turn = 0;

    const list = () => {
      const wanted = Object.fromEntries(new FormData(filter));
      const fits = (found) =>
        (!wanted.oordeel || found.verdict === wanted.oordeel) &&
        (!wanted.thema || found.agreement.theme === wanted.thema) &&
        (!wanted.soort || found.agreement.kind === wanted.soort);
      const shown = rows.filter(fits);
      section.querySelector("tbody").replaceChildren(...shown.map(row));
      counted.textContent = howMany(T, C.counted, { found: shown.length, total: rows.length });
      const query = new URLSearchParams({ ...asked, ...wanted });
      section.querySelectorAll("a.bestand").forEach((link) => {
        link.href = `/dekking/dekking.${link.dataset.soort}?${query}`;
      });
    };
    const offer = (name, values, called = (value) => value) => {
      const counts = new Map();
      values.filter(Boolean).forEach((value) => counts.set(value, (counts.get(value) ?? 0) + 1));
      filter.elements[name].replaceChildren(
        new Option(T.all, ""),
        ...[...counts].map(([value, count]) => new Option(`${called(value)} (${count})`, value)),
      );
    };
    const show = (found) => {
      rows = found.rows;
      const { verdicts: all, by_theme: themes, by_kind: kinds } = found.summary;
      section.querySelector(".totaal").replaceChildren(bar(all));
      section.querySelector(".themas").replaceChildren(...themes.map(bar));
      section.querySelector(".soorten").replaceChildren(...kinds.map(bar));
      offer("oordeel", rows.map((one) => one.verdict), (verdict) => C.verdicts[verdict]);
      offer("thema", rows.map((one) => one.agreement.theme));
      offer("soort", rows.map((one) => one.agreement.kind));
      state.textContent = rows.length ? fill(C.done, { total: rows.length }) : C.none;
      result.hidden = !rows.length;
      list();
      if (rows.length) section.querySelector("h2").focus({ preventScroll: true });
    };
    const versions = () => ["verslag", "plan"].map((name) => offered.find(({ id }) => id === asked[name])?.version).join();
    const start = async () => {
      const mine = ++turn;
      asked = Object.fromEntries(new FormData(choose));
      held = versions();
      result.hidden = true;
      const same = asked.verslag === asked.plan;
      choose.querySelectorAll("select").forEach((select) => {
        select.ariaInvalid = same ? "true" : null;
        select.setAttribute("aria-describedby", `heel-${select.name}${same ? " k-stand" : ""}`);
      });
      if (same) {
        state.textContent = C.same;
        choose.elements.plan.focus();
        return;
      }
      state.textContent = C.reading;
      meter.removeAttribute("value");
      meter.hidden = false;
      try {
        const told = await compare(`/dekking/uitkomst?${new URLSearchParams(asked)}`, ({ done, total }) => {
          if (mine !== turn) return;
          meter.max = total;
          meter.value = done;
        });
        if (mine !== turn) return;
        if (told.error) state.textContent = told.error;
        else show(told.result);
        if (told.gone) document.dispatchEvent(new Event("documenten-veranderd"));
      } catch {
        if (mine === turn) state.textContent = orEnded(T.noConnection);
      } finally {
        if (mine === turn) meter.hidden = true;
      }
    };
    // Of titles that begin alike a select shows only what they share: which one is chosen is told in full.
    const tell = () => ["verslag", "plan"].forEach((name) => {
      const one = offered.find((other) => other.id === choose.elements[name].value);
      const alike = (other) => other !== one && other.title.slice(0, ALIKE) === one.title.slice(0, ALIKE);
      const line = document.getElementById(`heel-${name}`);
      line.hidden = !one || !offered.some(alike);
      if (line.hidden) return;
      const chosen = fill(C.chosen[name], one);
      line.textContent = one.status ? fill(C.chosenWithStatus, { chosen, status: one.status }) : chosen;
    });
    choose.addEventListener("submit", (event) => {
      event.preventDefault();
      start();
    });
    filter.addEventListener("input", list);
    filter.addEventListener("reset", () => setTimeout(list, 0));
    filter.addEventListener("submit", (event) => event.preventDefault());

    // What was chosen stays chosen, as long as it is there.
    const load = async () => {
      try {
        const found = await get("/dekking/keuzes");
        offered = found.documents;
        ["verslag", "plan"].forEach((name) => {
          const select = choose.elements[name];
          const before = select.value;
          select.replaceChildren(...offered.map((one) => {
            return new Option(name === "verslag" ? fill(C.documentWithCount, one) : one.title, one.id);
          }));
          select.value = offered.some(({ id }) => id === before) ? before : found[name] ?? "";
        });
        tell();
        const few = offered.length < 2;
        choose.querySelector("button").disabled = few;
        if (few || state.textContent === T.wait) state.textContent = few ? C.tooFew : "";
        if (!result.hidden && versions() !== held) {
          result.hidden = true;
          state.textContent = C.changed;
        }
      } catch {
        state.textContent = orEnded(T.noConnection);
      }
    };
    choose.addEventListener("input", tell);
    document.addEventListener("documenten-veranderd", load);
    state.textContent = T.wait;
    load();
  };

  return () => {
    const section = document.getElementById("dekking");
    if (!section || section.dataset.begonnen) return;
    section.dataset.begonnen = "ja";
    begin(section);
  };
};
