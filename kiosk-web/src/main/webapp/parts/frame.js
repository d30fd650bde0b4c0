import { band } from './band.js';
import { button, speaker } from './button.js';
import { html, nothing } from './html.js';

/** Whether the screen lies (wider than high); the heading then stands in the top row. */
export const lying = () => matchMedia('(orientation: landscape)').matches;

const heading = (kiosk, screen) => {
  const lead = screen.lead?.(kiosk);
  return html`<div class="heading">
    ${screen.sign ? html`<div class="sign">${screen.sign}</div>` : speaker(kiosk, screen.spoken(kiosk))}
    <div class="words"><h1 tabindex="-1">${screen.title(kiosk)}</h1>${lead ? html`<p>${lead}</p>` : nothing}</div>
  </div>`;
};

const foot = (kiosk, screen) => {
  if (screen.foot) {
    return html`<footer class="foot">${screen.foot(kiosk)}</footer>`;
  }
  const back = screen.noBack ? nothing : button('back', 'arrow-left', kiosk.say('back'), () => kiosk.back());
  const finish = button('finish', 'x', kiosk.say('finish'), () => kiosk.finish());
  return html`<nav class="foot">${back}${screen.extras?.(kiosk) ?? nothing}${finish}</nav>`;
};

/** The whole picture of a screen: band, language, help, heading with loudspeaker, content, back and finish. */
export const frame = (kiosk, screen) => {
  const head = screen.bare ? nothing : heading(kiosk, screen);
  const demonstration = kiosk.hall?.demonstration
    ? html`<div class="demonstration" role="note">${kiosk.say('demonstration')}</div>`
    : nothing;
  const top = screen.plain
    ? nothing
    : html`<div class="top">
        ${button('language', 'language', kiosk.say('language.name'), () => kiosk.changeLanguage())}
        ${lying() ? head : nothing}
        <div class="mark"><img src="mark.svg" alt=""></div>
        ${kiosk.screen === 'person' || screen.noHelp
          ? html`<span></span>`
          : button('help', 'hand-stop', kiosk.say('help'), () => kiosk.help())}
      </div>`;
  return html`<div class="frame screen-${kiosk.screen}">
    ${band}
    <header class="head">${demonstration}${top}</header>
    <main class="main">${lying() && !screen.plain ? nothing : head}
      <div class="content">${screen.content(kiosk)}</div></main>
    ${foot(kiosk, screen)}
  </div>`;
};
