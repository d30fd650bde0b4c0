import { button } from '../parts/button.js';
import { html } from '../parts/html.js';
import { icon } from '../parts/icon.js';
import { dialling, ringing } from '../parts/pictures.js';

const rings = (kiosk) => kiosk.person.call?.state === 'RINGING';

/** C4: the family's phone is being dialled, then rings. No loudspeaker: the handset is at the ear. */
export const connecting = {
  idle: null,
  noBack: true,
  sign: icon('phone-call'),
  title: (kiosk) => kiosk.say(rings(kiosk) ? 'connecting.ringing' : 'connecting.title'),
  spoken: () => [],
  content: (kiosk) => html`<div class="call-state">
    ${rings(kiosk) ? ringing : dialling}
    <p role="status" data-fit>${kiosk.say(rings(kiosk) ? 'connecting.ringing-lead' : 'connecting.lead')}</p>
  </div>`,
  foot: (kiosk) =>
    button('main stop', 'phone-off', kiosk.say('talking.hang-up'), () => kiosk.call.hangUp(), { busy: kiosk.person.busy }),
};
