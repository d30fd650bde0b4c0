import { Refusal, Unreachable } from './answer.js';
import { Device } from './device.js';

const WAIT = 6000;

const posting = (body, key) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...(key ? { 'Idempotency-Key': key } : {}) },
  body: JSON.stringify(body ?? {}),
});

/**
 * Asks the kiosk API. Every request is signed by the device, and dies with its person: `cut()` ends those still under
 * way.
 */
export class Api {
  #life = new AbortController();
  /** What makes this browser a kiosk outlives every person. */
  #device = new Device((path, body) => this.#ask(path, posting(body), new AbortController().signal));
  language = 'es';

  cut() {
    this.#life.abort();
    this.#life = new AbortController();
  }

  /** Makes this browser a kiosk. Rejects with a Refusal when the code is not good. */
  enrol(code) {
    return this.#device.enrol(code);
  }

  get(path) {
    return this.#signed(path, { method: 'GET' });
  }

  /** @param key makes a repeated request the same request; omit for what may be done twice */
  post(path, body, key) {
    return this.#signed(path, posting(body, key));
  }

  async #signed(path, request, again = true) {
    const life = this.#life.signal;
    const { pathname } = new URL(`api/${path}`, location.href);
    const { session, headers } = await this.#device.proof(request.method, pathname, request.body);
    try {
      return await this.#ask(path, { ...request, headers: { ...request.headers, ...headers } }, life);
    } catch (fault) {
      if (!(fault instanceof Refusal) || fault.code !== 'kiosk-session-over') {
        throw fault;
      }
      this.#device.forget(session);
      if (!again) {
        throw fault;
      }
      return life.aborted ? new Promise(() => {}) : this.#signed(path, request, false);
    }
  }

  async #ask(path, request, life) {
    if (life.aborted) {
      return new Promise(() => {});
    }
    const wait = AbortSignal.timeout(WAIT);
    const either = new AbortController();
    for (const signal of [life, wait]) {
      signal.addEventListener('abort', () => either.abort(), { once: true });
    }
    let answer;
    let body;
    try {
      answer = await fetch(`api/${path}`, {
        ...request,
        headers: { ...request.headers, 'Accept': 'application/json', 'Accept-Language': this.language },
        cache: 'no-store',
        credentials: 'same-origin',
        signal: either.signal,
      });
      const text = await answer.text();
      body = text && /json/.test(answer.headers.get('Content-Type') ?? '') ? JSON.parse(text) : {};
    } catch {
      if (life.aborted) {
        return new Promise(() => {});
      }
      throw new Unreachable();
    }
    if (life.aborted) {
      return new Promise(() => {});
    }
    if (answer.status >= 502) {
      throw answer.status === 503 && body.code ? new Refusal(503, body.code, body.detail) : new Unreachable();
    }
    if (!answer.ok) {
      throw new Refusal(answer.status, body.code ?? 'unknown', body.detail ?? '');
    }
    return body;
  }
}

/** A new random key for one intention of the person. */
export const newKey = () => crypto.randomUUID();
