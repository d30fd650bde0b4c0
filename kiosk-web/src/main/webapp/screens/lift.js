import { button } from '../parts/button.js';
import { html } from '../parts/html.js';
import { dialling, lift as handset } from '../parts/pictures.js';

/** C3: the handset beside the screen rings; a browser's own phone answers by itself. */
export const lift = {
  idle: null,
  noBack: true,
  title: (kiosk) => kiosk.say(kiosk.hall.phone === 'BROWSER' ? 'connecting.title' : 'lift.title'),
  spoken: (kiosk) => [kiosk.hall.phone === 'BROWSER' ? 'connecting.title' : 'lift.title'],
  content: (kiosk) => html`<div class="call-state">
    ${kiosk.hall.phone === 'BROWSER' ? dialling : handset}
    <p role="status" data-fit>${kiosk.say(kiosk.hall.phone === 'BROWSER' ? 'lift.browser' : 'lift.lead')}</p>
  </div>`,
  foot: (kiosk) =>
    button('main stop', 'phone-off', kiosk.say('connecting.stop'), () => kiosk.call.hangUp(), { busy: kiosk.person.busy }),
};
