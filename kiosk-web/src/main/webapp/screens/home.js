import { button } from '../parts/button.js';
import { html } from '../parts/html.js';
import { tile } from '../parts/tile.js';

/** K1: the six places and the two small ways in. A place whose help comes later leads to a person. */
export const home = {
  title: (kiosk) => kiosk.say('home.title'),
  spoken: () => ['home.title'],
  content: (kiosk) => html`<div class="places">
    ${tile('call', 'phone', 'users', kiosk.say('home.call'), () => kiosk.go(kiosk.hall.phones ? 'dial' : 'out'))}
    ${tile('town', 'bus', 'home', kiosk.say('home.town'), () => kiosk.go('town', { department: null }))}
    ${tile('sleep', 'bed', 'moon', kiosk.say('home.sleep'), () => kiosk.help())}
    ${tile('papers', 'id', 'check', kiosk.say('home.papers'), () => kiosk.help())}
    ${tile('work', 'tools', 'book', kiosk.say('home.work'), () => kiosk.help())}
    ${tile('person', 'user', 'message-circle', kiosk.say('home.person'), () => kiosk.help())}
  </div>`,
  extras: (kiosk) => html`
    ${button('extra', 'ticket', kiosk.say('home.ticket'), () => kiosk.go('mine', { ticketDigits: '', pin: '' }))}
    ${button('extra', 'mood-smile', kiosk.say('home.minor'), () => kiosk.help({ minor: true }))}`,
};
