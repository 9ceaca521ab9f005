import said from './shared-words.json' with { type: 'json' };
import templates from './templates.json' with { type: 'json' };

/** Of so many letters the beginning of a word tells it from others, whatever its ending: “approached”, “approaching”. */
const lettersOfStem = 5;
const fewestLetters = 4;

/** A capital that begins no sentence. */
const names = /(?<=[^.!?] )\p{Lu}\p{L}*/gu;
const common = new RegExp(`^(?:${said.common}|${templates.saying})$`);

/** The same few texts are asked after again and again. */
const known = new Map<string, ReadonlySet<string>>();
const mostKnown = 1000;

/** What a text is about: the beginnings of its words, without those of every text, of who says it, and without names. */
export function wordsOfMatter(text: string): ReadonlySet<string> {
  let words = known.get(text);
  if (!words) {
    if (known.size >= mostKnown) known.clear();
    known.set(text, (words = wordsIn(text)));
  }
  return words;
}

const wordsIn = (text: string): ReadonlySet<string> =>
  new Set(
    (
      text
        .replace(names, '')
        .toLowerCase()
        .match(/\p{L}+/gu) ?? []
    )
      .filter((word) => word.length >= fewestLetters && !common.test(word))
      .map((word) => word.slice(0, lettersOfStem)),
  );

/** How many of some words a text has. */
export function countShared(words: ReadonlySet<string>, text: string): number {
  const own = wordsOfMatter(text);
  let shared = 0;
  for (const word of words) if (own.has(word)) shared++;
  return shared;
}
