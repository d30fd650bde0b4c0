import { html } from './html.js';

/** A QR code the server drew: side length in modules and one SVG path. */
export const qr = ({ size, path }, name) =>
  html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label=${name} shape-rendering="crispEdges"><path d=${path}></path></svg>`;
