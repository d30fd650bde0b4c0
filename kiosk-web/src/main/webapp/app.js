import { Kiosk } from './kiosk.js';

const quiet = (event) => event.preventDefault();
for (const unwanted of ['contextmenu', 'dragstart', 'selectstart', 'error', 'unhandledrejection']) {
  addEventListener(unwanted, quiet);
}
addEventListener('wheel', quiet, { passive: false });
addEventListener('touchmove', quiet, { passive: false });

const asked = new URLSearchParams(location.search);
const kiosk = new Kiosk({
  code: decodeURIComponent(location.hash.slice(1)),
  words: asked.get('words') === 'pseudo' ? 'pseudo' : null,
});

// One neutral entry in the history: going back in the browser is the same as "back" on the screen.
history.replaceState(null, '', location.pathname);
history.pushState(null, '', location.pathname);
addEventListener('popstate', () => {
  history.pushState(null, '', location.pathname);
  kiosk.back();
});

for (const failure of ['error', 'unhandledrejection']) {
  addEventListener(failure, () => kiosk.heartbeat.note('script-failed'));
}
kiosk.start();
