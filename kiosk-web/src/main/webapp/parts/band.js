import { html, svg } from './html.js';

const dyes = ['#1c4474', '#b24e26', '#1a533e', '#f2b63d', '#87203a'];
const half = (each) => svg`<path d="M${each * 32} 16a16 16 0 0 1 32 0z" fill=${dyes[each % dyes.length]}></path>`;

/** The row of half discs above every screen. */
export const band = html`<svg class="band" viewBox="0 0 1920 16" preserveAspectRatio="xMinYMid slice" aria-hidden="true">
  ${Array.from({ length: 60 }, (_, each) => half(each))}
</svg>`;
