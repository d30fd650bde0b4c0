import { button } from '../parts/button.js';
import { html } from '../parts/html.js';
import { phoneOut } from '../parts/pictures.js';

/** The telephones are out of order: a person helps. */
export const out = {
  title: (kiosk) => kiosk.say('out.title'),
  lead: (kiosk) => kiosk.say('out.lead'),
  spoken: () => ['out.title', 'out.lead'],
  content: (kiosk) => html`<div class="steps">
    ${phoneOut}
    <div class="choices">
      ${button('main act', 'user', kiosk.say('out.person'), () => kiosk.help())}
      ${button('main', 'layout-grid', kiosk.say('ended.home'), () => kiosk.arrive('home'))}
    </div>
  </div>`,
};
