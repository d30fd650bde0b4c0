import { html, svg } from './html.js';
import { icon } from './icon.js';
import { qr } from './qr.js';
import { grouped } from './slots.js';

const scallops = html`<svg class="scallops" viewBox="0 0 384 11" preserveAspectRatio="none" aria-hidden="true">
  ${Array.from({ length: 19 }, (_, each) => svg`<path d=${`M${each * 20.2} 11a10 10 0 0 1 20 0z`}></path>`)}
</svg>`;

const mark = html`<svg viewBox="0 0 64 64" aria-hidden="true"><g fill="none" stroke="#000" stroke-linecap="round" stroke-width="6.4">
  <path d="M8 54C8 37.5 18 28.4 31 27"></path><path d="M56 54C56 37.5 46 28.4 33 27"></path></g>
  <circle cx="15.5" cy="18.5" r="7"></circle><circle cx="48.5" cy="18.5" r="7"></circle><path d="M21 57a11 11 0 0 1 22 0z"></path></svg>`;

/** What comes out of the printer: number, picture word and where to show it. Nothing about the person or the help. */
export const slip = (kiosk, ticket) => html`
  ${scallops}
  <div class="head">${mark}<div><strong>Reencuentro</strong>${kiosk.say('slip.services')}</div></div>
  ${qr(ticket.qr, kiosk.say('ticket.qr'))}
  <div class="digits">${grouped(ticket.ticket)}</div>
  <div class="word">${icon(ticket.word.toLowerCase())}<div>${kiosk.say('ticket.word')}<strong>${kiosk.say(`word.${ticket.word.toLowerCase()}`)}</strong></div></div>
  <hr class="rule">
  <h2>${kiosk.say('slip.next')}</h2>
  <div class="line">${icon('clock')}<span><strong>${kiosk.say('slip.hall')}</strong> ${kiosk.say('slip.show')}</span></div>
  <hr class="rule">
  <div class="line">${icon('phone')}<span>${kiosk.say('slip.phone')}</span></div>
  <div class="line">${icon('lock')}<span>${kiosk.say('slip.pin')}</span></div>
  <p class="languages">${kiosk.hall.languages.map(({ name }) => name).join(' · ')}</p>
  ${scallops}`;
