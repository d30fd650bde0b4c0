import { html, nothing } from './html.js';
import { icon } from './icon.js';

/**
 * The twelve keys: digits, erase and a last key of the screen's own (or none).
 *
 * @param press called with one ASCII digit
 * @param erase called to take the last digit away
 * @param last `{icon, words, press, pressed}` of the lower right key
 */
export const keypad = (kiosk, press, erase, last) => html`<div class="keypad" role="group" aria-label=${kiosk.say('dial.digits')}>
  ${['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => key(digit, press))}
  <button type="button" class="key tool" @click=${erase}>${icon('backspace')}<span>${kiosk.say('dial.erase')}</span></button>
  ${key('0', press)}
  ${last
    ? html`<button type="button" class="key tool" aria-pressed=${last.pressed === undefined ? nothing : String(last.pressed)}
        @click=${last.press}>${icon(last.icon)}<span>${last.words}</span></button>`
    : html`<span></span>`}
</div>`;

const key = (digit, press) =>
  html`<button type="button" class="key" @click=${() => press(digit)}>${digit}</button>`;
