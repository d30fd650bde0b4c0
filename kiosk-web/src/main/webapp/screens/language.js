import { languages } from './attract.js';

/** The choice of language again, in the middle of something; leads back to it. */
export const language = {
  title: (kiosk) => kiosk.say('choose-language'),
  spoken: () => ['choose-language'],
  content: (kiosk) =>
    languages(kiosk, async (tag, complete) => {
      if (complete) {
        await kiosk.choose(tag);
        kiosk.back();
      } else {
        kiosk.help({ language: tag });
      }
    }),
};
