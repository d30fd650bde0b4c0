// Keeps the kiosk's static shell, so that with the network cut there is a screen that says to use the telephone.
// Written out by the server: VERSION and FILES change with any file. Nothing of the API is ever kept.
const VERSION = __VERSION__;
const FILES = __FILES__;
const SHELL = `shell-${VERSION}`;

addEventListener('install', (event) => {
  event.waitUntil(caches.open(SHELL).then((cache) =>
    cache.addAll(FILES.map((file) => new Request(file, { cache: 'no-cache' })))));
});

addEventListener('activate', (event) => {
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter((name) => name !== SHELL).map((name) => caches.delete(name))))
    .then(() => clients.claim()));
});

// A waiting version takes over only when the page says so: it does on the attract screen.
addEventListener('message', ({ data }) => {
  if (data === 'take over') {
    skipWaiting();
  }
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const base = new URL(registration.scope).pathname;
  const { origin, pathname } = new URL(request.url);
  const path = pathname.slice(base.length);
  if (request.method !== 'GET' || origin !== location.origin || path.startsWith('api/')) {
    return;
  }
  event.respondWith(caches.open(SHELL)
    .then((cache) => cache.match(path === '' ? './' : pathname))
    .then((kept) => kept ?? fetch(request)));
});
