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
