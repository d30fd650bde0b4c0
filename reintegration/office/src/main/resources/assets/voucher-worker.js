// Keeps the page that checks vouchers, so that it opens where there is no network. What the server has is always newer.
const KEPT = "vouchers";

const mine = url => url.origin === location.origin
  && (url.pathname.startsWith("/vouchers/") || url.pathname.startsWith("/assets/"));

addEventListener("install", event => event.waitUntil((async () => {
  const page = await fetch("/vouchers/check");
  const kept = await caches.open(KEPT);
  const html = await page.clone().text();
  await kept.put("/vouchers/check", page);
  const parts = [...html.matchAll(/(?:href|src)="(\/assets\/[^"#]+)/g)].map(found => found[1]);
  await kept.addAll([...new Set(["/vouchers/key", ...parts])]);
  await skipWaiting();
})()));

addEventListener("activate", event => event.waitUntil(clients.claim()));

addEventListener("fetch", event => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || !mine(url)) return;
  event.respondWith((async () => {
    const kept = await caches.open(KEPT);
    try {
      const answer = await fetch(event.request);
      if (answer.ok) await kept.put(url.pathname, answer.clone());
      return answer.status < 500 ? answer : (await kept.match(url.pathname)) ?? answer;
    } catch (away) {
      const before = await kept.match(url.pathname);
      if (before) return before;
      throw away;
    }
  })());
});
