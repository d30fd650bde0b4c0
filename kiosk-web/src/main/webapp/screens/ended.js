import { newKey } from '../api.js';
import { button } from '../parts/button.js';
import { html, nothing } from '../parts/html.js';
import { outcomes } from '../parts/pictures.js';
import { placeCall } from './dial.js';

const SAME_AGAIN = ['talked', 'time', 'no-answer', 'busy', 'lost', 'stopped', 'not-lifted'];

/** C6: how the call ended, and what can be done now. */
export const ended = {
  idle: 'personal',
  noBack: true,
  title: (kiosk) => kiosk.say(`ended.${kiosk.person.ended}`),
  lead: (kiosk) => kiosk.say(`ended.${kiosk.person.ended}-lead`),
  spoken: ({ person }) => [`ended.${person.ended}`, `ended.${person.ended}-lead`],
  content: (kiosk) => {
    const how = kiosk.person.ended;
    const again = SAME_AGAIN.includes(how);
    const other = () => kiosk.arrive('dial', { digits: '', country: null, key: newKey() });
    return html`<div class="steps">
      ${outcomes[how]}
      <div class="choices">
        ${again
          ? button('main go', 'phone', kiosk.say('ended.again'), () => placeCall(kiosk), { busy: kiosk.person.busy })
          : nothing}
        ${button(again ? 'main' : 'main go', 'phone', kiosk.say('ended.other'), other)}
        ${button('main', 'layout-grid', kiosk.say('ended.home'), () => kiosk.arrive('home', { digits: '', country: null }))}
      </div>
    </div>`;
  },
};
