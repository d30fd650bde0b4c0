import { Refusal, Unreachable } from './answer.js';
import { Api, newKey } from './api.js';
import { CallFollower } from './call.js';
import { Heartbeat } from './heartbeat.js';
import { Idle } from './idle.js';
import { fit } from './parts/fit.js';
import { frame } from './parts/frame.js';
import { nothing, render } from './parts/html.js';
import { slip } from './parts/slip.js';
import { screens } from './screens/index.js';
import { messages, sentence } from './words.js';
import { Voice } from './voice.js';

const FIRST = 'attract';
const HALL_EVERY = 10000;
/** One answer may get lost on the way; after two the network is taken to be cut. */
const HALL_MISSED = 2;
const HALL_EVERY_OFFLINE = 3000;
const COVERED = 250;
const NEW_VERSION_EVERY = 300000;

/** What one person has entered so far. Lives in memory only and is replaced as a whole when they leave. */
const nobody = () => ({
  digits: '',
  covered: false,
  country: null,
  call: null,
  ended: null,
  message: null,
  department: null,
  asList: false,
  places: [],
  page: 0,
  municipality: null,
  way: null,
  bed: false,
  pin: '',
  chosenPin: null,
  ticketDigits: '',
  ticket: null,
  requests: null,
  opened: null,
  fault: null,
  busy: false,
  helpLanguage: null,
  told: null,
  key: newKey(),
});

/** The kiosk as a whole: which screen is shown, for whom, in which language; and every way out of it. */
export class Kiosk {
  #root = document.getElementById('screen');
  #slip = document.getElementById('slip');
  #cover = document.getElementById('cover');
  #trail = [];
  #words = {};
  #wordsOf;
  #code;
  #hallTimer = 0;
  #hallMissed = 0;
  #newVersionAsked = 0;
  #before = null;

  screen = 'blank';
  hall = null;
  person = nobody();
  language = 'es';
  api = new Api();
  voice = new Voice(() => this.draw());
  phone = null;
  idle = new Idle({
    ask: () => this.#askWhetherHere(),
    tick: () => this.draw(),
    wipe: () => this.finish(),
  });
  call = new CallFollower(this);
  heartbeat = new Heartbeat(this);

  constructor({ code, words }) {
    this.#code = code;
    this.#wordsOf = words;
  }

  async start() {
    await this.#load('es');
    addEventListener('pointerdown', () => this.#touched(), true);
    addEventListener('keydown', (event) => this.#keyed(event), true);
    addEventListener('resize', () => this.draw());
    document.fonts.ready.then(() => this.draw());
    if (this.#code) {
      await this.enrol(this.#code).catch(() => {});
      this.#code = '';
    }
    await this.#askHall();
    this.heartbeat.beat();
    navigator.serviceWorker?.register('sw.js').catch(() => {});
  }

  /** The sentence of a message key in the person's language. */
  say(key, values) {
    return sentence(this.#words, key, values);
  }

  /** The language prompts are played in. */
  get spokenLanguage() {
    return this.language;
  }

  /** Shows a screen; `change` is what the person has just entered. */
  go(screen, change = {}) {
    if (screen !== this.screen) {
      this.#trail.push(this.screen);
    }
    this.#show(screen, change);
  }

  /** Shows a screen that takes the place of the present one: "back" does not return here. */
  replace(screen, change = {}) {
    this.#show(screen, change);
  }

  /** Forgets the way that led here: "back" goes home. */
  arrive(screen, change = {}) {
    this.#trail = ['attract', 'home'];
    this.#show(screen, change);
  }

  back() {
    const screen = screens[this.screen];
    if (screen?.noBack) {
      return;
    }
    if (this.call.running) {
      this.call.resume();
      return;
    }
    const earlier = this.#trail.pop();
    if (!earlier || earlier === FIRST) {
      this.finish();
    } else {
      this.#show(earlier, { fault: null, pin: '', busy: false });
    }
  }

  /** Changes what the person has entered and redraws. */
  enter(change) {
    Object.assign(this.person, change);
    this.draw();
    this.#sayFault(change);
  }

  /** Ends this person's use: covers at once, then everything of theirs is gone. */
  finish() {
    this.#cover.hidden = false;
    this.voice.stop();
    this.call.forget();
    this.api.cut();
    this.phone?.reset();
    this.person = nobody();
    this.#trail = [];
    this.language = 'es';
    document.documentElement.classList.remove('lowered');
    render(nothing, this.#slip);
    this.#load('es').then(() => this.#show(this.hall?.enrolled === false ? 'enrol' : FIRST));
    setTimeout(() => {
      this.#cover.hidden = true;
    }, COVERED);
    this.#takeNewVersion();
  }

  /** To the choice of language; where no screen may be left, straight to the other complete one. */
  async changeLanguage() {
    if (this.hall?.languages && !screens[this.screen].locked && this.screen !== 'offline') {
      this.go('language');
      return;
    }
    await this.choose(this.language === 'es' ? 'en' : 'es');
    this.draw();
  }

  /** Calls a person of the hall. */
  help({ language = this.language, minor = Boolean(screens[this.screen]?.locked) } = {}) {
    const screen = minor ? 'child' : 'person';
    this.go(screen, { told: null, helpLanguage: language === this.language ? null : language });
    const key = newKey();
    this.api.post('help', { language, minor }, key)
      .then(() => {
        this.hall = { ...this.hall, waiting: true };
        this.enter({ told: true });
      })
      .catch((fault) => {
        if (fault instanceof Unreachable) {
          this.#offline();
        }
        this.enter({ told: false });
      });
  }

  async choose(language) {
    this.voice.stop();
    await this.#load(language);
    this.api.language = language;
  }

  /** Makes this browser a kiosk of the hall. Rejects with a Refusal when the code is not good. */
  async enrol(code) {
    await this.api.enrol(code);
    await this.#askHall();
  }

  /** Does what the person asked; on a refusal `refused` decides what is shown, without network the kiosk says so. */
  async attempt(work, refused) {
    if (this.person.busy) {
      return;
    }
    const person = this.person;
    this.enter({ busy: true, fault: null });
    try {
      await work();
    } catch (fault) {
      if (person !== this.person) {
        return;
      }
      if (fault instanceof Refusal && fault.status === 401) {
        await this.#askHall();
      } else if (fault instanceof Refusal) {
        if (fault.status >= 500) {
          this.heartbeat.note(fault.code);
        }
        refused(fault);
      } else {
        this.#offline();
      }
    } finally {
      if (person === this.person) {
        this.enter({ busy: false });
      }
    }
  }

  draw() {
    const screen = screens[this.screen];
    if (!screen) {
      return;
    }
    document.documentElement.lang = this.language;
    document.title = screen.title(this).replace(/\s+/g, ' ') || 'Reencuentro';
    render(frame(this, screen), this.#root);
    render(this.person.ticket ? slip(this, this.person.ticket) : nothing, this.#slip);
    fit(this.#root);
  }

  #show(screen, change = {}) {
    const entered = this.screen !== screen;
    if (entered) {
      this.voice.stop();
      screens[this.screen]?.leave?.(this);
    }
    this.screen = screen;
    Object.assign(this.person, change);
    this.draw();
    if (entered) {
      this.#root.querySelector('h1')?.focus({ preventScroll: true });
      screens[screen].enter?.(this);
    }
    this.#watch();
    this.#sayFault(change);
  }

  /** What went wrong is said aloud without being asked: who cannot read would try the same again. */
  #sayFault({ fault }) {
    if (fault) {
      this.voice.say(this.language, [fault]);
    }
  }

  /** A screen that says nothing is left after a while, one that says null never; and none is left while a call goes on. */
  #watch() {
    const { idle = 'plain' } = screens[this.screen];
    this.idle.watch(this.call.running ? null : idle);
  }

  #askWhetherHere() {
    if (this.screen !== 'here') {
      this.#before = this.screen;
      this.screen = 'here';
      this.voice.stop();
      this.draw();
      this.#root.querySelector('.button.main')?.focus({ preventScroll: true });
    }
  }

  /** The person is still here: the screen they were on comes back as it was. */
  stay() {
    this.screen = this.#before;
    this.draw();
    this.#watch();
  }

  #touched() {
    if (this.screen !== 'here' && screens[this.screen]) {
      this.#watch();
    }
  }

  #keyed(event) {
    this.#touched();
    if (event.key === 'Escape') {
      this.back();
    } else if (!event.ctrlKey && !event.altKey && !event.metaKey) {
      screens[this.screen]?.key?.(this, event.key);
    }
  }

  async #load(language) {
    this.#words = await messages(this.#wordsOf ?? language);
    this.language = language;
  }

  async #askHall() {
    clearTimeout(this.#hallTimer);
    try {
      const hall = await this.api.get('hall');
      this.hall = { ...hall, enrolled: true };
      this.#hallMissed = 0;
      if (this.screen === 'blank' || this.screen === 'offline' || this.screen === 'enrol') {
        this.finish();
      } else {
        this.draw();
        if (this.screen === FIRST && performance.now() - this.#newVersionAsked > NEW_VERSION_EVERY) {
          this.#takeNewVersion();
        }
      }
    } catch (fault) {
      if (fault instanceof Refusal && fault.status === 401) {
        this.hall = { enrolled: false };
        if (this.screen !== 'enrol') {
          this.finish();
        }
      } else {
        this.#hallMissed += 1;
        if (this.screen === 'blank' || this.#hallMissed >= HALL_MISSED) {
          this.#offline();
        }
      }
    }
    this.#hallTimer = setTimeout(() => this.#askHall(), this.#hallMissed > 0 ? HALL_EVERY_OFFLINE : HALL_EVERY);
  }

  #offline() {
    if (this.call.running || this.screen === 'offline') {
      return;
    }
    this.heartbeat.note('unreachable');
    this.#trail = [];
    this.person = nobody();
    this.#show('offline');
    clearTimeout(this.#hallTimer);
    this.#hallTimer = setTimeout(() => this.#askHall(), HALL_EVERY_OFFLINE);
  }

  /** Only here, where nobody is in the middle of anything, does a new version of the screens come in. */
  async #takeNewVersion() {
    this.#newVersionAsked = performance.now();
    const known = await navigator.serviceWorker?.getRegistration().catch(() => null);
    if (known?.waiting && this.screen === FIRST) {
      known.waiting.postMessage('take over');
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    } else {
      known?.update().catch(() => {});
    }
  }
}

