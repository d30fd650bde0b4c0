import { button } from '../parts/button.js';
import { html, nothing } from '../parts/html.js';
import { icon } from '../parts/icon.js';
import { keypad } from '../parts/keypad.js';
import { slots } from '../parts/slots.js';

const LENGTH = 12;

const press = (kiosk, digit) => {
  const code = kiosk.person.digits;
  if (code.length < LENGTH) {
    kiosk.enter({ digits: code + digit, fault: null });
  }
};
const erase = (kiosk) => kiosk.enter({ digits: kiosk.person.digits.slice(0, -1), fault: null });

/** This browser is not a kiosk of any hall yet: the office's code makes it one. */
export const enrol = {
  idle: null,
  noBack: true,
  noHelp: true,
  title: (kiosk) => kiosk.say('enrol.title'),
  lead: (kiosk) => kiosk.say('enrol.lead'),
  sign: icon('device-tablet'),
  spoken: () => [],
  content: (kiosk) => {
    const { digits, fault, busy } = kiosk.person;
    return html`<div class="dial">
      <div class="number">
        ${slots(digits, LENGTH, false, `${kiosk.say('enrol.code')} ${[...digits].join(' ')}`)}
        <div class="state" role="status">${fault
          ? html`<span class="fault">${icon('alert-triangle')}${kiosk.say(fault)}</span>`
          : nothing}</div>
      </div>
      ${keypad(kiosk, (digit) => press(kiosk, digit), () => erase(kiosk))}
    </div>`;
  },
  foot: (kiosk) => (kiosk.person.digits.length === LENGTH
    ? button('main go', 'check', kiosk.say('enrol.go'),
      () => kiosk.attempt(() => kiosk.enrol(kiosk.person.digits), () => kiosk.enter({ digits: '', fault: 'enrol.refused' })),
      { busy: kiosk.person.busy })
    : html`<p class="note">${kiosk.say('enrol.code')}</p>`),
  key(kiosk, key) {
    if (/^[0-9]$/.test(key)) {
      press(kiosk, key);
    } else if (key === 'Backspace') {
      erase(kiosk);
    }
  },
};
