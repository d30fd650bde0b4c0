import { button } from '../parts/button.js';
import { html, nothing } from '../parts/html.js';
import { icon } from '../parts/icon.js';
import { coming } from '../parts/pictures.js';

const told = (kiosk) => {
  const { told: reached } = kiosk.person;
  if (reached === null) {
    return html`<p class="told">${icon('clock')}<span>${kiosk.say('person.sending')}</span></p>`;
  }
  return reached
    ? html`<p class="told done">${icon('circle-check')}<span>${kiosk.say('person.told')}</span></p>`
    : html`<p class="told fault">${icon('alert-triangle')}<span>${kiosk.say('person.failed')}</span></p>`;
};

/** Nobody could be told, so that waiting here would be in vain. */
const nobodyComes = ({ person: { told: reached } }) => reached === false;

/** H1: a person of the hall has been called and comes, in the language that was asked for. */
export const person = {
  title: (kiosk) => kiosk.say(nobodyComes(kiosk) ? 'offline.help' : 'person.title'),
  lead: (kiosk) => (nobodyComes(kiosk) ? '' : kiosk.say('person.lead')),
  spoken: (kiosk) => (nobodyComes(kiosk) ? ['offline.help'] : ['person.title', 'person.lead']),
  content: (kiosk) => {
    const { helpLanguage } = kiosk.person;
    const wanted = kiosk.hall?.languages?.find(({ tag }) => tag === helpLanguage);
    return html`<div class="steps person-coming">
      ${coming}
      <div class="choices">
        ${wanted
          ? html`<p class="wanted"><span class="helper">${icon('user')}${icon('message-circle')}</span><strong lang=${wanted.tag} data-fit>${wanted.name}</strong></p>`
          : nothing}
        <div role="status" data-fit>${told(kiosk)}</div>
        ${kiosk.call.running
          ? button('main act', 'phone-call', kiosk.say('talking.title'), () => kiosk.call.resume())
          : wanted ? nothing : button('main', 'layout-grid', kiosk.say('person.more'), () => kiosk.arrive('home'))}
      </div>
    </div>`;
  },
};
