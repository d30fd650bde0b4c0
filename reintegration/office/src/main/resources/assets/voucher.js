// Checks vouchers by their signature, also without network; keeps what was taken until the server has it.
import { whenRead } from "./camera.js";

const OUTBOX = "vouchers.outbox";
const CARRIER = "vouchers.carrier";
const KEY = "vouchers.key";
const SHOWN = 100;
const SOON = 2000;
const SELDOM = 60000;

const outbox = () => JSON.parse(localStorage.getItem(OUTBOX) ?? "[]");
const keep = entries => localStorage.setItem(OUTBOX, JSON.stringify(entries));
const change = (taking, what) => keep(outbox().map(each => each.taking === taking ? { ...each, ...what } : each));

/** All that wait, and of the others those of late. */
const lately = entries => {
  const told = entries.filter(each => each.said).slice(-SHOWN);
  return entries.filter(each => !each.said || told.includes(each));
};

const bytes = base64 => Uint8Array.from(atob(base64.replaceAll("-", "+").replaceAll("_", "/")), sign => sign.charCodeAt(0));

const publicKey = async () => {
  const answer = await fetch("/vouchers/key").catch(() => null);
  if (answer?.ok) localStorage.setItem(KEY, (await answer.json()).key);
  const kept = localStorage.getItem(KEY);
  return kept && crypto.subtle.importKey("spki", bytes(kept), { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"]);
};

const read = code => {
  const [form, carrier, number, word, hundredths, currency, until, signature, ...more] = code.trim().split(";");
  if (form !== "RV1" || !signature || more.length) return null;
  return { carrier, number, word, hundredths: Number(hundredths), currency, until: Number(until) * 1000, signature };
};

const genuine = async (key, code, signature) => {
  try {
    return await crypto.subtle.verify(
      { name: "ECDSA", hash: "SHA-256" },
      key,
      bytes(signature),
      new TextEncoder().encode(code.slice(0, code.lastIndexOf(";"))));
  } catch {
    return false;
  }
};

const money = voucher => {
  const amount = (voucher.hundredths / 100).toFixed(2);
  return voucher.currency === "GTQ" ? `Q${amount}` : `${amount} ${voucher.currency}`;
};

/** Hands in one after the other. What the server refused says why, and waits for nobody any more. */
const handIn = async () => {
  for (const each of outbox().filter(entry => !entry.said)) {
    const answer = await fetch("/partner/vouchers/taken", {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({ code: each.code, at: each.at, taking: each.taking }),
    }).catch(() => null);
    if (!answer) return "away";
    if (answer.status === 429 || answer.status >= 500) return "later";
    if (![200, 409, 422].includes(answer.status)) return "signed-out";
    change(each.taking, { said: (await answer.json()).said, good: answer.ok });
  }
  return "done";
};

const here = document.getElementById("handing-in");
if (here) {
  localStorage.setItem(CARRIER, here.dataset.carrier);
  navigator.serviceWorker?.register("/vouchers/worker.js", { scope: "/vouchers/" });
  if (outbox().some(entry => !entry.said)) {
    here.textContent = here.dataset.waiting;
    if (await handIn() === "done") location.assign("/vouchers/check");
  }
}

const form = document.getElementById("check");
if (form) {
  const field = document.getElementById("code");
  const verdict = document.getElementById("verdict");
  const list = document.getElementById("outbox");
  const signedOut = document.getElementById("signed-out");
  const picture = word => document.querySelector(`[data-word="${CSS.escape(word)}"]`)?.cloneNode(true) ?? "";
  const icon = name => document.querySelector(`[data-icon="${name}"]`).cloneNode(true);

  const say = (good, ...parts) => {
    verdict.className = good ? "banner ok" : "banner late";
    const line = document.createElement("p");
    line.append(...parts.flatMap(part => [part, " "]));
    verdict.replaceChildren(icon(good ? "good" : "bad"), line);
    verdict.hidden = false;
  };

  const show = () => {
    const entries = outbox();
    list.replaceChildren(...entries.toReversed().map(each => {
      const line = document.createElement("li");
      const voucher = read(each.code);
      line.append(`${money(voucher)} · ${voucher.number} · ${each.said ?? list.dataset.waits}`);
      line.className = each.said && !each.good ? "mistake" : "";
      return line;
    }));
    if (!entries.length) list.append(Object.assign(document.createElement("li"), { textContent: list.dataset.none }));
  };

  let again;
  /** A network that is said to be back may not be yet: what waits is tried again by itself, ever more seldom. */
  const tell = async (wait = SOON) => {
    clearTimeout(again);
    const how = await handIn();
    signedOut.hidden = how !== "signed-out";
    show();
    if (how === "away" || how === "later") again = setTimeout(() => tell(Math.min(2 * wait, SELDOM)), wait);
  };

  const check = async code => {
    verdict.hidden = true;
    const key = await publicKey();
    if (!key) return say(false, form.dataset.noKey);
    const voucher = read(code);
    if (!voucher || !await genuine(key, code, voucher.signature)) return say(false, form.dataset.forged);
    const own = localStorage.getItem(CARRIER);
    if (own && own !== voucher.carrier) return say(false, form.dataset.other);
    if (Date.now() >= voucher.until) return say(false, form.dataset.expired);
    if (outbox().some(entry => entry.code.startsWith(code.slice(0, code.lastIndexOf(";"))))) {
      return say(false, form.dataset.seen);
    }
    keep([...lately(outbox()), { code, at: new Date().toISOString(), taking: crypto.randomUUID() }]);
    say(true, form.dataset.good, money(voucher), picture(voucher.word));
    show();
    await tell();
  };

  form.addEventListener("submit", async event => {
    event.preventDefault();
    const code = field.value.trim();
    field.value = "";
    await check(code);
  });
  document.getElementById("hand-in").addEventListener("click", () => tell());
  addEventListener("online", () => tell());
  whenRead(field, text => text.startsWith("RV1;"), check);
  navigator.serviceWorker?.register("/vouchers/worker.js", { scope: "/vouchers/" });
  await publicKey();
  await tell();
}
