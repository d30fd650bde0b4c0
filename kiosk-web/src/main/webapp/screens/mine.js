import { button } from '../parts/button.js';
import { html, nothing } from '../parts/html.js';
import { icon } from '../parts/icon.js';
import { keypad } from '../parts/keypad.js';
import { slots } from '../parts/slots.js';

const LENGTH = 8;

const press = (kiosk, digit) => {
  if (kiosk.person.ticketDigits.length < LENGTH) {
    kiosk.enter({ ticketDigits: kiosk.person.ticketDigits + digit, fault: null });
  }
};
const erase = (kiosk) => kiosk.enter({ ticketDigits: kiosk.person.ticketDigits.slice(0, -1), fault: null });

/** R1: the number of a ticket that exists. */
export const mine = {
  idle: 'personal',
  title: (kiosk) => kiosk.say('mine.title'),
  lead: (kiosk) => kiosk.say('mine.lead'),
  spoken: ({ person }) => (person.fault ? [person.fault] : ['mine.title', 'mine.lead']),
  content: (kiosk) => {
    const { ticketDigits, fault, covered } = kiosk.person;
    return html`<div class="dial">
      <div class="number">
        ${slots(ticketDigits, LENGTH, covered, `${kiosk.say('ticket.number')} ${covered ? '' : [...ticketDigits].join(' ')}`)}
        <div class="state" role="status">${fault
          ? html`<span class="fault">${icon('alert-triangle')}${kiosk.say(fault)}</span>`
          : nothing}</div>
      </div>
      ${keypad(kiosk, (digit) => press(kiosk, digit), () => erase(kiosk), {
        icon: covered ? 'eye' : 'eye-off',
        words: kiosk.say(covered ? 'dial.uncover' : 'dial.cover'),
        press: () => kiosk.enter({ covered: !covered }),
      })}
      <div class="go-place">${ticketDigits.length === LENGTH
        ? button('main go', 'check', kiosk.say('mine.next'), () => kiosk.go('pin-enter', { pin: '', fault: null }))
        : nothing}</div>
      <p class="note">${kiosk.say('mine.lost')}</p>
    </div>`;
  },
  key(kiosk, key) {
    if (/^[0-9]$/.test(key)) {
      press(kiosk, key);
    } else if (key === 'Backspace') {
      erase(kiosk);
    }
  },
};
