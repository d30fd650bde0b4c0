import { html, nothing } from '../parts/html.js';
import { icon } from '../parts/icon.js';
import { disc } from '../parts/tile.js';

const SHOWN = 4;
const KINDS = {
  TRANSPORT: ['town', 'bus', 'home'],
  SHELTER: ['sleep', 'bed', 'moon'],
  DOCUMENT: ['papers', 'id', 'check'],
  TRAINING: ['work', 'tools', 'book'],
  EMPLOYMENT: ['work', 'tools', 'book'],
};
const OTHER = ['person', 'user', 'message-circle'];
const STATES = { OPEN: 'circle-check', REFERRED: 'hourglass', ACCEPTED: 'heart-handshake', DONE: 'check' };

/** How a kind of help is drawn and said. */
export const pictures = (kind) => {
  const [place, first, second] = KINDS[kind] ?? OTHER;
  return { place, first, second, words: `request.${KINDS[kind] ? kind : 'OTHER'}` };
};

const card = (kiosk, { kind, state }) => {
  const { place, first, second, words } = pictures(kind);
  return html`<li class="request place-${place}">
    ${disc(first, second)}
    <div><strong data-fit>${kiosk.say(words)}</strong>
      <span class="request-state state-${state}" data-fit>${icon(STATES[state])}<span>${kiosk.say(`state.${state}`)}</span></span></div>
  </li>`;
};

/** R3: what the holder of the ticket asked for and how far it is. */
export const requests = {
  idle: 'personal',
  title: (kiosk) => kiosk.say('requests.title'),
  spoken: () => ['requests.title'],
  content: (kiosk) => {
    const every = kiosk.person.requests;
    return html`<div class="requests">
      ${every.length === 0 ? html`<p class="note">${kiosk.say('requests.none')}</p>` : nothing}
      <ul>${every.slice(0, SHOWN).map((each) => card(kiosk, each))}</ul>
      ${every.length > SHOWN ? html`<p class="note">${kiosk.say('requests.more', { count: every.length - SHOWN })}</p>` : nothing}
    </div>`;
  },
};
