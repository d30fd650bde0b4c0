import { html } from './html.js';
import { icon } from './icon.js';

/** A pictogram on its cream disc with its second meaning on a small one. */
export const disc = (first, second) =>
  html`<span class="disc">${icon(first)}<span class="second">${icon(second)}</span></span>`;

/** A place one can go to from home: colour, two pictograms, at most five words. */
export const tile = (place, first, second, words, press) =>
  html`<button type="button" class="tile place-${place}" @click=${press}>${disc(first, second)}<span>${words}</span></button>`;
