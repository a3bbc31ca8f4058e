// Messages of Gradio's own come from a lost connection or a full queue, in English only. Their texts are changed in place:
// Svelte keeps hold of the nodes. `lost` is called when the connection is.
const makeToasts = (T, lost) => {
  const say = (element, text) => {
    const node = [...(element?.childNodes || [])].find((child) => child.nodeType === Node.TEXT_NODE);
    if (node && node.data.trim() !== text) node.data = text;
    else if (element && !node && element.textContent.trim() !== text) element.textContent = text;
  };
  return () => {
    if (hasEnded()) return; // then nobody sees them, and nothing is wrong with the connection
    document.querySelectorAll("[data-testid='toast-body'].error").forEach((toast) => {
      // Its head folds it, and holds the button that closes it: a button within a button is none to a screen reader.
      const head = toast.querySelector(".toast-header[role]");
      ["role", "tabindex"].forEach((name) => head?.removeAttribute(name));
      say(toast.querySelector(".toast-title"), T.attention);
      toast.querySelectorAll("[data-testid='toast-text']").forEach((text) => {
        if (/connection to the server was lost/i.test(text.textContent)) lost();
        const full = /queue is full|currently busy/i.test(text.textContent) || text.textContent.trim() === T.tooBusy;
        say(text, full ? T.tooBusy : T.noConnection);
      });
    });
  };
};
