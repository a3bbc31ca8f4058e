// What a screen reader says of an answer: that it is being looked up, and then the answer, once and whole. Gradio's log
// would say it again with every word that is added, with all its buttons.
const makeAnnouncer = (T) => {
  const place = made("p", "alleen-voorlezen");
  place.id = "voorgelezen";
  place.setAttribute("role", "status");
  let asked = false;

  const words = (answer) => {
    const copy = answer.cloneNode(true);
    copy.querySelectorAll(".bronnen, .doen, .vragen, .oordeel, .keuzes").forEach((part) => part.remove());
    copy.querySelectorAll("p, li").forEach((line) => line.append(" "));
    const count = answer.querySelectorAll(".bronnen li").length;
    const how = answer.querySelector(".bronnen summary")?.textContent ?? "";
    return [copy.textContent, count ? how : ""].map((text) => text.replace(/\s+/g, " ").trim()).filter(Boolean).join(" ");
  };

  const begin = (question) => {
    asked = Boolean(question?.trim());
    if (asked) place.textContent = T.busy;
  };
  // Gradio says that it is done, and draws it a moment later.
  const end = () => {
    if (!asked) return;
    asked = false;
    setTimeout(() => {
      const answers = document.querySelectorAll("#gesprek .antwoord, #gesprek .weigering, #gesprek .melding");
      place.textContent = answers.length ? words(answers[answers.length - 1]) : "";
    }, 150);
  };
  // There is no answer, and what happened is told elsewhere.
  const drop = () => {
    asked = false;
    place.textContent = "";
  };
  const hush = () => {
    if (!place.isConnected) document.body.append(place);
    const log = document.querySelector("#gesprek [role='log']");
    if (log && log.getAttribute("aria-live") !== "off") log.setAttribute("aria-live", "off");
  };
  return { begin, end, drop, hush };
};
