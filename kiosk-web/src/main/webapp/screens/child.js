import { button, speaker } from '../parts/button.js';
import { html } from '../parts/html.js';
import { icon } from '../parts/icon.js';
import { hills } from '../parts/pictures.js';

const AGAIN_AFTER = 60000;
let reminder = 0;

const told = (kiosk) => (kiosk.person.told === false
  ? html`<p class="told fault">${icon('alert-triangle')}<span>${kiosk.say('child.failed')}</span></p>`
  : html`<p class="told done">${icon(kiosk.person.told ? 'circle-check' : 'clock')}<span>${kiosk.say(kiosk.person.told ? 'child.told' : 'person.sending')}</span></p>`);

/** M1: a child stays calm until somebody comes. No way on and no way to finish; the hall is told again each minute. */
export const child = {
  idle: null,
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
    ${button('extra', 'player-play', kiosk.say('child.again'), () => kiosk.voice.say(kiosk.language, ['child.title', 'child.lead']))}`,
  enter(kiosk) {
    reminder = setInterval(() => kiosk.help({ minor: true }), AGAIN_AFTER);
    kiosk.voice.say(kiosk.language, ['child.title', 'child.lead']);
  },
  leave() {
    clearInterval(reminder);
  },
};
