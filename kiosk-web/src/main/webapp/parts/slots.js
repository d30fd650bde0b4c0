import { html } from './html.js';

const LAYOUTS = { 4: [], 8: [3], 10: [2, 5], 12: [3, 7] };

/**
 * Digits on their slots, grouped 4+4, 3+3+4 or 4+4+4; the last one is marked.
 *
 * @param length how many slots: 4, 8, 10 or 12
 * @param covered draws discs in place of the digits
 */
export const slots = (digits, length, covered, name) => {
  const spaces = LAYOUTS[length];
  return html`<div class="slots ${length >= 10 ? 'many' : ''}" role="img" aria-label=${name}>
    ${Array.from({ length }, (_, at) => {
      const filled = at < digits.length;
      const last = filled && at === digits.length - 1;
      return html`<span class="slot ${filled ? 'filled' : ''} ${last ? 'last' : ''} ${spaces.includes(at) ? 'space' : ''}"
        aria-hidden="true">${filled ? (covered ? '•' : digits[at]) : ''}</span>`;
    })}
  </div>`;
};

/** Digits spaced 4+4, as they are read aloud. */
export const grouped = (digits) => digits.replace(/^(....)(?=.)/, '$1 ');
