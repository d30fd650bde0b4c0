const EVERY = 20000;

/** Tells the hall that this screen is alive, in which version, and what last failed: codes, nothing of the person. */
export class Heartbeat {
  #kiosk;
  #timer = 0;
  #fault = null;

  constructor(kiosk) {
    this.#kiosk = kiosk;
  }

  /** Takes note of a failure; the next beat tells of the last one. */
  note(fault) {
    this.#fault = fault;
  }

  /** Beats from now on; a beat that gets lost is not sent again. */
  async beat() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.beat(), EVERY);
    if (!this.#kiosk.hall?.enrolled) {
      return;
    }
    const fault = this.#fault;
    const [shell] = (await caches.keys()).filter((name) => name.startsWith('shell-'));
    const body = {
      version: shell?.slice('shell-'.length) ?? '0',
      volume: String(Math.round((this.#kiosk.phone?.volume ?? 1) * 100)),
      ...(fault ? { fault } : {}),
    };
    await this.#kiosk.api.post('heartbeat', body).then(() => {
      this.#fault = this.#fault === fault ? null : this.#fault;
    }).catch(() => {});
  }
}
