import { attract } from './attract.js';
import { child } from './child.js';
import { connecting } from './connecting.js';
import { country } from './country.js';
import { dial } from './dial.js';
import { ended } from './ended.js';
import { enrol } from './enrol.js';
import { failed } from './failed.js';
import { helped } from './helped.js';
import { here } from './here.js';
import { home } from './home.js';
import { language } from './language.js';
import { lift } from './lift.js';
import { message } from './message.js';
import { mine } from './mine.js';
import { municipality } from './municipality.js';
import { offline } from './offline.js';
import { out } from './out.js';
import { person } from './person.js';
import { choosePin, enterPin, repeatPin } from './pin.js';
import { requests } from './requests.js';
import { talking } from './talking.js';
import { ticket } from './ticket.js';
import { town } from './town.js';
import { trip } from './trip.js';

/** Every screen by its name. */
export const screens = {
  attract, child, connecting, country, dial, ended, enrol, failed, helped, here, home, language, lift, message, mine,
  municipality, offline, out, person, requests, talking, ticket, town, trip,
  'pin': choosePin, 'pin-again': repeatPin, 'pin-enter': enterPin,
};
