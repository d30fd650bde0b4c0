const STEP = 0.15;

/** The browser's own telephone: registers on the hall's Asterisk and answers what the application places. */
export class Phone {
  #agent = null;
  #session = null;
  #sound = new Audio();

  /** Registers with the credentials of this kiosk. Rejects when there is no microphone or no telephone exchange. */
  async connect({ socket, uri, secret }) {
    if (this.#agent?.isRegistered()) {
      return;
    }
    const microphone = await navigator.mediaDevices.getUserMedia({ audio: true });
    microphone.getTracks().forEach((track) => track.stop());
    const { UA, WebSocketInterface } = await import('./vendor/jssip-3.13.8.mjs');
    this.#agent?.stop();
    this.#agent = new UA({
      sockets: [new WebSocketInterface(socket)],
      uri,
      password: secret,
      register_expires: 120,
      session_timers: false,
      user_agent: 'Reencuentro',
    });
    this.#agent.on('newRTCSession', ({ originator, session }) => this.#answer(originator, session));
    await new Promise((done, failed) => {
      const late = setTimeout(() => failed(new Error('late')), 8000);
      this.#agent.once('registered', () => {
        clearTimeout(late);
        done();
      });
      this.#agent.once('registrationFailed', () => {
        clearTimeout(late);
        failed(new Error('refused'));
      });
      this.#agent.start();
    });
  }

  #answer(originator, session) {
    if (originator !== 'remote') {
      return;
    }
    this.#session = session;
    session.on('peerconnection', ({ peerconnection }) => {
      peerconnection.addEventListener('track', ({ streams: [stream], track }) => {
        this.#sound.srcObject = stream ?? new MediaStream([track]);
        this.#sound.play().catch(() => {});
      });
    });
    const over = () => {
      if (this.#session === session) {
        this.#session = null;
        this.#sound.srcObject = null;
      }
    };
    session.on('ended', over);
    session.on('failed', over);
    session.answer({ mediaConstraints: { audio: true, video: false }, pcConfig: { iceServers: [] } });
  }

  get volume() {
    return this.#sound.volume;
  }

  softer() {
    this.#sound.volume = Math.max(0.1, this.#sound.volume - STEP);
  }

  louder() {
    this.#sound.volume = Math.min(1, this.#sound.volume + STEP);
  }

  /** Whether somebody is connected through it. */
  get connected() {
    return this.#session?.isEstablished() ?? false;
  }

  /** Keys one key, as on a telephone. */
  key(which) {
    if (this.connected) {
      this.#session.sendDTMF(which, { transportType: 'RFC2833' });
    }
  }

  hangUp() {
    this.#session?.terminate();
  }

  /** The next person starts with the usual loudness and no call. */
  reset() {
    this.#sound.volume = 0.85;
    this.#session?.terminate();
  }
}
