import { button } from '../parts/button.js';
import { html } from '../parts/html.js';
import { icon } from '../parts/icon.js';
import { phoneReady } from '../parts/pictures.js';

/** X1: the network is cut; the telephones of the hall do not need it. */
export const offline = {
  idle: null,
  noBack: true,
  bare: true,
  plain: true,
  title: (kiosk) => kiosk.say('offline.title'),
  content: (kiosk) => html`<div class="steps offline">
    ${phoneReady}
    <div class="choices">
      <h1 tabindex="-1">${kiosk.say('offline.title')}</h1>
      <p class="offline-lead" data-fit>${kiosk.say('offline.lead')}</p>
      <p class="told">${icon('user')}<span data-fit>${kiosk.say('offline.help')}</span></p>
    </div>
  </div>`,
  foot: (kiosk) =>
    button('language', 'language', kiosk.language === 'es' ? 'English' : 'Español', () => kiosk.changeLanguage()),
};
