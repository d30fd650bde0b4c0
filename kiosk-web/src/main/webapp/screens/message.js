import { button } from '../parts/button.js';
import { html } from '../parts/html.js';
import { dialling } from '../parts/pictures.js';

/**
 * C7: a message in one's own voice for a family that did not answer. The telephone's voice leads through it and alone knows how
 * far it is; these are its keys, with the words for what they do.
 */
export const message = {
  idle: 'personal',
  noBack: true,
  title: (kiosk) => kiosk.say('message.title'),
  lead: (kiosk) => kiosk.say('message.lead'),
  spoken: () => [],
  content: (kiosk) => {
    const key = (kind, picture, words, which) => button(kind, picture, words, () => kiosk.phone?.key(which));
    const home = () => {
      kiosk.phone?.hangUp();
      kiosk.arrive('home', { digits: '', country: null });
    };
    return html`<div class="steps">
      ${dialling}
      <div class="choices">
        ${key('main', 'check', kiosk.say('message.stop'), '#')}
        ${key('main go', 'send', kiosk.say('message.send'), '1')}
        ${key('main', 'repeat', kiosk.say('message.again'), '2')}
        ${key('main', 'x', kiosk.say('message.drop'), '*')}
        ${button('main', 'layout-grid', kiosk.say('ended.home'), home)}
      </div>
    </div>`;
  },
};
