import { newKey } from '../api.js';
import { button } from '../parts/button.js';
import { html, nothing } from '../parts/html.js';
import { outcomes } from '../parts/pictures.js';
import { placeCall } from './dial.js';

const SAME_AGAIN = ['talked', 'time', 'no-answer', 'busy', 'lost', 'stopped', 'not-lifted'];

/** After these the telephone offers a message in one's own voice, by its key 3. */
const MISSED = ['no-answer', 'busy'];

const missed = ({ person }) => MISSED.includes(person.ended);

/** Beside a handset its own keys are used. */
const lead = (kiosk) =>
  missed(kiosk) && kiosk.hall.phone !== 'BROWSER' ? 'ended.message-lead' : `ended.${kiosk.person.ended}-lead`;

/** C6: how the call ended, and what can be done now. */
export const ended = {
  idle: 'personal',
  noBack: true,
  title: (kiosk) => kiosk.say(`ended.${kiosk.person.ended}`),
  lead: (kiosk) => kiosk.say(lead(kiosk)),
  spoken: (kiosk) => [`ended.${kiosk.person.ended}`, lead(kiosk)],
  content: (kiosk) => {
    const how = kiosk.person.ended;
    const again = SAME_AGAIN.includes(how);
    const leave = () => {
      kiosk.phone.key('3');
      kiosk.arrive('message', { message: 'speak' });
    };
    const other = () => kiosk.arrive('dial', { digits: '', country: null, key: newKey() });
    return html`<div class="steps">
      ${outcomes[how]}
      <div class="choices">
        ${again
          ? button('main go', 'phone', kiosk.say('ended.again'), () => placeCall(kiosk), { busy: kiosk.person.busy })
          : nothing}
        ${button(again ? 'main' : 'main go', 'phone', kiosk.say('ended.other'), other)}
        ${missed(kiosk) && kiosk.phone?.connected
          ? button('main', 'message-circle', kiosk.say('ended.message'), leave)
          : nothing}
        ${button('main', 'layout-grid', kiosk.say('ended.home'), () => kiosk.arrive('home', { digits: '', country: null }))}
      </div>
    </div>`;
  },
};
