import type { EntryWithFacts } from '../../model/judgement.ts';
import { placesNamed, type PlaceNamed } from '../../model/place-names.ts';
import { isPlaceCode } from '../../model/places.ts';
import type { Claim } from '../../model/records.ts';
import templates from './templates.json' with { type: 'json' };

/**
 * Whose acts and whose words a claim tells, by the States that its text names. That States did it and that it was done somewhere does not show which
 * of them did: nobody is told that his authorities did what another State did.
 */

const { authorities, offices } = templates;

/** “Australia's immigration minister”, “the Greek police”: what stands between a State and its authority is no other part of the sentence. */
const itsAuthority = new RegExp(
  `^ (?:(?!(?:by|in|of|to|with|on|for|from|at|that)\\b)[\\p{L}-]+ ){0,3}(?:${authorities}|${offices})\\b`,
  'iu',
);

/** “The police of Nauru”. */
const authorityOf = new RegExp(`\\b(?:${authorities}|${offices})(?: \\p{Ll}+)? (?:of|in) (?:the )?$`, 'iu');

/** Offices that are called by a name of their own act by it. */
const isOffice = ({ written }: PlaceNamed): boolean => /\p{Lu}.* (?:Office|Department|Commission)\b/u.test(written);

/** “The UK Parliament”. */
const isShort = ({ written }: PlaceNamed): boolean => /^\p{Lu}{2}$/u.test(written);

/** “Australia stopped paying”: its name, of no place and of no body that is called by it, before what it did. */
const actsByName = ({ at, written, isBare }: PlaceNamed, text: string): boolean =>
  isBare &&
  !/(?:\b(?:in|from|to|of|on|for|at|within|across|inside|outside|through|near|leave|left|and|or|as)(?: the)?|,|\p{Lu}\p{L}+) $/u.test(
    text.slice(0, at),
  ) &&
  /^ (?!(?:and|or|in|from|to|of|on|for|at|by|with|as|who|whom|which|that)\b)\p{Ll}/u.test(text.slice(at + written.length));

/** The States whose authorities a text names, or which it names as acting, in its order. */
export const statesActing = (text: string): string[] => [
  ...new Set(
    placesNamed(text)
      .filter(
        (place) =>
          isOffice(place) ||
          ((!place.isBare || isShort(place)) && itsAuthority.test(text.slice(place.at + place.written.length))) ||
          authorityOf.test(text.slice(0, place.at)) ||
          actsByName(place, text),
      )
      .map(({ code }) => code),
  ),
];

/** What a claim opens with before who says it: “Asked whether …, ”. */
const opening = /^(?:Asked|In|On|At|As|When|After|Before|During)\b[^.]*?, (?=\p{Lu}|(?:the|an?) )/u;

const head = new RegExp(`^[^.;:]{1,160}? (?:${templates.saying})\\b`, 'u');

/** The State whose authorities say what a claim tells; nothing where it does not open with such. */
export function speakingState(text: string): string | undefined {
  const [said] = head.exec(text.replace(opening, '')) ?? [];
  return said === undefined ? undefined : statesActing(said)[0];
}

/** Whether a State itself said it: by its authorities where they are named, and where nobody is, as the only one that is named. */
export function isSaidBy(state: string, { saidBy, text }: Pick<Claim, 'saidBy' | 'text'>): boolean {
  if (saidBy !== 'states') return false;
  const speaker = speakingState(text);
  if (speaker !== undefined) return speaker === state;
  const named = placesNamed(text);
  return named.length > 0 && named.every(({ code }) => code === state);
}

/** The States that stand in an entry, by their part or as a place of it; a union of States has no territory of its own. */
const standingIn = ({ atBehestOf = [], places = [] }: EntryWithFacts): ReadonlySet<string> =>
  new Set([...atBehestOf.map(({ who }) => who), ...places].filter((code) => isPlaceCode(code) && code !== 'EU'));

/** Whether a State is the only one that stands in an entry. */
export const isOnlyState = (state: string, entry: EntryWithFacts): boolean => [...standingIn(entry)].every((each) => each === state);

/** Whether a text names another State at all. */
export const namesOthers = (text: string, state: string): boolean => placesNamed(text).some(({ code }) => code !== state);

/** Whether a text names the authorities of another State, or another State as acting. */
export const namesOthersActing = (text: string, state: string): boolean => statesActing(text).some((each) => each !== state);

/** Whether what States did, by a claim, is the act of another State alone. */
export const isActOfAnother = ({ by, text }: Pick<Claim, 'by' | 'text'>, state: string): boolean =>
  by === 'states' && namesOthersActing(text, state) && !namesAsActing(text, state);

/** Whether authorities that a text names without saying whose may be those of a State: no other State of the entry is named, and this one is, or stands there alone. */
export function mayBeIts(text: string, state: string, entry: EntryWithFacts): boolean {
  if (namesOthersActing(text, state)) return false;
  const named = new Set(placesNamed(text).map(({ code }) => code));
  const others = [...standingIn(entry)].filter((each) => each !== state);
  return others.every((each) => !named.has(each)) && (others.length === 0 || named.has(state));
}

/** A text without the places that it tells of: “in Nauru and Papua New Guinea”. */
function withoutPlaces(text: string): string {
  let kept = '';
  let from = 0;
  let isPlace = false;
  for (const { at, written } of placesNamed(text)) {
    const before = text.slice(from, at);
    isPlace = ofPlace.test(before) || (isPlace && /^,?(?: and| or)? (?:the )?$/.test(before));
    kept += isPlace ? before : `${before}${written}`;
    from = at + written.length;
  }
  return `${kept}${text.slice(from)}`;
}

/** “On Manus and Nauru” too, where the first is no State. */
const ofPlace = new RegExp(
  `\\b(?:in|from|to|of|on|for|within|across|inside|outside|through|leave|left)(?: the)? (?:\\p{Lu}\\p{L}+(?:, | (?:and|or) ))*$`,
  'u',
);

/** Whether a text names a State as one who acts, or what is of it, and not only as a place in which something was so. */
export const namesAsActing = (text: string, state: string): boolean =>
  statesActing(text).includes(state) || placesNamed(withoutPlaces(text)).some(({ code }) => code === state);
