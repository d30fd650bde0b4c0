import { button } from '../parts/button.js';
import { html } from '../parts/html.js';
import { dialling } from '../parts/pictures.js';

/** What the screen says while somebody speaks, hears themselves, and has sent it. */
const LEADS = { speak: 'message.lead', check: 'message.check-lead', sent: 'message.sent-lead' };

/**
 * C7: a message in one's own voice for a family that did not answer. The telephone's voice leads through it and alone knows how
 * far it is; these are its keys, with the words for what they do, those that come first before the others.
 */
export const message = {
  idle: 'personal',
  noBack: true,
  title: (kiosk) => kiosk.say('message.title'),
  lead: (kiosk) => kiosk.say(LEADS[kiosk.person.message]),
  spoken: () => [],
  content: (kiosk) => {
    const key = (kind, picture, words, which, next) =>
      button(kind, picture, kiosk.say(words), () => {
        kiosk.phone?.key(which);
        next();
      });
    const to = (stage) => () => kiosk.enter({ message: stage });
    const home = (kind) =>
      button(kind, 'layout-grid', kiosk.say('ended.home'), () => {
        kiosk.phone?.hangUp();
        kiosk.arrive('home', { digits: '', country: null });
      });
    const choices = {
      speak: () => [key('main go', 'check', 'message.stop', '#', to('check')), home('main')],
      check: () => [
        key('main go', 'send', 'message.send', '1', to('sent')),
        key('main', 'repeat', 'message.again', '2', to('speak')),
        key('main', 'x', 'message.drop', '*', () => kiosk.arrive('ended')),
        home('main'),
      ],
      sent: () => [home('main go')],
    };
    return html`<div class="steps">
      ${dialling}
      <div class="choices">${choices[kiosk.person.message]()}</div>
    </div>`;
  },
};
