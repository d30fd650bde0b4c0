// Takes the board as the server sends it, runs its clocks in between, and says so when nothing arrives.
const LATE_AFTER = 8000;
const late = document.getElementById("late");
let offset = 0;
let heard = Date.now();

const two = number => String(number).padStart(2, "0");
const clock = seconds => seconds < 3600
  ? `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
  : `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;

const board = () => document.getElementById("board");
const synchronise = () => {
  offset = Number(board().dataset.now) - Date.now();
  heard = Date.now();
};

const tick = () => {
  const age = Date.now() - heard;
  late.hidden = age < LATE_AFTER;
  if (age >= LATE_AFTER) {
    late.querySelector("p").textContent = late.dataset.text.replace("{0}", Math.round(age / 1000));
    board().querySelector(".board").classList.add("is-stale");
    return;
  }
  if (board().dataset.stopped === "yes") return;
  const now = Date.now() + offset;
  for (const part of board().querySelectorAll("[data-since]")) {
    const seconds = Math.max(0, Math.floor((now - Number(part.dataset.since)) / 1000));
    if (part instanceof HTMLProgressElement) part.value = seconds;
    else part.textContent = clock(seconds);
  }
};

const replace = html => {
  const focused = document.activeElement?.id;
  const next = new DOMParser().parseFromString(html, "text/html").getElementById("board");
  board().replaceWith(next);
  if (focused) document.getElementById(focused)?.focus();
  synchronise();
  tick();
};

synchronise();
setInterval(tick, 1000);
const events = new EventSource("/board/events");
events.addEventListener("board", event => replace(event.data));
events.addEventListener("error", () => {
  if (events.readyState === EventSource.CLOSED) location.reload();
});
