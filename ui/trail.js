// What "back" does here: it closes the source, or goes to the tab before. Each is an entry of the browser's history, that
// says which tab stood open and which source.
const makeTrail = (close) => {
  const sources = new Map(); // how each is shown again; a page that is loaded anew knows none of before
  const load = performance.timeOrigin;
  let now = { tab: "", source: 0, step: "begin" };
  let shown = 0;
  let closing = false; // the entry of a source that was closed by hand is being left
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
  const know = (again) => {
    sources.set(++count, again);
    shown = count;
    return { ...now, source: count };
  };
  // The page was opened with a source: back leaves it, as it came.
  const opened = (again) => write("replaceState", know(again));
  // One source in the place of another is no step: back closes it.
  const open = (again) => {
    if (closing) after = () => open(again);
    else write(now.step === "source" ? "replaceState" : "pushState", { ...know(again), step: "source" });
  };
  const shut = () => {
    if (!now.source) return;
    closing = now.step === "source";
    shown = 0;
    if (!closing) return write("replaceState", { ...now, source: 0 });
    now = { ...now, source: 0 };
    history.back();
  };
  const forget = () => {
    shut();
    sources.clear();
  };

  // By the arrow keys one passes tabs on the way to another: those are one step.
  const chosen = (byKey) => {
    const tab = selected();
    if (closing || !now.tab || !tab || tab === now.tab) return;
    write(byKey && now.step === "keys" ? "replaceState" : "pushState", { ...now, tab, step: byKey ? "keys" : "tab" });
  };
  document.addEventListener("click", ({ target, isTrusted }) => {
    if (!returning && target.closest?.("#tabbladen .tab-wrapper")) setTimeout(() => chosen(!isTrusted), 0);
  });

  addEventListener("popstate", ({ state }) => {
    if (!state?.planwijzer) return write("replaceState", now); // a place on this page
    const { tab, source, step, load: of } = state.planwijzer;
    now = { tab, step, source: of === load && !closing && sources.has(source) ? source : 0 };
    if (closing) write("replaceState", now);
    closing = false;
    returning = true;
    if (selected() !== tab) buttons().find((one) => one.textContent.trim() === tab)?.click();
    returning = false;
    if (!now.source && shown) close();
    if (now.source && shown !== now.source) sources.get(now.source)();
    shown = now.source;
    after?.();
    after = null;
  });
  return { begin, opened, open, shut, forget };
};
