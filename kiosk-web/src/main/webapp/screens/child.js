import { button, speaker } from '../parts/button.js';
import { html } from '../parts/html.js';
import { icon } from '../parts/icon.js';
import { hills } from '../parts/pictures.js';

const AGAIN_AFTER = 60000;
const HOLD = 3000;
let reminder = 0;
let held = 0;

const told = (kiosk) => (kiosk.person.told === false
  ? html`<p class="told fault">${icon('alert-triangle')}<span>${kiosk.say('child.failed')}</span></p>`
  : html`<p class="told done">${icon(kiosk.person.told ? 'circle-check' : 'clock')}<span>${kiosk.say(kiosk.person.told ? 'child.told' : 'person.sending')}</span></p>`);

/** Staff hold this for a while; a child who touches it leaves nothing. */
const staff = (kiosk) => {
  const release = () => clearTimeout(held);
  const hold = () => {
    clearTimeout(held);
    held = setTimeout(() => kiosk.finish(), HOLD);
  };
  return html`<button type="button" class="button finish" @pointerdown=${hold} @pointerup=${release} @pointerleave=${release}
    @pointercancel=${release} @keydown=${({ key, repeat }) => key === 'Enter' && !repeat && hold()} @keyup=${release}>
    ${icon('id-badge-2')}<span>${kiosk.say('child.staff')}</span></button>`;
};

/**
 * M1: a child stays calm until somebody comes. No way on; "finish" only once somebody of the hall goes there, or by
 * staff holding their key. While nobody goes, the hall is told again each minute.
 */
export const child = {
  idle: null,
  locked: true,
  bare: true,
  noBack: true,
  title: (kiosk) => kiosk.say('child.title'),
  content: (kiosk) => html`<div class="child">
    ${hills}
    <div class="child-words">
      <div class="child-heading">${speaker(kiosk, ['child.title', 'child.lead'])}<h1 tabindex="-1">${kiosk.say('child.title')}</h1></div>
      <p class="child-lead" data-fit>${kiosk.say('child.lead')}</p>
      <div role="status">${told(kiosk)}</div>
    </div>
  </div>`,
  foot: (kiosk) => html`
    ${button('extra', 'player-play', kiosk.say('child.again'), () => kiosk.voice.say(kiosk.language, ['child.title', 'child.lead']))}
    ${kiosk.person.told && kiosk.hall?.waiting === false
      ? button('finish', 'x', kiosk.say('finish'), () => kiosk.finish())
      : staff(kiosk)}`,
  enter(kiosk) {
    reminder = setInterval(() => kiosk.hall?.waiting === false || kiosk.help({ minor: true }), AGAIN_AFTER);
    kiosk.voice.say(kiosk.language, ['child.title', 'child.lead']);
  },
  leave() {
    clearInterval(reminder);
    clearTimeout(held);
  },
};
