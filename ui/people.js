// Who is logged in, with a way out; and a plain word when the session has ended while the page was open.
// `visitor` is a promise of who that is: {name, role}, or null when it could not be asked.
const visitor = (() => {
  const T = JSON.parse(document.currentScript.dataset.texts).people;

  const showVisitor = ({ name, role }) => {
    const bar = made("div", "", "");
    bar.id = "wie";
    bar.setAttribute("role", "region");
    bar.setAttribute("aria-label", T.visitor);
    const form = Object.assign(document.createElement("form"), { method: "post", action: "/uitloggen" });
    form.append(Object.assign(made("button", "", T.logout), { type: "submit" }));
    bar.append(made("span", "", T.loggedInAs.replace("{name}", `${name} (${role})`)), form);
    document.body.prepend(bar);
  };

  const showEnd = () => {
    if (document.getElementById("verlopen")) return;
    const note = made("div", "", "");
    note.id = "verlopen";
    note.setAttribute("role", "alert");
    const back = location.pathname + location.search;
    const link = made("a", "", T.login);
    link.href = "/inloggen" + (back === "/" ? "" : `?naar=${encodeURIComponent(back)}`);
    note.append(made("span", "", T.ended), link);
    document.body.prepend(note);
  };

  const real = window.fetch;
  window.fetch = async (...asked) => {
    const answer = await real(...asked);
    if (answer.status === 401 && new URL(answer.url).origin === location.origin) showEnd();
    return answer;
  };

  const asked = fetch("/wie").then((answer) => (answer.ok ? answer.json() : null)).catch(() => null);
  addEventListener("DOMContentLoaded", async () => {
    const found = await asked;
    if (found?.name) showVisitor(found);
  });
  return asked;
})();
