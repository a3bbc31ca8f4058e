// What had the focus may be drawn away: the button to stop when the answer is there, or one that was below an answer.
// Who has no mouse would then begin at the top of the page; she goes on from the box.
const makeFocusKeeper = () => {
  let had = null;
  document.addEventListener("focusin", ({ target }) => (had = target.closest("#gesprek, #vraag, #onder") ? target : null));
  document.addEventListener("pointerdown", () => (had = null), true); // it goes where she points
  return () => {
    if (!had || document.activeElement !== document.body || had.checkVisibility({ visibilityProperty: true })) return;
    had = null;
    document.querySelector("#vraag textarea")?.focus({ preventScroll: true });
  };
};
