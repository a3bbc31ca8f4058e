// An open page follows what is ready: after a change here, after an answer, and when somebody comes back from elsewhere.
const makeReady = () => {
  const tellReady = async () => {
    const answer = await fetch("/documenten").catch(() => null);
    const said = document.querySelector("#kop .documenten");
    if (answer?.ok && said) said.textContent = await answer.text();
  };
  document.addEventListener("documenten-veranderd", tellReady);
  document.addEventListener("visibilitychange", () => document.hidden || tellReady());
  return tellReady;
};
