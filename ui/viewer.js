// The source beside the chat: the page itself with the passage marked, or the section where a format has no pages.
const makeViewer = (T) => {
  const MARGIN = 0.08; // the part of a page's width before its lines begin, or less
  const LONGEST = 3000; // of a quote in an address, which the server must take
  let now = null;
  let turn = 0; // what is asked last is shown, whatever comes back last

  // What is found has the boxes of the whole passage, or of the quote's own words: then the server draws the page first.
  // It is null where the quote does not stand (any more), and undefined when that could not be asked.
  const find = async (id, quote, page, { words = false } = {}) => {
    const asked = new URLSearchParams({ citaat: quote.trim().slice(0, LONGEST) });
    if (words) asked.set("woorden", "1");
    if (page) asked.set("pagina", page);
    try {
      const answer = await fetch(`/documenten/${encodeURIComponent(id)}/bron?${asked}`);
      return answer.ok ? await answer.json() : answer.status === 404 ? null : undefined;
    } catch {
      return undefined;
    }
  };

  const described = (found) => {
    const open = made("a", "openen", T.open);
    open.href = `/documenten/${encodeURIComponent(found.document_id)}` + (found.drawn ? `#page=${found.page}` : "");
    open.target = "_blank";
    open.rel = "noopener";
    return [
      made("span", "document", found.document),
      made("span", "onderdeel", found.section.join(" › ")),
      ...(found.page ? [made("span", "bladzijde", `pagina ${found.page}`)] : []),
      made("blockquote", "", found.quote),
      open,
    ];
  };

  const mark = (sheet, found, width, height) => {
    found.boxes.forEach(([x0, y0, x1, y1]) => {
      const box = made("div", "markering", "");
      const place = { left: x0 / width, top: y0 / height, width: (x1 - x0) / width, height: (y1 - y0) / height };
      Object.entries(place).forEach(([side, share]) => (box.style[side] = `${100 * share}%`));
      sheet.append(box);
    });
  };

  // How far a page that is wider than its frame is moved: as much margin out of sight on either side, so that whole lines
  // are read; or to where the marked words begin, when they are not in sight then. Of a page without any no more is left
  // out than the margin that pages have, or its lines would be read without their beginning.
  const aside = (frame, sheet) => {
    const boxes = [...sheet.querySelectorAll(".markering")];
    const middle = (sheet.offsetWidth - frame.clientWidth) / 2;
    if (!boxes.length) return Math.min(middle, sheet.offsetWidth * MARGIN);
    const begin = Math.min(...boxes.map((box) => box.offsetLeft));
    const end = Math.max(...boxes.map((box) => box.offsetLeft + box.offsetWidth));
    const fits = begin > middle + 4 && end < middle + frame.clientWidth - 4;
    return fits ? middle : begin - 24;
  };

  const drawPage = async (panel, number) => {
    const mine = ++turn;
    const found = now;
    const leaf = panel.querySelector(".blad");
    const sheet = leaf.querySelector(".vel");
    const busy = leaf.querySelector(".bezig");
    const frame = leaf.querySelector(".venster");
    leaf.hidden = busy.hidden = false;
    leaf.dataset.pagina = number;
    busy.textContent = T.drawing;
    leaf.querySelector(".nummer").textContent = fill(T.page, { page: number, pages: found.pages });
    // Not disabled: the button that turned to the last page would lose the focus, and Escape with it.
    leaf.querySelector(".vorige").setAttribute("aria-disabled", number <= 1);
    leaf.querySelector(".volgende").setAttribute("aria-disabled", number >= found.pages);
    sheet.replaceChildren();
    const picture = document.createElement("img");
    try {
      const answer = await fetch(`/documenten/${encodeURIComponent(found.document_id)}/bladzijden/${number}.png`);
      if (!answer.ok) throw new Error();
      const [width, height] = ["x-width", "x-height"].map((name) => Number(answer.headers.get(name)));
      picture.src = URL.createObjectURL(await answer.blob());
      picture.alt = fill(T.pageImage, { page: number });
      await picture.decode();
      if (mine !== turn) return;
      sheet.replaceChildren(picture);
      [found, ...found.elsewhere].filter(({ page }) => page === number).forEach((held) => mark(sheet, held, width, height));
      busy.hidden = true;
    } catch {
      if (mine === turn) busy.textContent = orEnded(T.notDrawn);
      return;
    } finally {
      if (picture.src) setTimeout(() => URL.revokeObjectURL(picture.src), 60000);
    }
    const marks = [...sheet.querySelectorAll(".markering")];
    const first = marks[0];
    frame.scrollTop = first ? first.offsetTop - frame.clientHeight / 3 : 0;
    // The frame may reach below the window, and the marks with it; of more than fit there the first is seen.
    if (first) [marks[marks.length - 1], first].forEach((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      if (top < 0 || bottom > innerHeight) one.scrollIntoView({ block: "nearest" });
    });
    frame.scrollLeft = aside(frame, sheet);
  };

  const showAround = (panel, found) => {
    const around = panel.querySelector(".omgeving");
    const frame = around.querySelector(".venster");
    frame.replaceChildren(...found.around.map((line) => {
      const piece = document.createElement("p");
      const at = Math.max(0, line.text.indexOf(found.quote));
      const end = line.text.startsWith(found.quote, at) ? at + found.quote.length : line.text.length;
      if (line.here) piece.append(line.text.slice(0, at), made("mark", "", line.text.slice(at, end)), line.text.slice(end));
      else piece.append(line.text);
      return piece;
    }));
    around.hidden = !found.around.length;
    const here = frame.querySelector("mark");
    if (here) frame.scrollTop = here.offsetTop - frame.offsetTop - frame.clientHeight / 3;
  };

  // Of a sentence that runs on over a page only a part is marked on the page that is shown.
  const tellElsewhere = (panel, found) => {
    const told = found.elsewhere.map(({ page }) => fill(page < found.page ? T.beginsOn : T.goesOnOn, { page }));
    panel.querySelector(".passage .bladzijde")?.after(...told.map((line) => made("span", "elders", line)));
  };

  const show = (panel, found) => {
    now = found;
    panel.querySelector(".link").disabled = false;
    tellElsewhere(panel, found);
    if (found.drawn && found.page) drawPage(panel, found.page);
    else showAround(panel, found);
  };

  const close = (panel) => {
    now = null;
    turn += 1;
    panel.querySelector(".blad").hidden = panel.querySelector(".omgeving").hidden = true;
    panel.querySelector(".vel").replaceChildren();
  };

  const tell = (passage, text) => {
    const told = made("p", "vervallen", text);
    told.setAttribute("role", "alert");
    passage.querySelector("blockquote").after(told);
  };
  // The words of an answer remain when their document is changed or removed; that they stand there is no longer so.
  const tellGone = async (panel, passage, opening) => {
    passage.querySelectorAll(".steun, .bladzijde").forEach((part) => part.remove());
    panel.querySelectorAll(".kopieer, .link").forEach((button) => (button.hidden = true));
    tell(passage, T.gone);
    opening.hash = ""; // what its pages are now is not known
    const there = await fetch(opening.href, { method: "HEAD" }).catch(() => null);
    if (!there?.ok) opening.remove();
  };

  // A source of an answer says by its link which document it is of, and which page.
  const open = async (panel, passage) => {
    const mine = ++turn;
    const opening = passage.querySelector("a.openen");
    const at = new URL(opening.href);
    const id = decodeURIComponent(at.pathname.split("/").pop());
    const page = passage.querySelector(".bladzijde")?.textContent.match(/\d+/)?.[0];
    const found = await find(id, passage.querySelector("blockquote").textContent, page, { words: true });
    if (mine !== turn) return;
    if (found) {
      if (page && found.page !== Number(page)) { // in a new version
        passage.querySelector(".bladzijde").textContent = found.page ? fill(T.pageNumber, { page: found.page }) : "";
        opening.hash = found.page ? `page=${found.page}` : "";
      }
      show(panel, found);
    }
    if (found === null) await tellGone(panel, passage, opening);
    if (found === undefined) {
      panel.querySelector(".link").hidden = true;
      tell(passage, orEnded(T.noPlace));
    }
  };

  const link = () => {
    const asked = new URLSearchParams({ bron: now.document_id, citaat: now.quote.slice(0, LONGEST) });
    if (now.page) asked.set("pagina", now.page);
    return `${location.origin}${location.pathname}?${asked}`;
  };

  // The page of what is shown, or the pages that it runs over: "pagina 3–4".
  const pages = () => {
    const all = now ? [now, ...now.elsewhere].map(({ page }) => page).filter(Boolean) : [];
    const ends = new Set([Math.min(...all), Math.max(...all)]);
    return all.length ? fill(T.pageNumber, { page: [...ends].join("–") }) : "";
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("#paneel .vorige, #paneel .volgende");
    if (!button || !now || button.ariaDisabled === "true") return;
    const panel = document.getElementById("paneel");
    const shown = Number(panel.querySelector(".blad").dataset.pagina);
    drawPage(panel, shown + (button.classList.contains("vorige") ? -1 : 1));
  });

  return { find, described, open, show, close, link, pages };
};
