// What all our scripts use. What comes from a document is put in as text, never as markup.
const made = (tag, name, text) => Object.assign(document.createElement(tag), { className: name, textContent: text ?? "" });
const fill = (text, values) => text.replace(/{(\w+)}/g, (_, name) => values[name]);
const get = async (path) => {
  const answer = await fetch(path);
  if (!answer.ok) throw Object.assign(new Error(path), { status: answer.status });
  return answer.json();
};
// Once the session has ended nothing else is the matter, whatever fails: people.js has told it at the top.
const hasEnded = () => Boolean(document.getElementById("verlopen"));
const orEnded = (text) => document.querySelector("#verlopen span")?.textContent ?? text;
const cell = (label, ...inside) => {
  const made_ = made("td", "", "");
  made_.dataset.kop = label;
  made_.append(...inside);
  return made_;
};

// A text that becomes wider or narrower is drawn anew; what was clicked in it stays where it was.
const inPlace = (clicked, change) => {
  const top = () => (clicked?.isConnected ? clicked.getBoundingClientRect().top : 0);
  const before = top();
  change();
  if (clicked) (clicked.closest("#gesprek [role='log']") ?? document.scrollingElement).scrollTop += top() - before;
};

// How much is shown; and when a search leaves nothing, what to do.
const howMany = (T, text, values) => (values.found || !values.total ? fill(text, values) : T.nothingFits);

// A day as one says it; what is no whole date stays as it is.
const day = (date) => {
  if (!/^\d{4}-\d\d-\d\d$/.test(date ?? "")) return date;
  return new Date(`${date}T12:00`).toLocaleDateString("nl", { day: "numeric", month: "long", year: "numeric" });
};

const put = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = Object.assign(document.createElement("textarea"), { value: text });
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
};
