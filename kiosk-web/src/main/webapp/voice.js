/** Says prompts through the loudspeaker, one at a time; touching anything stops it. Public words only. */
export class Voice {
  #sound = null;
  #keys = null;
  #language = null;
  #changed;

  constructor(changed) {
    this.#changed = changed;
  }

  /** Whether these prompts are being said; in that language, when one is given. */
  speaks(keys, language = this.#language) {
    return this.#keys !== null && this.#language === language && this.#keys.join() === keys.join();
  }

  toggle(language, keys) {
    return this.speaks(keys, language) ? this.stop() : this.say(language, keys);
  }

  /** Plays the prompts of the keys in order. Resolves to whether sound was allowed and every prompt existed. */
  async say(language, keys) {
    this.stop();
    this.#keys = keys;
    this.#language = language;
    this.#changed();
    let heard = true;
    for (const key of keys) {
      heard = (await this.#play(`api/voice/${language}/kiosk.${key}.wav`, keys)) && heard;
      if (this.#keys !== keys) {
        return heard;
      }
    }
    this.stop();
    return heard;
  }

  stop() {
    if (this.#keys) {
      this.#keys = null;
      this.#sound?.pause();
      this.#sound = null;
      this.#changed();
    }
  }

  #play(source, keys) {
    return new Promise((done) => {
      const sound = new Audio(source);
      this.#sound = sound;
      sound.addEventListener('ended', () => done(true));
      sound.addEventListener('error', () => done(false));
      sound.addEventListener('pause', () => done(this.#keys === keys));
      sound.play().catch(() => done(false));
    });
  }
}
