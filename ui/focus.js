// What had the focus may be drawn away: the button to stop when the answer is there, or one that was below an answer.
// Who has no mouse would then begin at the top of the page; she goes on from the box.
const makeFocusKeeper = () => {
  let had = null;
  let touched = false; // then the keys would come up with the box
  document.addEventListener("pointerdown", ({ pointerType }) => {
    touched = pointerType === "touch";
    had = null; // it goes where she points
  }, true);
  document.addEventListener("keydown", () => (touched = false), true);
  document.addEventListener("focusin", ({ target }) => {
    had = !touched && target.closest("#gesprek, #vraag, #onder") ? target : null;
  });
  return () => {
    if (!had || document.activeElement !== document.body || had.checkVisibility({ visibilityProperty: true })) return;
    had = null;
    document.querySelector("#vraag textarea")?.focus({ preventScroll: true });
  };
};
