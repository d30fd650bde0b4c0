import { Refusal } from '../answer.js';
import { button } from '../parts/button.js';
import { html, nothing } from '../parts/html.js';
import { icon } from '../parts/icon.js';
import { keypad } from '../parts/keypad.js';
import { slots } from '../parts/slots.js';

const LENGTH = 4;

/** Whether a PIN is among the first that anybody would guess: one digit, a staircase, a pair twice, a year. */
export const weak = (pin) => {
  const steps = [...pin].slice(1).map((digit, at) => digit - pin[at]);
  return steps.every((step) => step === steps[0] && Math.abs(step) <= 1)
    || pin.slice(0, 2) === pin.slice(2)
    || /^(19|20)\d\d$/.test(pin);
};

const press = (kiosk, digit) => {
  if (kiosk.person.pin.length < LENGTH) {
    kiosk.enter({ pin: kiosk.person.pin + digit, fault: null });
  }
};
const erase = (kiosk) => kiosk.enter({ pin: kiosk.person.pin.slice(0, -1), fault: null });

const pinScreen = (name, lead, next) => ({
  idle: 'personal',
  title: (kiosk) => kiosk.say(name),
  lead: (kiosk) => kiosk.say(lead),
  spoken: ({ person }) => (person.fault ? [person.fault] : [name, lead]),
  content: (kiosk) => {
    const { pin, fault, busy } = kiosk.person;
    return html`<div class="dial pin">
      <div class="number">
        ${slots(pin, LENGTH, true, kiosk.say('pin.digits', { count: pin.length }))}
        <div class="state" role="status">${fault
          ? html`<span class="fault">${icon('alert-triangle')}${kiosk.say(fault)}</span>`
          : nothing}</div>
      </div>
      ${keypad(kiosk, (digit) => press(kiosk, digit), () => erase(kiosk))}
      <div class="go-place">${pin.length === LENGTH
        ? button('main go', 'check', kiosk.say('pin.next'), () => next(kiosk, pin), { busy })
        : nothing}</div>
    </div>`;
  },
  key(kiosk, key) {
    if (/^[0-9]$/.test(key)) {
      press(kiosk, key);
    } else if (key === 'Backspace') {
      erase(kiosk);
    }
  },
});

const request = (kiosk) => {
  const { department, municipality, bed, chosenPin, key } = kiosk.person;
  const home = municipality ? { municipality: municipality.code, bed } : {};
  return kiosk.attempt(
    async () => {
      const ticket = await kiosk.api.post(
        'requests', { kind: 'TRANSPORT', department, ...home, language: kiosk.language, pin: chosenPin }, key);
      kiosk.arrive('ticket', { ticket, pin: '', chosenPin: null });
    },
    (refusal) => (refusal.code === 'pin-too-easy'
      ? kiosk.replace('pin', { pin: '', chosenPin: null, fault: 'pin.weak' })
      : kiosk.replace('failed')),
  );
};

/** T4: a PIN of their own choosing. */
export const choosePin = pinScreen('pin.title', 'pin.lead', (kiosk, pin) => {
  if (weak(pin)) {
    kiosk.enter({ pin: '', fault: 'pin.weak' });
  } else {
    kiosk.replace('pin-again', { chosenPin: pin, pin: '', fault: null });
  }
});

/** T5: the same PIN again; then the request is made. */
export const repeatPin = pinScreen('pin.again', 'pin.again-lead', (kiosk, pin) => {
  if (pin === kiosk.person.chosenPin) {
    request(kiosk);
  } else {
    kiosk.replace('pin', { pin: '', chosenPin: null, fault: 'pin.different' });
  }
});

/** Makes the same request once more after it failed. */
export const requestAgain = request;

/** R2: the PIN of a ticket that exists. */
export const enterPin = pinScreen('pin.enter', 'pin.enter-lead', (kiosk, pin) =>
  kiosk.attempt(
    async () => {
      const opened = { ticket: kiosk.person.ticketDigits, pin };
      const { requests } = await kiosk.api.post('ticket-state', opened);
      const asked = requests.some(({ ask }) => ask);
      kiosk.arrive('requests', { requests, pin: '', ticketDigits: '' });
      if (asked) {
        kiosk.go('helped', { opened });
      }
    },
    (refusal) => kiosk.replace('mine', {
      pin: '',
      ticketDigits: '',
      fault: refusal instanceof Refusal && refusal.status === 429 ? 'mine.slow' : 'mine.unknown',
    }),
  ));
