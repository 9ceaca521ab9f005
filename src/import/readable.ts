import { plainWords } from './marks.ts';
import { Refused } from './refused.ts';

/** Words that no page of running text does without, in the languages that such documents are written in. */
const functionWords = new Set(
  (
    'the of and to in a for is by on that with as or be shall not are it from at this their any which its will ' +
    'de la le les et des en du un une que est par pour dans sur au aux qui ' +
    'el los las y del por con para una se su al ' +
    'der die das und von zu den im mit für ist auf dem des nicht ' +
    'di il che e della per o da dos das em os ao na no het van een'
  ).split(' '),
);

const control = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFD\uE000-\uF8FF]|\p{Cn}/gu;

/** The share of signs that are no letters of any script, of the words that hold texts together, and of blanks. */
function measures(text: string) {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const latin = words.filter((word) => /[a-z]/.test(word));
  return {
    length: text.length,
    strange: (text.match(control) ?? []).length / Math.max(1, text.length),
    words: words.length,
    known: latin.length < words.length / 2 ? 1 : latin.filter((word) => functionWords.has(word)).length / Math.max(1, latin.length),
    blanks: (text.match(/\s/g) ?? []).length / Math.max(1, text.length),
  };
}

const often = ['the', 'shall', 'organization', 'organisation', 'and', 'migra', 'ation', 'principle', 'must'];

/** The character so many places on; itself where none is there. */
function movedBy(sign: string, by: number): string {
  const place = sign.codePointAt(0)! + by;
  return place < 0 || place > 0x10ffff ? sign : String.fromCodePoint(place);
}

/** By how many places all characters of a text stand too low, where that is so. */
export function shiftOf(text: string): { by: number; reads: string } | null {
  const sample = text.slice(0, 2000);
  const score = (by: number) => {
    const moved = [...sample].map((sign) => movedBy(sign, by)).join('');
    return { by, moved, hits: often.filter((word) => moved.toLowerCase().includes(word)).length };
  };
  const here = score(0).hits;
  const best = Array.from({ length: 63 }, (_, at) => score(at - 31)).reduce((most, each) => (each.hits > most.hits ? each : most));
  return best.by !== 0 && best.hits >= 2 && best.hits > here ? { by: best.by, reads: best.moved.slice(0, 60) } : null;
}

/**
 * Makes sure that a text can be read as words.
 * @throws Refused where its characters are none, or are others than those that are meant
 */
export function refuseUnreadable(texts: Iterable<string>, of: string): void {
  const text = plainWords([...texts].join(' ').slice(0, 400_000)).trim();
  const { length, strange, words, known, blanks } = measures(text);
  const advice = 'Recognise its text anew with an OCR program, or take the text from another edition of the document.';
  if (length >= 20 && strange > 0.05) throw new Refused(`the letters of ${of} cannot be told (no Unicode table). ${advice}`);
  const isSuspect = (words >= 60 && known < 0.01) || (length >= 30 && blanks < 0.03 && /^[\x20-\x7E\s]*$/.test(text));
  if (!isSuspect) return;
  const shift = shiftOf(text);
  const because = shift
    ? `each character stands ${Math.abs(shift.by)} places too ${shift.by > 0 ? 'low' : 'high'}: it seems to mean “${shift.reads}…”`
    : 'hardly a word of it is one of any language';
  throw new Refused(`${of} cannot be read as text: ${because}. ${advice}`);
}
