import { newKey } from '../api.js';
import { button } from '../parts/button.js';
import { html, nothing } from '../parts/html.js';
import { icon } from '../parts/icon.js';
import { askMunicipality } from './municipality.js';

/** The departments where they lie: six columns, five rows; words are the neighbours. */
const MAP = [
  [{ near: 'mexico', wide: 3 }, '17', { near: 'belize', wide: 2 }],
  [{ near: '', wide: 1 }, '13', '14', '16', '18', { near: 'caribbean', wide: 1 }],
  ['12', '08', '04', '15', '02', '19'],
  ['09', '07', '03', '01', '21', '20'],
  ['11', '10', '05', '06', '22', { near: 'salvador', wide: 1 }],
];

/** Where the names break on a square. */
const BREAKS = {
  '01': 'Guate\u00admala', '03': 'Sacate\u00adpéquez', '04': 'Chimal\u00adtenango', '05': 'Escuin\u00adtla',
  '08': 'Totoni\u00adcapán', '09': 'Quetzal\u00adtenango', '10': 'Suchite\u00adpéquez', '11': 'Retal\u00adhuleu',
  '13': 'Huehue\u00adtenango', '20': 'Chiqui\u00admula',
};

/** Every department's code, by name. */
const all = (kiosk) => Array.from({ length: 22 }, (_, at) => String(at + 1).padStart(2, '0'))
  .sort((one, other) => kiosk.say(`department.${one}`).localeCompare(kiosk.say(`department.${other}`), 'es'));

const square = (kiosk, code) => {
  const chosen = kiosk.person.department === code;
  const name = kiosk.say(`department.${code}`);
  return html`<button type="button" class="department ${chosen ? 'chosen' : ''}" aria-pressed=${String(chosen)}
    @click=${() => {
      kiosk.enter({ department: code, key: newKey() });
      kiosk.voice.say(kiosk.language, [`department.${code}`]);
    }}><span>${kiosk.person.asList ? name : (BREAKS[code] ?? name)}</span></button>`;
};

const map = (kiosk) => html`<div class="map">${MAP.flat().map((place) =>
  typeof place === 'string'
    ? square(kiosk, place)
    : html`<span class="near wide-${place.wide}">${place.near ? kiosk.say(`town.${place.near}`) : nothing}</span>`)}</div>`;

const list = (kiosk) => html`<div class="list">${all(kiosk).map((code) => square(kiosk, code))}</div>`;

/** T1: the department, on a map of equal squares or in a list. */
export const town = {
  idle: 'personal',
  title: (kiosk) => kiosk.say('town.title'),
  lead: (kiosk) => kiosk.say('town.lead'),
  spoken: () => ['town.title', 'town.lead'],
  content: (kiosk) => {
    const { department, asList } = kiosk.person;
    return html`<div class="town">
      ${asList ? list(kiosk) : map(kiosk)}
      <div class="chosen-place ${department ? '' : 'empty'}" role="status">
        ${icon('map-pin')}
        <strong data-fit>${department ? kiosk.say(`department.${department}`) : kiosk.say('town.none')}</strong>
        ${department
          ? button('yes', 'check', kiosk.say('town.yes'), () => askMunicipality(kiosk), { busy: kiosk.person.busy })
          : nothing}
      </div>
    </div>`;
  },
  extras: (kiosk) => html`
    ${button('extra', kiosk.person.asList ? 'layout-grid' : 'list', kiosk.say(kiosk.person.asList ? 'town.map' : 'town.list'),
      () => kiosk.enter({ asList: !kiosk.person.asList }))}
    ${button('extra', 'map-question', kiosk.say('town.other'), () => kiosk.help())}`,
};
