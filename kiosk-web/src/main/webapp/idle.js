const WAITS = { plain: [45, 30], personal: [30, 20] };

/** Watches whether somebody is still there: asks after a while, then wipes. Never during a call. */
export class Idle {
  #timer = 0;
  #kind = null;
  #left = 0;
  #ask;
  #tick;
  #wipe;

  constructor({ ask, tick, wipe }) {
    this.#ask = ask;
    this.#tick = tick;
    this.#wipe = wipe;
  }

  /** @param kind plain, personal, or null where nobody is waited for */
  watch(kind) {
    clearTimeout(this.#timer);
    this.#kind = kind;
    if (kind) {
      this.#timer = setTimeout(() => this.#count(), WAITS[kind][0] * 1000);
    }
  }

  get left() {
    return this.#left;
  }

  #count() {
    const until = performance.now() + WAITS[this.#kind][1] * 1000;
    const step = () => {
      this.#left = Math.ceil((until - performance.now()) / 1000);
      if (this.#left <= 0) {
        this.#wipe();
      } else {
        this.#tick();
        this.#timer = setTimeout(step, 1000);
      }
    };
    this.#left = WAITS[this.#kind][1];
    this.#ask();
    this.#timer = setTimeout(step, 1000);
  }
}
