import { button } from '../parts/button.js';
import { html, nothing } from '../parts/html.js';
import { icon } from '../parts/icon.js';
import { lying } from '../parts/frame.js';

const PAUSE = 20000;

/** A language's name as a button with its own loudspeaker beside it. */
const row = (kiosk, { tag, name, complete }, choose) => {
  const spoken = complete && kiosk.voice.speaks(['attract.name'], tag);
  return html`<li class="language-row ${spoken ? 'spoken' : ''}">
    <button type="button" class="row" lang=${tag} @click=${() => choose(tag, complete)}>
      <span class="name">${name}</span>
      ${spoken ? html`<span class="wave" aria-hidden="true"><i></i><i></i><i></i><i></i><i></i><i></i></span>` : nothing}
      ${complete ? nothing : helper}
    </button>
    ${complete
      ? html`<button type="button" class="speaker ${spoken ? 'speaking' : ''}"
          aria-label=${kiosk.say('attract.listen', { language: name })}
          @click=${() => kiosk.voice.toggle(tag, ['attract.name'])}>${icon('volume')}</button>`
      : html`<button type="button" class="speaker unrecorded"
          aria-label=${kiosk.say('attract.no-recording', { language: name })}
          @click=${() => kiosk.enter({ unrecorded: tag })}>${icon('volume-off')}</button>`}
  </li>`;
};

const helper = html`<span class="helper" aria-hidden="true">${icon('user')}${icon('message-circle')}</span>`;

/** The languages of the hall, each with its loudspeaker, and what the pill of a person means. */
export const languages = (kiosk, choose) => html`<div class="languages">
  <ul>${kiosk.hall.languages.map((each) => row(kiosk, each, choose))}</ul>
  <p class="legend note" role="status">${helper}<span>${kiosk.say(kiosk.person.unrecorded ? 'attract.unrecorded' : 'attract.person')}</span></p>
</div>`;

const lower = (kiosk) => {
  const lowered = document.documentElement.classList.contains('lowered');
  return button('extra', lowered ? 'arrow-left' : 'arrow-bar-to-down', kiosk.say(lowered ? 'raise' : 'lower'), () => {
    document.documentElement.classList.toggle('lowered');
    kiosk.draw();
  });
};

let turn = 0;

const speakInTurn = async (kiosk) => {
  for (const { tag } of kiosk.hall.languages.filter((each) => each.complete)) {
    if (kiosk.screen !== 'attract' || !(await kiosk.voice.say(tag, ['attract.name']))) {
      break;
    }
  }
  if (kiosk.screen === 'attract') {
    turn = setTimeout(() => speakInTurn(kiosk), PAUSE);
  }
};

/** K0: the choice of language, which is also what draws people in. */
export const attract = {
  idle: null,
  plain: true,
  bare: true,
  noBack: true,
  title: (kiosk) => kiosk.say('attract.title'),
  content: (kiosk) => html`
    <div class="invitation">
      <img src="mark.svg" alt="">
      <div><h1 tabindex="-1">${kiosk.say('attract.title')}</h1>
      <p lang="en" data-fit>Free calls. Touch your language.</p></div>
    </div>
    ${languages(kiosk, async (tag, complete) => {
      if (complete) {
        await kiosk.choose(tag);
        kiosk.go('home');
      } else {
        kiosk.help({ language: tag });
      }
    })}`,
  foot: (kiosk) => html`
    ${lying() ? nothing : lower(kiosk)}
    ${button('help', 'hand-stop', kiosk.say('help'), () => kiosk.help())}`,
  enter(kiosk) {
    turn = setTimeout(() => speakInTurn(kiosk), 1500);
  },
  leave() {
    clearTimeout(turn);
  },
};
