import { html, nothing } from '../parts/html.js';
import { icon } from '../parts/icon.js';
import { disc } from '../parts/tile.js';
import { pictures } from './requests.js';

const answer = (kiosk, helped) => {
  const { opened, requests } = kiosk.person;
  const request = requests.find(({ ask }) => ask)?.ask;
  return kiosk.attempt(
    async () => {
      const told = await kiosk.api.post('ticket-state/confirmation', { ...opened, request, helped });
      const more = told.requests.some(({ ask }) => ask);
      kiosk.replace(more ? 'helped' : 'requests', { requests: told.requests, opened: more ? opened : null });
    },
    // Somebody of the hall heard it meanwhile, or the ticket was tried too often: how far it is shows that too.
    () => kiosk.replace('requests', { opened: null }),
  );
};

/** R2b: a partner says that it has helped; the person says whether that is so. Going back says nothing. */
export const helped = {
  idle: 'personal',
  title: (kiosk) => kiosk.say('helped.title'),
  spoken: () => ['helped.title'],
  content: (kiosk) => {
    const asked = kiosk.person.requests.find(({ ask }) => ask);
    if (!asked) {
      return nothing;
    }
    const { place, first, second, words } = pictures(asked.kind);
    const choice = (kind, picture, key, value) =>
      html`<button type="button" class="helped-choice ${kind}" @click=${() => answer(kiosk, value)}>
        ${icon(picture)}<span data-fit>${kiosk.say(key)}</span></button>`;
    return html`<div class="helped">
      <div class="request place-${place}">${disc(first, second)}<strong data-fit>${kiosk.say(words)}</strong></div>
      <div class="helped-choices">
        ${choice('yes', 'mood-smile', 'helped.yes', true)}
        ${choice('no', 'x', 'helped.no', false)}
      </div>
    </div>`;
  },
};
