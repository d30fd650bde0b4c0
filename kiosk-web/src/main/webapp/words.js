const loaded = new Map();

const PADDED = /\p{L}+|\{\w+\}/gu;
const pseudoWord = (word) => {
  if (word.startsWith('{')) {
    return word;
  }
  const extra = Math.max(1, Math.round(word.length * 0.4) - 1);
  return word.slice(0, Math.ceil(word.length / 2)) + 'ʼ' + 'o'.repeat(extra - 1) + word.slice(Math.ceil(word.length / 2));
};

/** The same messages in a made-up language two fifths longer and full of glottal letters: shows what would not fit. */
export const pseudo = (messages) =>
  Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, text.replace(PADDED, pseudoWord)]));

/** The messages of a language; loaded once and kept (they are public). */
export async function messages(language) {
  if (!loaded.has(language)) {
    if (language === 'pseudo') {
      loaded.set(language, pseudo(await messages('es')));
    } else {
      const answer = await fetch(`messages/${language}.json`);
      loaded.set(language, await answer.json());
    }
  }
  return loaded.get(language);
}

/** The sentence of a key with its values filled in; `count` picks between the keys ending in -1 and -2. */
export function sentence(of, key, values = {}) {
  const plural = of[key] === undefined && values.count !== undefined ? `${key}-${values.count === 1 ? 1 : 2}` : key;
  return (of[plural] ?? '').replace(/\{(\w+)\}/g, (_, name) => values[name]);
}
