import { newKey } from '../api.js';
import { button } from '../parts/button.js';
import { html, nothing } from '../parts/html.js';
import { icon } from '../parts/icon.js';

const SAID = {
  GO: ['trip.go', 'trip.go-lead'],
  SLEEP: ['trip.sleep', 'trip.sleep-lead'],
  HERE: ['trip.here', 'trip.here-lead'],
  UNKNOWN: ['trip.unknown', 'trip.unknown-lead'],
};

const said = ({ person }) => SAID[person.way.answer];

const line = (picture, words, more = '') => html`<li>${icon(picture)}
  <p data-fit>${words}${more ? html`<span class="small">${more}</span>` : nothing}</p></li>`;

const day = (kiosk, days) => (days === 0 ? '' : days === 1 ? kiosk.say('trip.tomorrow') : kiosk.say('trip.in-days', { days }));

/** A day as it is written in Guatemala. */
const written = (date) => date.split('-').reverse().join('/');

const card = (kiosk, { until, kilometres, trips }) => {
  const [trip, ...later] = trips;
  const others = later.filter((each) => each.days === trip.days).map((each) => each.leaves).join(', ');
  const arrives = kiosk.say(trip.arrivesNextDay ? 'trip.arrives-next' : 'trip.arrives', { time: trip.arrives });
  return html`<ul class="trip-lines">
    ${line('bus', kiosk.say('trip.leaves', { time: trip.leaves }), [day(kiosk, trip.days), arrives].filter(Boolean).join(' · '))}
    ${line('map-pin', trip.terminal, trip.boarding)}
    ${line('clock', kiosk.say('trip.sets-out', { time: trip.setsOut }), kiosk.say(`trip.${trip.by}`))}
    ${line('repeat', trip.changes.length ? kiosk.say('trip.change', { places: trip.changes.join(', ') }) : kiosk.say('trip.no-change'),
      until ? kiosk.say('trip.until', { place: until, kilometres }) : '')}
    ${line('ticket', trip.price ? kiosk.say('trip.price', { price: trip.price }) : kiosk.say('trip.no-price'),
      others ? kiosk.say('trip.later', { times: others }) : '')}
  </ul>
  <p class="trip-sure" data-fit>${icon('alert-triangle')}<span>${kiosk.say(trip.example ? 'trip.example' : 'trip.confirmed',
    { day: written(trip.confirmed) })}</span></p>`;
};

const ask = (kiosk, bed) => kiosk.go('pin', { bed, key: newKey(), pin: '', chosenPin: null, fault: null });

/** T3: how one gets home, or that there is no bus any more tonight and one can sleep here. */
export const trip = {
  idle: 'personal',
  title: (kiosk) => kiosk.say(said(kiosk)[0]),
  lead: (kiosk) => kiosk.say(said(kiosk)[1]),
  spoken: (kiosk) => said(kiosk),
  content: (kiosk) => {
    const { way, municipality } = kiosk.person;
    const night = way.answer === 'SLEEP';
    return html`<div class="trip">
      <div class="trip-card"><h2 data-fit>${municipality.name}</h2>${way.trips.length ? card(kiosk, way) : nothing}</div>
      <div class="choices">
        ${night ? button('main go', 'bed', kiosk.say('trip.bed'), () => ask(kiosk, true)) : nothing}
        ${button(night ? 'main' : 'main go', 'bus', kiosk.say(night ? 'trip.no-bed' : 'trip.ask'), () => ask(kiosk, false))}
      </div>
    </div>`;
  },
};
