// An open page follows what is ready: after a change here, after an answer, when a tab is chosen, and when somebody comes back
// from elsewhere. By the version of the index it sees that somebody else has changed the documents; then the lists follow.
const makeReady = () => {
  let version = "";
  const look = async (told) => {
    const answer = await fetch("/documenten").catch(() => null);
    if (!answer?.ok) return;
    const text = await answer.text();
    const said = document.querySelector("#kop .documenten"); // Gradio may not have drawn it yet
    if (said) said.textContent = text;
    const now = answer.headers.get("x-index");
    const changed = version && version !== now;
    version = now;
    if (changed && !told) document.dispatchEvent(new Event("documenten-veranderd"));
  };
  document.addEventListener("documenten-veranderd", () => look(true));
  document.addEventListener("visibilitychange", () => document.hidden || look());
  document.addEventListener("click", ({ target }) => target.closest?.("#tabbladen .tab-wrapper") && look());
  addEventListener("focus", () => look());
  addEventListener("DOMContentLoaded", () => look());
  return look;
};
