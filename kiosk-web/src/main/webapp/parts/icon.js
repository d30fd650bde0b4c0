import { html } from './html.js';

/** A pictogram of icons.svg; always beside a word, so hidden from readers. */
export const icon = (name) =>
  html`<svg class="icon" aria-hidden="true" focusable="false"><use href="icons.svg#${name}"></use></svg>`;
