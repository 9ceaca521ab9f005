import { placeCalled } from '../model/places.ts';

const name = "(?:the )?\\p{Lu}[\\p{L}'’-]*(?:,? (?:and|or|of|the|\\p{Lu}[\\p{L}'’-]*)(?=[ ,.;]|$))*(?:, (?:the )?\\p{Lu}[\\p{L}'’-]*)*";
const fronted = new RegExp(`^\\W*(?:[\\d(][\\w.)]* )?(?:In|Within|Throughout|Across) (${name}),? (?!\\p{Lu})`, 'u');
const atEnd = new RegExp(
  `(?<!\\b(?:including|also|even|as|especially|particularly|only|like)) (?:in|within|throughout|across) (${name})(?: only| alone)?[.;]?$`,
  'u',
);
const inHeading = new RegExp(`\\b(?:in|for) (${name})$`, 'u');

/**
 * The only places for which a sentence speaks, by what it says itself: “In Greece, the Network will …”, “… will be consulted in Greece and Italy.”, or a
 * heading “Centres in Greece” above it. Codes of ISO 3166-1; none where it names no country, or something beside.
 */
export function placesOf(reading: string, section: readonly string[]): readonly string[] {
  for (const words of [fronted.exec(reading)?.[1], atEnd.exec(reading)?.[1]]) {
    const found = words ? codesIn(words) : [];
    if (found.length > 0) return found;
  }
  return (
    section
      .toReversed()
      .map(codesOfHeading)
      .find((found) => found.length > 0) ?? []
  );
}

/** A heading that is the name of one place, or ends with it. */
function codesOfHeading(heading: string): readonly string[] {
  const code = codeOf(inHeading.exec(heading)?.[1] ?? heading);
  return code ? [code] : [];
}

/** The places with which some words begin: behind “In Greece and Italy the Network” something else follows. */
function codesIn(words: string): readonly string[] {
  const whole = codeOf(words);
  if (whole) return [whole];
  const codes: string[] = [];
  for (const part of words.split(/, (?:and |or )?| and | or /)) {
    const named = part.split(' ');
    const length = named.findLastIndex((_, at) => codeOf(named.slice(0, at + 1).join(' ')) !== undefined) + 1;
    if (length > 0) codes.push(codeOf(named.slice(0, length).join(' '))!);
    if (length < named.length) break;
  }
  return codes;
}

/** By its name: “IT” and “As” are codes of countries, and mean other things. */
const codeOf = (word: string): string | undefined => (/^(?:the )?\p{Lu}\p{Ll}{3}/u.test(word) ? placeCalled(word) : undefined);
