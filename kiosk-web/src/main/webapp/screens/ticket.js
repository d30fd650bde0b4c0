import { button } from '../parts/button.js';
import { html } from '../parts/html.js';
import { icon } from '../parts/icon.js';
import { qr } from '../parts/qr.js';

/** T6: the ticket, to print or to remember. The PIN is never shown. */
export const ticket = {
  idle: 'personal',
  title: (kiosk) => kiosk.say('ticket.title'),
  spoken: () => ['ticket.title', 'ticket.pin', 'ticket.pin-lead'],
  content: (kiosk) => {
    const { ticket: number, word, qr: code } = kiosk.person.ticket;
    return html`<div class="ticket">
      <div class="ticket-card">
        ${qr(code, kiosk.say('ticket.qr'))}
        <div class="ticket-number">
          <span class="small">${kiosk.say('ticket.number')}</span>
          <strong><span>${number.slice(0, 4)}</span> <span>${number.slice(4)}</span></strong>
          <span class="small use" data-fit>${kiosk.say('ticket.use')}</span>
        </div>
        <div class="ticket-word"><span class="word-disc">${icon(word.toLowerCase())}</span>
          <div><span class="small">${kiosk.say('ticket.word')}</span><strong data-fit>${kiosk.say(`word.${word.toLowerCase()}`)}</strong></div></div>
      </div>
      <div class="advice"><span class="lock">${icon('lock')}</span>
        <p data-fit><strong>${kiosk.say('ticket.pin')}</strong>${kiosk.say('ticket.pin-lead')}</p></div>
      ${button('main act', 'printer', kiosk.say('ticket.print'), () => print())}
    </div>`;
  },
};
