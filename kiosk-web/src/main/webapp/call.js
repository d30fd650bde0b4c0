import { Refusal } from './answer.js';

const WHILE_CONNECTING = 500;
const WHILE_TALKING = 1000;

const SCREENS = {
  REQUESTED: 'lift',
  RINGING_HERE: 'lift',
  DIALLING: 'connecting',
  RINGING: 'connecting',
  TALKING: 'talking',
};

/** Screens that a person may look at while the call goes on; "back" leads to it again. */
const ASIDE = ['person', 'child', 'language', 'here'];

/** Follows one call from the wish to its end and shows each of its states. */
export class CallFollower {
  #kiosk;
  #timer = 0;
  #call = null;
  #stopped = false;

  constructor(kiosk) {
    this.#kiosk = kiosk;
  }

  get running() {
    return this.#call !== null;
  }

  /** Follows the call that the server has just accepted. */
  follow({ id, maximumSeconds }) {
    this.#stopped = false;
    this.#call = { id, maximumSeconds, state: 'REQUESTED', secondsLeft: maximumSeconds, talkSeconds: 0 };
    this.#show();
    this.#ask();
  }

  /** Ends the call at the person's wish; its end is shown when the line confirms it. */
  hangUp() {
    const call = this.#call;
    if (call && !this.#stopped) {
      this.#stopped = true;
      this.#kiosk.enter({ busy: true });
      this.#kiosk.api.post(`calls/${call.id}/hangup`).catch(() => {});
      this.#kiosk.phone?.hangUp();
    }
  }

  /** More minutes for the asking; where there are none any more, that is shown. */
  async more() {
    const call = this.#call;
    if (!call || this.#kiosk.person.busy) {
      return;
    }
    const before = call.maximumSeconds;
    this.#kiosk.enter({ busy: true });
    try {
      const now = await this.#kiosk.api.post(`calls/${call.id}/more`);
      call.full = now.maximumSeconds <= before;
      Object.assign(call, now);
    } catch {
      // What is left is still shown; another touch asks again.
    }
    if (this.#call === call) {
      this.#kiosk.enter({ busy: false });
    }
  }

  /** Back from the help screen to the call that goes on. */
  resume() {
    this.#kiosk.replace(SCREENS[this.#call.state]);
  }

  /** Leaves the call to itself: the person is gone from the screen. */
  forget() {
    clearTimeout(this.#timer);
    this.#call = null;
  }

  async #ask() {
    const call = this.#call;
    try {
      const now = await this.#kiosk.api.get(`calls/${call.id}`);
      if (this.#call !== call) {
        return;
      }
      const before = call.state;
      Object.assign(call, now);
      if (call.state === 'ENDED') {
        this.#end(call, before);
        return;
      }
      this.#show();
    } catch (fault) {
      if (this.#call !== call) {
        return;
      }
      if (fault instanceof Refusal) {
        this.#end({ ...call, outcome: 'UNKNOWN' }, call.state);
        return;
      }
      call.secondsLeft = Math.max(0, call.secondsLeft - (call.state === 'TALKING' ? 1 : 0));
      this.#kiosk.draw();
    }
    this.#timer = setTimeout(() => this.#ask(), call.state === 'TALKING' ? WHILE_TALKING : WHILE_CONNECTING);
  }

  #show() {
    const { screen } = this.#kiosk;
    const next = SCREENS[this.#call.state];
    this.#kiosk.person.call = this.#call;
    if (ASIDE.includes(screen)) {
      return;
    }
    if (next === screen) {
      this.#kiosk.draw();
    } else {
      this.#kiosk.replace(next);
    }
  }

  #end(call, before) {
    this.forget();
    this.#kiosk.arrive('ended', { call, ended: ending(call, before, this.#stopped), busy: false, told: null });
  }
}

const ENDINGS = {
  NO_ANSWER: 'no-answer',
  BUSY: 'busy',
  WRONG_NUMBER: 'wrong',
  UNREACHABLE: 'refused',
  REFUSED: 'refused',
};

/**
 * How the end of a call is told: one of the pictures in parts/pictures.js.
 *
 * @param before the last state that was seen before the end
 * @param stopped whether the person ended it on the screen
 */
export function ending({ outcome, secondsLeft }, before, stopped) {
  if (outcome === 'TALKED') {
    return secondsLeft <= 1 && !stopped ? 'time' : 'talked';
  }
  if (outcome === 'ABANDONED') {
    if (stopped) {
      return 'stopped';
    }
    return before === 'REQUESTED' || before === 'RINGING_HERE' ? 'not-lifted' : 'stopped';
  }
  return ENDINGS[outcome] ?? 'lost';
}
