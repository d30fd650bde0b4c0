import { button } from '../parts/button.js';
import { html } from '../parts/html.js';
import { coming } from '../parts/pictures.js';
import { requestAgain } from './pin.js';

/** Something could not be kept: what was entered is still there, and a person can help. */
export const failed = {
  idle: 'personal',
  title: (kiosk) => kiosk.say('failed.title'),
  lead: (kiosk) => kiosk.say('failed.lead'),
  spoken: () => ['failed.title', 'failed.lead'],
  content: (kiosk) => html`<div class="steps">
    ${coming}
    <div class="choices">
      ${button('main go', 'repeat', kiosk.say('again'), () => requestAgain(kiosk), { busy: kiosk.person.busy })}
      ${button('main', 'user', kiosk.say('out.person'), () => kiosk.help())}
    </div>
  </div>`,
};
