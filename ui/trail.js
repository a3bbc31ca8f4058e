// What "back" does here: it closes the source or the document that is read, or goes to the tab before. Each is an entry of
// the browser's history, that says which tab stood open, which source and which document.
const makeTrail = () => {
  const known = { source: new Map(), text: new Map() }; // how each is shown again; a page loaded anew knows none of before
  const closers = {};
  const load = performance.timeOrigin;
  let now = { tab: "", source: 0, text: 0, step: "begin" };
  const shown = { source: 0, text: 0 };
  let closing = ""; // of what was closed by hand the entry is being left
  let after = null; // what was opened meanwhile
  let count = 0;
  let returning = false; // our own click on a tab is no choice, and the tab may not be the selected one yet

  const buttons = () => [...document.querySelectorAll("#tabbladen [role='tab'], #tabbladen .overflow-dropdown button")];
  const selected = () => buttons().find((one) => one.matches("[aria-selected='true'], .selected"))?.textContent.trim();
  const write = (how, next) => {
    now = next;
    history[how]({ planwijzer: { ...now, load } }, "");
  };

  const begin = () => write("replaceState", { ...now, tab: selected() });
  const know = (kind, again, close) => {
    closers[kind] = close;
    known[kind].set(++count, again);
    shown[kind] = count;
    return { ...now, [kind]: count };
  };
  // The page was opened with it: back leaves the page, as it came.
  const opened = (...what) => write("replaceState", know(...what));
  // One source in the place of another is no step: back closes it.
  const open = (kind, ...what) => {
    if (closing) after = () => open(kind, ...what);
    else write(now.step === kind ? "replaceState" : "pushState", { ...know(kind, ...what), step: kind });
  };
  const shut = (kind) => {
    if (!now[kind]) return;
    const next = { ...now, [kind]: 0 };
    shown[kind] = 0;
    if (now.step !== kind) return write("replaceState", next);
    closing = kind;
    now = next;
    history.back();
  };
  const forget = (kind) => {
    shut(kind);
    known[kind].clear();
  };

  // By the arrow keys one passes tabs on the way to another: those are one step.
  const chosen = (tab, byKey) => {
    if (closing || !now.tab || tab === now.tab) return;
    write(byKey && now.step === "keys" ? "replaceState" : "pushState", { ...now, tab, step: byKey ? "keys" : "tab" });
  };
  // Before Gradio hears of the click: a step written after the tab is shown may come after a "back" that is quick, and a
  // button of the menu is gone by then.
  document.addEventListener("click", ({ target, isTrusted }) => {
    const tab = buttons().find((one) => one.contains(target));
    if (!returning && tab) chosen(tab.textContent.trim(), !isTrusted);
  }, true);

  addEventListener("popstate", ({ state }) => {
    if (!state?.planwijzer) return write("replaceState", now); // a place on this page
    const { tab, step, load: of, ...was } = state.planwijzer;
    const held = (kind) => (of === load && closing !== kind && known[kind].has(was[kind]) ? was[kind] : 0);
    now = { tab, step, source: held("source"), text: held("text") };
    if (closing) write("replaceState", now);
    closing = "";
    returning = true;
    if (selected() !== tab) buttons().find((one) => one.textContent.trim() === tab)?.click();
    returning = false;
    Object.keys(known).forEach((kind) => {
      if (!now[kind] && shown[kind]) closers[kind]();
      if (now[kind] && shown[kind] !== now[kind]) known[kind].get(now[kind])();
      shown[kind] = now[kind];
    });
    after?.();
    after = null;
  });
  return { begin, opened, open, shut, forget };
};
