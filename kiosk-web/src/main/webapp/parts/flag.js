import { html, svg } from './html.js';

const flags = {
  GT: svg`<path fill="#4997d0" d="M0 0h48v32H0z"/><path fill="#fff" d="M16 0h16v32H16z"/>`,
  MX: svg`<path fill="#006847" d="M0 0h16v32H0z"/><path fill="#fff" d="M16 0h16v32H16z"/><path fill="#ce1126" d="M32 0h16v32H32z"/><circle cx="24" cy="16" r="4" fill="#8a5c2c"/>`,
  US: svg`<path fill="#fff" d="M0 0h48v32H0z"/><path stroke="#b22234" stroke-width="2.46" d="M0 1.23h48M0 6.15h48M0 11.1h48M0 16h48M0 20.9h48M0 25.8h48M0 30.8h48"/><path fill="#3c3b6e" d="M0 0h21v17.2H0z"/><path fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-dasharray="0 4.6" d="M3 3.4h16M5 8.6h13M3 13.8h16"/>`,
};

/** The flag of a country one can call; beside its name, so hidden from readers. */
export const flag = (country) =>
  html`<svg class="flag" viewBox="0 0 48 32" preserveAspectRatio="none" aria-hidden="true">${flags[country]}</svg>`;
