import { button } from '../parts/button.js';
import { html, nothing } from '../parts/html.js';
import { icon } from '../parts/icon.js';
import { talking as people } from '../parts/pictures.js';

const MINUTE = 60;

const left = (kiosk, seconds) =>
  seconds > MINUTE
    ? kiosk.say('talking.minutes', { count: Math.ceil(seconds / MINUTE) })
    : kiosk.say('talking.seconds', { count: Math.max(0, Math.floor(seconds)) });

const minutes = ({ maximumSeconds, secondsLeft }) => {
  const blocks = Math.ceil(maximumSeconds / MINUTE);
  const used = blocks - Math.ceil(secondsLeft / MINUTE);
  return html`<div class="minutes" aria-hidden="true">${Array.from({ length: blocks }, (_, each) =>
    html`<span class="minute ${each < used ? 'used' : ''} ${secondsLeft <= MINUTE && each === blocks - 1 ? 'last' : ''}"></span>`)}</div>`;
};

const volume = (kiosk, change, picture, sign, name) => html`<button type="button" class="button volume" aria-label=${kiosk.say(name)}
    @click=${change}>${icon(picture)}${icon(sign)}</button>`;

/** C5: they are talking. */
export const talking = {
  idle: null,
  noBack: true,
  sign: icon('phone-call'),
  title: (kiosk) => kiosk.say('talking.title'),
  spoken: () => [],
  content: (kiosk) => {
    const { call } = kiosk.person;
    return html`<div class="talk">
      <div class="call-state">${people}<p data-fit>${kiosk.say('talking.private')}</p></div>
      <div class="left" role="timer"><p data-fit><span>${kiosk.say('talking.left')}</span>
        <strong>${left(kiosk, call.secondsLeft)}</strong></p>${minutes(call)}
        ${call.full
          ? html`<p class="no-more">${icon('clock')}<span>${kiosk.say('talking.no-more')}</span></p>`
          : button('more', 'clock-plus', kiosk.say('talking.more'), () => kiosk.call.more(), { busy: kiosk.person.busy })}</div>
      ${kiosk.hall.phone === 'BROWSER'
        ? html`<div class="volumes">
            ${volume(kiosk, () => kiosk.phone?.softer(), 'volume-2', 'minus', 'talking.softer')}
            ${volume(kiosk, () => kiosk.phone?.louder(), 'volume', 'plus', 'talking.louder')}</div>`
        : nothing}
    </div>`;
  },
  foot: (kiosk) =>
    button('main stop', 'phone-off', kiosk.say('talking.hang-up'), () => kiosk.call.hangUp(), { busy: kiosk.person.busy }),
};
