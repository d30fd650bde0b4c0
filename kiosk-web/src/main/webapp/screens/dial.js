import { newKey } from '../api.js';
import { button } from '../parts/button.js';
import { flag } from '../parts/flag.js';
import { html, nothing } from '../parts/html.js';
import { icon } from '../parts/icon.js';
import { keypad } from '../parts/keypad.js';
import { slots } from '../parts/slots.js';
import { Phone } from '../phone.js';

const AT_HOME = 8;
const ABROAD = 10;
/** Emergency numbers and helplines: the only ones that begin with 1. The server knows which there are. */
const HELPLINE = /^1\d{2,3}$/;
const FAULTS = {
  'line-busy': 'dial.busy-line',
  'calls-off': 'dial.off',
  'calls-taken': 'dial.taken',
  'day-spent': 'dial.spent',
  'child-alone': 'dial.child',
  'contact-not-checked': 'dial.not-allowed',
  'number-impossible': 'dial.impossible',
};

const press = (kiosk, digit) => {
  const { digits } = kiosk.person;
  if (digits.length < ABROAD) {
    kiosk.voice.stop();
    kiosk.enter({ digits: digits + digit, country: null, fault: null, key: newKey() });
  }
};

const erase = (kiosk) =>
  kiosk.enter({ digits: kiosk.person.digits.slice(0, -1), country: null, fault: null, key: newKey() });

const complete = ({ digits }) =>
  digits.length === AT_HOME || digits.length === ABROAD || HELPLINE.test(digits);

const state = (kiosk) => {
  const { digits, fault } = kiosk.person;
  if (fault) {
    return html`<span class="fault">${icon('alert-triangle')}${kiosk.say(fault)}</span>`;
  }
  if (digits.length === AT_HOME) {
    return html`<span>${flag('GT')}${kiosk.say('country.GT')}</span>
      <span class="complete">${icon('circle-check')}${kiosk.say('dial.complete')}</span>`;
  }
  if (digits.length === ABROAD) {
    return html`<span>${flag('US')}${flag('MX')}</span>
      <span class="complete">${icon('circle-check')}${kiosk.say('dial.complete')}</span>`;
  }
  const whole = digits.length < AT_HOME ? AT_HOME : ABROAD;
  return digits.length === 0 || HELPLINE.test(digits)
    ? nothing
    : html`<span>${icon('circle-dashed')}${kiosk.say('dial.missing', { count: whole - digits.length })}</span>`;
};

const named = (kiosk) => {
  const { digits, covered } = kiosk.person;
  if (digits === '') {
    return kiosk.say('dial.number-empty');
  }
  return covered
    ? kiosk.say('dial.number-covered', { count: digits.length })
    : `${kiosk.say('dial.number')} ${[...digits].join(' ')}`;
};

const hint = ({ digits }) => {
  if (digits.length <= AT_HOME) {
    return 'dial.abroad';
  }
  return digits.length === ABROAD ? 'dial.country' : 'dial.shorten';
};

/** Asks the server for the call: the handset rings, or this browser's own phone answers. */
export const placeCall = (kiosk) =>
  kiosk.attempt(
    async () => {
      if (kiosk.hall.phone === 'BROWSER') {
        kiosk.phone ??= new Phone();
        try {
          await kiosk.phone.connect(await kiosk.api.get('phone'));
        } catch {
          kiosk.replace('out');
          return;
        }
      }
      const { digits, country, key } = kiosk.person;
      const body = { digits, language: kiosk.language, ...(country && { country }) };
      kiosk.call.follow(await kiosk.api.post('calls', body, key));
      kiosk.person.key = newKey();
    },
    (refusal) => {
      if (refusal.status === 503) {
        kiosk.replace('out');
      } else {
        kiosk.person.key = newKey();
        kiosk.replace('dial', { fault: FAULTS[refusal.code] ?? 'dial.not-allowed', country: null });
      }
    },
  );

const call = (kiosk) => (kiosk.person.digits.length === ABROAD ? kiosk.go('country') : placeCall(kiosk));

/** C1: the number, by keypad. */
export const dial = {
  idle: 'personal',
  title: (kiosk) => kiosk.say('dial.title'),
  spoken: ({ person }) => (person.fault ? [person.fault] : ['dial.title']),
  content: (kiosk) => {
    const { person } = kiosk;
    return html`<div class="dial">
      <div class="number">
        ${slots(person.digits, person.digits.length > AT_HOME ? ABROAD : AT_HOME, person.covered, named(kiosk))}
        <div class="state" role="status">${state(kiosk)}</div>
      </div>
      ${keypad(kiosk, (digit) => press(kiosk, digit), () => erase(kiosk), {
        icon: person.covered ? 'eye' : 'eye-off',
        words: kiosk.say(person.covered ? 'dial.uncover' : 'dial.cover'),
        press: () => kiosk.enter({ covered: !person.covered }),
      })}
      <div class="go-place">${complete(person)
        ? button('main go', 'phone', kiosk.say('dial.call'), () => call(kiosk), { busy: person.busy })
        : nothing}</div>
      <p class="note">${kiosk.say(hint(person))}</p>
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
