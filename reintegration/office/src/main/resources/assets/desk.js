// The flight desk: type or scan, press Enter. The list follows what other desks do; without this script a reload does it.
const field = document.querySelector("[data-desk]");
const found = document.getElementById("found");
const fold = text => text.normalize("NFD").replace(/[\u0300-\u036f'’ʼꞌ]/g, "").toLowerCase();
const NARROW = matchMedia("(max-width: 1100px)");
const SCANNED = /^\s*\d{4}\s?\d{4}\s*$/;

const rows = () => [...document.querySelectorAll("#list tr[data-name]:not([hidden])")];
const panel = () => document.getElementById("panel");
let shown = document.querySelector("#list tr.selected")?.dataset.panel ?? null;
let loading = Promise.resolve(panel());

const filter = () => {
  const words = fold(field.value).split(/\s+/).filter(Boolean);
  for (const row of document.querySelectorAll("#list tr[data-name]")) {
    const name = fold(row.dataset.name);
    row.hidden = !words.every(word => name.includes(word));
  }
  for (const group of document.querySelectorAll("#list tbody")) {
    group.hidden = !group.querySelector("tr[data-name]:not([hidden])");
  }
  const count = rows().length;
  found.textContent = !words.length || SCANNED.test(field.value) ? ""
    : count === 0 ? field.dataset.none
      : field.dataset[count === 1 ? "one" : "other"].replace("{0}", count);
};

const mark = () => {
  for (const row of document.querySelectorAll("#list tr[data-name]")) {
    row.classList.toggle("selected", row.dataset.panel === shown);
  }
  const chosen = document.querySelector("[data-chosen-passenger]");
  if (chosen) chosen.value = shown?.split("/").pop() ?? "";
};

// Opens somebody's row beside the list; gives what stands there.
const choose = row => {
  if (!row || row.dataset.panel === shown) return loading;
  shown = row.dataset.panel;
  mark();
  row.scrollIntoView({ block: "nearest" });
  const wanted = shown;
  loading = panelOf(row).then(part => {
    if (part && wanted === shown) show(part);
    return part;
  });
  return loading;
};

// Asks again where no answer came, or none that helps; only then it is said. A session that ended says so itself.
const panelOf = async row => {
  let answer;
  for (let tries = 1; tries <= 3; tries++) {
    answer = await fetch(`${row.dataset.panel}?part=panel`).catch(() => null);
    if (answer?.redirected) return location.reload();
    if (answer?.ok) return new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("panel");
    await new Promise(done => setTimeout(done, 200 * tries));
  }
  const page = answer && new DOMParser().parseFromString(await answer.text(), "text/html");
  say(`${row.querySelector("a.name").textContent}: ${page ? words(page) : field.dataset.offline}`);
};

// What a page that is no desk has to say.
const words = page => Array.from(page.querySelectorAll("main p"), each => each.textContent).join(" ");

const show = part => {
  panel().replaceWith(part);
  if (NARROW.matches) part.scrollIntoView({ block: "nearest" });
};

const say = text => {
  const told = document.querySelector("[data-part=told]");
  told.replaceChildren();
  const banner = document.createElement("div");
  banner.className = "banner late";
  banner.setAttribute("role", "alert");
  banner.append(Object.assign(document.createElement("p"), { textContent: text }));
  told.append(banner);
};

// Takes the parts of a page over, but for those that are left out; a page without them says what went wrong.
const take = (html, leave = []) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  if (!page.getElementById("live")) return words(page);
  for (const part of document.querySelectorAll("[data-part]")) {
    const next = page.querySelector(`[data-part="${part.dataset.part}"]`);
    const writing = part.contains(document.activeElement) && document.activeElement.matches("input");
    if (next && !leave.includes(part.dataset.part) && !writing) part.replaceWith(next);
  }
  document.getElementById("live").replaceWith(page.getElementById("live"));
  if (!leave.includes("panel")) {
    const next = page.getElementById("panel");
    if (next) panel().replaceWith(next);
    loading = Promise.resolve(panel());
    shown = page.querySelector("#list tr.selected")?.dataset.panel ?? null;
  }
  filter();
  mark();
  return "";
};

// One press after the other, while the next name is typed already; only a call for help waits for none.
let pending = 0;
let last = Promise.resolve();
const send = (form, submitter) => {
  const kept = /\/(emergencies|waiting)\b/.test(new URL(form.action).pathname);
  const body = new URLSearchParams(new FormData(form, submitter));
  const whom = form.closest("#panel")?.querySelector("#panel-name")?.textContent;
  submitter?.setAttribute("aria-busy", "true");
  pending += 1;
  const sent = (kept ? Promise.resolve() : last).then(() => post(form.action, body, kept, whom)).finally(() => {
    pending -= 1;
    submitter?.removeAttribute("aria-busy");
    delete form.dataset.sent;
  });
  if (!kept) last = sent;
  return kept;
};

// What was not done is said with the name: the next one is perhaps being typed by then.
const post = async (action, body, kept, whom) => {
  const refuse = text => say(whom ? `${whom}: ${text}` : text);
  try {
    const answer = await fetch(action, { method: "POST", body });
    if (!new URL(answer.url).pathname.startsWith(`/arrivals/${field.dataset.desk}`)) return location.assign(answer.url);
    const html = await answer.text();
    const refusal = take(html, kept ? ["panel", "told"] : field.value || shown ? ["panel"] : []);
    if (refusal) refuse(refusal);
  } catch {
    refuse(field.dataset.offline);
  }
};

const clear = () => {
  field.value = "";
  shown = null;
  filter();
  mark();
};

if (field) {
  let waiting;
  field.addEventListener("input", () => {
    filter();
    clearTimeout(waiting);
    const visible = rows();
    if (visible.length === 1 && field.value.trim()) waiting = setTimeout(() => choose(visible[0]), 120);
  });

  field.addEventListener("keydown", async event => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const visible = rows();
      const at = visible.findIndex(row => row.dataset.panel === shown);
      const next = event.key === "ArrowDown" ? at + 1 : at < 0 ? visible.length - 1 : at - 1;
      choose(visible[Math.max(0, Math.min(visible.length - 1, next))]);
      return;
    }
    if (event.key === "Escape" && (field.value || shown)) {
      event.preventDefault();
      event.stopPropagation();
      clear();
      return;
    }
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    if (SCANNED.test(field.value)) {
      send(field.form);
      clear();
      return;
    }
    const visible = rows();
    const chosen = visible.find(row => row.dataset.panel === shown);
    if (!chosen && visible.length > 1) {
      if (field.value.trim()) choose(visible[0]);
      return;
    }
    const row = chosen ?? visible[0];
    if (!row) return;
    clearTimeout(waiting);
    const opening = choose(row);
    clear();
    const part = await opening;
    const form = part?.querySelector("form[data-enter]");
    if (form) {
      send(form, form.querySelector("button"));
    } else if (part && !field.value && !shown) {
      shown = row.dataset.panel;
      mark();
      show(part);
    }
  });

  document.addEventListener("submit", event => {
    const form = event.target;
    if (!form.closest("main") || form.enctype === "multipart/form-data" || form.dataset.whole !== undefined) return;
    if (form.method !== "post") return;
    event.preventDefault();
    if (send(form, event.submitter)) return;
    clear();
    field.focus();
  });

  document.addEventListener("click", event => {
    const link = event.target.closest("#list a.name");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(link.closest("tr"));
  });

  // While somebody writes, the letters of the buttons work with Alt. A scanner types wherever the focus is.
  document.addEventListener("keydown", event => {
    if (event.altKey && !event.ctrlKey && !event.metaKey) {
      const wanted = document.querySelector(`main [data-key="${CSS.escape(event.key.toLowerCase())}"]`);
      if (wanted) {
        event.preventDefault();
        wanted.click();
      }
      return;
    }
    if (/^\d$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.target.closest("input, textarea, select")) {
      field.focus();
    }
  });

  document.addEventListener("toggle", event => {
    if (event.target.closest("#panel") && event.target.open) event.target.querySelector("input")?.focus();
  }, true);

  let due;
  document.addEventListener("news", event => {
    const ours = event.detail.topic === "arrival" && event.detail.about === field.dataset.desk;
    if (!ours && !["emergency", "numbers"].includes(event.detail.topic) || due) return;
    due = setTimeout(follow, 250);
  });
  const follow = async () => {
    if (pending) {
      due = setTimeout(follow, 100);
      return;
    }
    due = null;
    const answer = await fetch(location.href).catch(() => null);
    if (answer?.ok && !answer.redirected && !pending) take(await answer.text(), ["panel", "told"]);
  };
  filter();
}
