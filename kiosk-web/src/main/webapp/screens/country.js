import { newKey } from '../api.js';
import { flag } from '../parts/flag.js';
import { html } from '../parts/html.js';
import { slots } from '../parts/slots.js';
import { placeCall } from './dial.js';

const choice = (kiosk, country) => html`<button type="button" class="country-choice tile" aria-busy=${String(kiosk.person.busy)}
    @click=${() => {
      kiosk.enter({ country, key: newKey() });
      placeCall(kiosk);
    }}>${flag(country)}<span>${kiosk.say(`country.${country}`)}</span></button>`;

/** C2: ten digits may be the United States or Mexico; the person says which. */
export const country = {
  idle: 'personal',
  title: (kiosk) => kiosk.say('country.title'),
  spoken: () => ['country.title'],
  content: (kiosk) => html`<div class="country">
    <div class="number">${slots(kiosk.person.digits, 10, kiosk.person.covered, kiosk.say('dial.number'))}</div>
    ${choice(kiosk, 'US')} ${choice(kiosk, 'MX')}
  </div>`,
};
