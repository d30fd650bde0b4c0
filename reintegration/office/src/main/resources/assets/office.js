// Small helps that every page can do without: keys, one press a form, and filtering a list while typing.

// A key named in data-key focuses a field or presses a button, unless somebody is writing.
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const writing = event.target.closest("input:not([type=radio], [type=checkbox]), textarea, select");
  if (writing) {
    if (event.key === "Escape") writing.blur();
    return;
  }
  const wanted = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!wanted) return;
  event.preventDefault();
  wanted.focus();
  if (wanted.matches("button, a, summary")) wanted.click();
});

// A second press of a button that sends something is ignored.
document.addEventListener("submit", event => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  if (!form.querySelector("[data-once]")) return;
  form.dataset.sent = "yes";
  event.submitter?.setAttribute("aria-busy", "true");
});
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  for (const button of document.querySelectorAll("[aria-busy=true]")) button.removeAttribute("aria-busy");
});

// Folds glottal marks, accents and case, so that "batz" finds "Batzʼ" and "nunez" finds "Núñez".
const fold = text => text.normalize("NFD").replace(/[\u0300-\u036f'’ʼꞌ]/g, "").toLowerCase();

for (const field of document.querySelectorAll("[data-filters]")) {
  const list = document.getElementById(field.dataset.filters);
  const told = document.getElementById(field.dataset.tells);
  if (!list) continue;
  const apply = () => {
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const row of list.querySelectorAll("[data-name]")) {
      const name = fold(row.dataset.name);
      row.hidden = !words.every(word => name.includes(word));
      if (!row.hidden) found += 1;
    }
    told.textContent = words.length ? told.dataset[found === 1 ? "one" : "other"].replace("{0}", found) : "";
  };
  field.addEventListener("input", apply);
  field.addEventListener("keydown", event => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    const found = list.querySelectorAll("[data-name]:not([hidden])");
    const button = list.querySelector("[data-name]:not([hidden]) button");
    if (found.length === 1) button?.click();
    else button?.focus();
  });
  apply();
}

// Whom a search found takes the place of those who stood there; the page around them stays.
for (const form of document.querySelectorAll("form[data-finds]")) {
  let last = 0;
  form.addEventListener("submit", async event => {
    event.preventDefault();
    const asked = ++last;
    const body = new URLSearchParams(new FormData(form));
    body.set("part", "found");
    const answer = await fetch(form.action, { method: "POST", body }).catch(() => null);
    if (asked !== last) return;
    if (!answer?.ok) return form.submit();
    if (answer.redirected) return location.assign(answer.url);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (asked !== last) return;
    const goes = page.querySelector("[data-goes]");
    if (goes) return location.assign(goes.getAttribute("href"));
    for (const part of page.querySelectorAll("[data-part]")) {
      document.querySelector(`[data-part="${part.dataset.part}"]`).replaceWith(part);
    }
    history.replaceState(null, "", form.dataset.finds);
  });
}

// The preview of a referral follows the answers without asking the server.
for (const part of document.querySelectorAll("[data-shown-by]")) {
  const [name, ...values] = part.dataset.shownBy.split(" ");
  const fields = document.getElementsByName(name);
  const show = () => {
    part.hidden = !Array.from(fields).some(field => field.checked && values.includes(field.value));
  };
  for (const field of fields) field.addEventListener("change", show);
  show();
}

// The name of the chosen service stands in the sentences that are about it.
for (const part of document.querySelectorAll("[data-chosen]")) {
  const fields = document.getElementsByName(part.dataset.chosen);
  const show = () => {
    const chosen = Array.from(fields).find(field => field.checked);
    if (chosen) part.textContent = part.dataset.text.replace("{0}", chosen.dataset.name);
  };
  for (const field of fields) field.addEventListener("change", show);
  show();
}

// What a partner sees with a yes, for the partner and the purpose that are chosen.
for (const rules of document.querySelectorAll("[data-rules]")) {
  const fields = rules.dataset.rules.split(" ").map(name => document.getElementById(name));
  const show = () => {
    let any = false;
    for (const rule of rules.querySelectorAll("[data-rule]")) {
      const parts = rule.dataset.rule.split(" ");
      rule.hidden = !fields.every((field, at) => !field.value || field.value === parts[at]);
      any ||= !rule.hidden;
    }
    rules.querySelector("[data-no-rule]").hidden = any;
  };
  for (const field of fields) field.addEventListener("change", show);
  show();
}

// Printing what is shown once; without scripts the browser's own menu does it.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// A minute before the session ends unused, a warning; whoever answers it stays.
const idle = document.getElementById("idle");
if (idle) {
  const after = Number(idle.dataset.after) * 1000;
  let warning = setTimeout(warn, after);
  function warn() {
    idle.hidden = false;
  }
  idle.querySelector("button").addEventListener("click", async () => {
    const answer = await fetch("/account", { redirect: "manual" });
    if (!answer.ok) {
      location.reload();
      return;
    }
    idle.hidden = true;
    clearTimeout(warning);
    warning = setTimeout(warn, after);
  });
}

// An emergency stands above everything as soon as it is raised; whoever writes goes on writing.
const interrupt = async () => {
  const banner = document.getElementById("emergencies");
  if (!banner) return;
  const answer = await fetch(banner.dataset.src).catch(() => null);
  if (!answer?.ok || answer.redirected) return;
  const next = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("emergencies");
  const shown = list => Array.from(list.children, each => each.textContent).join();
  if (next && shown(next) !== shown(banner)) banner.replaceChildren(...next.children);
};
document.addEventListener("news", event => {
  if (event.detail.topic === "emergency" || event.detail.topic === "here") interrupt();
});

// A key of the upper row calls for help from wherever one writes.
document.addEventListener("keydown", event => {
  if (!/^F\d+$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
  const wanted = document.querySelector(`[data-function="${CSS.escape(event.key)}"]`);
  if (!wanted) return;
  event.preventDefault();
  wanted.click();
});

// Somebody is concerned for somebody, or a line fell silent: whoever may know is told on whatever page they are.
document.addEventListener("news", event => {
  const told = document.getElementById(`${event.detail.topic}-news`);
  if (!told || told.querySelector(".banner")) return;
  told.append(told.querySelector("template").content.cloneNode(true));
});

// Something happened to one of the reader's own referrals: the number in the menu is asked for again.
document.addEventListener("news", async event => {
  const count = document.querySelector('[data-count="notifications"] > span');
  if (!count || event.detail.topic !== "notification") return;
  const answer = await fetch("/notifications/unread").catch(() => null);
  if (answer?.ok && !answer.redirected) count.textContent = await answer.text();
});

// What has changed in the hall: parts of the page that care listen for "news".
if (document.body.dataset.news) {
  const news = new EventSource(document.body.dataset.news);
  for (const topic of ["arrival", "emergency", "concern", "numbers", "notification", "line", "here"]) {
    news.addEventListener(topic, event =>
      document.dispatchEvent(new CustomEvent("news", { detail: { topic, about: event.data } })));
  }
}

// Parts of a page that follow what changes in the hall are asked for again; whoever writes goes on writing.
const follow = async part => {
  const answer = await fetch(location.href).catch(() => null);
  if (!answer?.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const next = page.querySelector(`[data-follows="${part.dataset.follows}"]`);
  const active = part.contains(document.activeElement) ? document.activeElement : null;
  if (!next || next.isEqualNode(part) || active?.matches("input, select, textarea")) return;
  const place = [...part.querySelectorAll("a, button")].indexOf(active);
  part.replaceChildren(...next.childNodes);
  if (place >= 0) part.querySelectorAll("a, button")[place]?.focus();
};
document.addEventListener("news", event => {
  const { topic } = event.detail;
  for (const part of document.querySelectorAll("[data-follows]")) {
    if (topic === part.dataset.follows || topic === "here") follow(part);
  }
});

// A menu folds again on Escape, and when something else is pressed.
for (const menu of document.querySelectorAll("[data-folds]")) {
  document.addEventListener("click", event => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}
