// A list on its way in: how far it is, and the next page as soon as there is one. Without this script the page asks again.
const part = document.querySelector("[data-progress]");
const bar = part?.querySelector("progress");
const told = part?.querySelector("[data-written]");
const EVERY = 700;

const look = async () => {
  const answer = await fetch(part.dataset.progress, { redirect: "manual" }).catch(() => null);
  if (answer?.ok) {
    const now = await answer.json();
    if (now.state !== part.dataset.state) {
      location.reload();
      return;
    }
    if (now.state === "IMPORTING" && now.rows > 0) {
      bar.max = now.rows;
      bar.value = now.written;
      told.textContent = part.dataset.now.replace("{0}", now.written).replace("{1}", now.rows);
    }
  } else if (answer && answer.status < 500) {
    location.reload();
    return;
  }
  setTimeout(look, EVERY);
};
if (part) setTimeout(look, EVERY);
