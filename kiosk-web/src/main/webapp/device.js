import { Refusal } from './answer.js';

const STORE = 'device';
const KEY = { name: 'ECDSA', namedCurve: 'P-256' };
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' };
/** A session is begun anew a little before the server ends it. */
const EARLY = 30000;

const utf8 = (text) => new TextEncoder().encode(text);
const base64 = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const base64url = (bytes) => base64(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
const settled = (request) => new Promise((done, failed) => {
  request.addEventListener('success', () => done(request.result));
  request.addEventListener('error', () => failed(request.error));
});

/**
 * What makes this browser this kiosk: a key that cannot leave it, and the kiosk's identifier. They are the only things
 * kept here; neither says anything of a person.
 */
export class Device {
  #kept = null;
  #session = null;
  #beginning = null;
  #ask;

  /** @param ask sends a request that needs no session and returns its JSON */
  constructor(ask) {
    this.#ask = ask;
  }

  /** Makes this browser a kiosk by a code. Rejects with a Refusal when the code is not good; then all stays as it was. */
  async enrol(code) {
    const pair = await crypto.subtle.generateKey(KEY, false, ['sign', 'verify']);
    const key = base64url(await crypto.subtle.exportKey('spki', pair.publicKey));
    const { kiosk } = await this.#ask('enrolment', { code, key });
    const kept = { kiosk, key: pair.privateKey };
    await settled((await this.#store('readwrite')).put(kept, 'this'));
    this.#kept = kept;
    this.#session = null;
  }

  /**
   * The headers that show that this device sends the request, and the session they belong to. Rejects with a Refusal
   * when it is no kiosk.
   */
  async proof(method, path, body) {
    const session = await this.#current();
    session.number += 1;
    const { number } = session;
    const digest = body === undefined
      ? ''
      : `sha-256=:${base64(await crypto.subtle.digest('SHA-256', utf8(body)))}:`;
    const text = ['reencuentro kiosk request', session.name, number, method, path, digest].join('\n');
    const headers = { 'Kiosk-Proof': `${number}.${await this.#sign(text)}` };
    return { session: session.name, headers: digest ? { ...headers, 'Content-Digest': digest } : headers };
  }

  /** A session was refused: the next request begins another, unless one has begun since. */
  forget(session) {
    if (this.#session?.name === session) {
      this.#session = null;
    }
  }

  async #current() {
    if (this.#session && performance.now() < this.#session.until) {
      return this.#session;
    }
    this.#beginning ??= this.#begin().finally(() => {
      this.#beginning = null;
    });
    const begun = await this.#beginning;
    this.#session = begun;
    return begun;
  }

  async #begin() {
    this.#kept ??= await settled((await this.#store('readonly')).get('this'));
    if (!this.#kept) {
      throw new Refusal(401, 'kiosk-not-enrolled', '');
    }
    const { kiosk } = this.#kept;
    const { challenge } = await this.#ask('challenge', {});
    const signature = await this.#sign(['reencuentro kiosk session', challenge, location.origin, kiosk].join('\n'));
    const { session, seconds } = await this.#ask('session', { kiosk, challenge, signature });
    return { name: session, number: 0, until: performance.now() + seconds * 1000 - EARLY };
  }

  async #sign(text) {
    return base64url(await crypto.subtle.sign(SIGNATURE, this.#kept.key, utf8(text)));
  }

  async #store(mode) {
    const opening = indexedDB.open('reencuentro-kiosk', 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE));
    return (await settled(opening)).transaction(STORE, mode).objectStore(STORE);
  }
}
