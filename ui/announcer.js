// What a screen reader says of an answer: that it is being looked up, and then the answer, once and whole. Gradio's log
// would say it again with every word that is added, with all its buttons.
const makeAnnouncer = (T) => {
  const place = made("p", "alleen-voorlezen");
  place.id = "voorgelezen";
  place.setAttribute("role", "status");
  let wasBusy = false;

  const words = (answer) => {
    const copy = answer.cloneNode(true);
    copy.querySelectorAll(".bronnen, .doen, .vragen, .oordeel, .keuzes, .zinsteun").forEach((part) => part.remove());
    copy.querySelectorAll("p, li").forEach((line) => line.append(" "));
    const count = answer.querySelectorAll(".bronnen li").length;
    const how = answer.querySelector(".bronnen summary")?.textContent ?? "";
    return [copy.textContent, count ? how : ""].map((text) => text.replace(/\s+/g, " ").trim()).filter(Boolean).join(" ");
  };

  // To be told whenever something on the page has changed: whether a question is being answered.
  return (busy) => {
    if (!place.isConnected && document.body) document.body.append(place);
    const log = document.querySelector("#gesprek [role='log']");
    if (log && log.getAttribute("aria-live") !== "off") log.setAttribute("aria-live", "off");
    if (busy === wasBusy) return;
    wasBusy = busy;
    const answers = document.querySelectorAll("#gesprek .antwoord, #gesprek .weigering, #gesprek .melding");
    if (busy) place.textContent = T.busy;
    else place.textContent = answers.length ? words(answers[answers.length - 1]) : "";
  };
};
