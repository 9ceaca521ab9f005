import type { Plugin } from 'rolldown';

/** Functions of the layout of docx that look a font up anew for each word, by what tells one font from another. */
const lookUps: Readonly<Record<string, string>> = {
  measuresOf: '`${font.font}|${font.bold === true}|${font.italic === true}`',
  eastAsianFontOf: 'font',
};

/** The page numbers of a table of contents are estimated by laying out the whole document, a third of which is looking up fonts. */
export const fontsLookedUpOnce: Plugin = {
  name: 'docx-fonts-looked-up-once',
  transform: {
    filter: { id: /docx\/dist\/layout\.mjs$/ },
    handler(code) {
      let changed = code;
      for (const [name, key] of Object.entries(lookUps)) {
        const from = `var ${name} = (font) => {`;
        if (!changed.includes(from)) throw new Error(`docx is not as it was: ${name} is missing. See build/docx.ts.`);
        changed = changed.replace(
          from,
          `var ${name}Known = new Map();
var ${name} = (font) => {
  const key = ${key};
  if (!${name}Known.has(key)) ${name}Known.set(key, ${name}Made(font));
  return ${name}Known.get(key);
};
var ${name}Made = (font) => {`,
        );
      }
      return { code: changed };
    },
  },
};
