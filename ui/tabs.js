// What a row of tabs does under the arrow keys everywhere else: Gradio's own answer to Tab and Enter alone.
document.addEventListener("keydown", (event) => {
  const now = event.target.closest?.("#tabbladen [role='tab']");
  if (!now || event.altKey || event.ctrlKey || event.metaKey) return;
  const tabs = [...now.closest("[role='tablist']").querySelectorAll("[role='tab']")];
  const at = tabs.indexOf(now);
  const last = tabs.length - 1;
  const going = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at ? at - 1 : last, Home: 0, End: last }[event.key];
  if (going === undefined) return;
  event.preventDefault();
  tabs[going].click();
  tabs[going].focus();
});
