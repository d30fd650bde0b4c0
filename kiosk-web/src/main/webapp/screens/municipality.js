import { newKey } from '../api.js';
import { html } from '../parts/html.js';
import { button } from '../parts/button.js';
import { icon } from '../parts/icon.js';

/** As many as can be read and touched without scrolling. */
const SHOWN = 12;

const choose = (kiosk, municipality) => kiosk.attempt(
  async () => {
    const way = await kiosk.api.get(`home/trips/${municipality.code}`);
    kiosk.go('trip', { municipality, way, bed: false, key: newKey() });
  },
  () => kiosk.go('pin', { municipality: null, way: null, pin: '', chosenPin: null, fault: null }),
);

/** Opens the municipalities of the chosen department. Where they cannot be told, the department is enough. */
export const askMunicipality = (kiosk) => kiosk.attempt(
  async () => {
    const { places } = await kiosk.api.get(`home/departments/${kiosk.person.department}`);
    kiosk.go('municipality', { places, page: 0 });
  },
  () => kiosk.go('pin', { municipality: null, way: null, pin: '', chosenPin: null, fault: null }),
);

/** T2: the municipality; those first that many asked for today. Their names are not recorded, so they are not spoken. */
export const municipality = {
  idle: 'personal',
  title: (kiosk) => kiosk.say('municipality.title'),
  lead: (kiosk) => kiosk.say(`department.${kiosk.person.department}`),
  spoken: () => ['municipality.title'],
  content: (kiosk) => {
    const { places, page } = kiosk.person;
    return html`<div class="municipalities">${places.slice(page * SHOWN, (page + 1) * SHOWN).map((place) =>
      html`<button type="button" class="department home-place" @click=${() => choose(kiosk, place)}>
        ${icon('home')}<span data-fit>${place.name}</span></button>`)}</div>`;
  },
  extras: (kiosk) => {
    const { places, page } = kiosk.person;
    const pages = Math.ceil(places.length / SHOWN);
    return html`${pages > 1
      ? button('extra', 'list', kiosk.say('municipality.more', { page: page + 1, pages }),
        () => kiosk.enter({ page: (page + 1) % pages }))
      : html`<span></span>`}
      ${button('extra', 'map-question', kiosk.say('town.other'), () => kiosk.help())}`;
  },
};
