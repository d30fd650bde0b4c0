import { html, nothing } from './html.js';
import { icon } from './icon.js';

/** A button with picture and word. `kind` is one of: go, act, stop, help, main, extra, back, finish, language. */
export const button = (kind, picture, words, press, { busy = false } = {}) =>
  html`<button type="button" class="button ${kind}" aria-busy=${busy ? 'true' : nothing} @click=${busy ? nothing : press}>
    ${icon(busy ? 'refresh' : picture)}<span>${words}</span>
  </button>`;

/** The round loudspeaker that says the prompts of the given message keys aloud. */
export const speaker = (kiosk, keys, name = kiosk.say('listen')) =>
  html`<button type="button" class="speaker ${kiosk.voice.speaks(keys) ? 'speaking' : ''}" aria-label=${name}
    @click=${() => kiosk.voice.toggle(kiosk.spokenLanguage, keys)}>${icon('volume')}</button>`;
