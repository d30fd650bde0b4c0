/** What the server refused: the problem's code and its sentence for the person. */
export class Refusal extends Error {
  constructor(status, code, detail) {
    super(code);
    this.status = status;
    this.code = code;
    this.detail = detail;
  }
}

/** Nobody answered: the network is cut or the server is away. */
export class Unreachable extends Error {}

const WAIT = 6000;

/** Asks the kiosk API. Every request dies with its person: `cut()` ends those still under way. */
export class Api {
  #life = new AbortController();
  language = 'es';

  cut() {
    this.#life.abort();
    this.#life = new AbortController();
  }

  get(path) {
    return this.#ask(path, { method: 'GET' });
  }

  /** @param key makes a repeated request the same request; omit for what may be done twice */
  post(path, body, key) {
    const headers = { 'Content-Type': 'application/json' };
    if (key) {
      headers['Idempotency-Key'] = key;
    }
    return this.#ask(path, { method: 'POST', headers, body: JSON.stringify(body ?? {}) });
  }

  async #ask(path, request) {
    const life = this.#life.signal;
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
