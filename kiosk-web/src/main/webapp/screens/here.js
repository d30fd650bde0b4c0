import { button } from '../parts/button.js';
import { html } from '../parts/html.js';
import { waiting } from '../parts/pictures.js';

/** Is somebody still there? Shows nothing of what was entered. */
export const here = {
  idle: null,
  noBack: true,
  title: (kiosk) => kiosk.say('here.title'),
  spoken: () => ['here.title'],
  content: (kiosk) => html`<div class="steps">
    ${waiting}
    <div class="choices">
      <p class="here-lead" data-fit>${kiosk.say('here.lead', { count: kiosk.idle.left })}</p>
      ${button('main go', 'check', kiosk.say('here.yes'), () => kiosk.stay())}
    </div>
  </div>`,
};
