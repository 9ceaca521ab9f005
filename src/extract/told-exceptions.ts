import type { Commitment } from '../model/records.ts';
import { remember } from '../model/remember.ts';
import { stemOf, stemsIn } from '../model/stems.ts';

/** Words of a text by their stems, and which of its commitments have them in what they promise or forbid. */
type ByStem = ReadonlyMap<string, readonly Commitment[]>;

/**
 * The commitments of a text from whose very act one of its sentences takes a case, in no words of exception: “No visit takes place where the person
 * has asked for none”, “The panel sits without delegates when …”, “For small grants a report takes the place of a visit”, “Those who settle later are not entitled to compensation”; and of bans “Data are passed
 * to the police where a judge orders it”.
 */
export function toldExceptionsTo(text: string, commitments: readonly Commitment[]): readonly Commitment[] {
  const isOnCase = onCase.test(text);
  const replaced = [...text.matchAll(inPlaceOf), ...text.matchAll(notEntitled)].map(([, word]) => word!);
  const denied = isOnCase ? [...text.matchAll(denying)].map(([, word]) => word!) : [];
  const byStem = [...replaced, ...denied].flatMap((word) => stemsOf(commitments).get(stemOf(word)) ?? []);
  const isDenied = denied.length > 0 || ofSomeNot.test(text);
  const allowed = isOnCase && !isDenied ? likeIt(text, commitments).filter(({ negated }) => negated) : [];
  const notDone = ofSomethingNot.test(text) ? [...text.matchAll(notBeing)].map(([, word]) => word!) : [];
  const leftOut = ofSomeNot.test(text) ? likeIt(text, commitments).filter(({ negated }) => !negated) : [];
  const leftUndone = notDone.flatMap((word) => stemsOf(commitments).get(stemOf(word)) ?? []).filter(({ negated }) => !negated);
  return [...byStem.filter(({ negated }) => !negated), ...allowed, ...leftOut, ...leftUndone];
}

/** The commitments that speak of what a sentence tells: with three words of some weight in common. */
function likeIt(text: string, commitments: readonly Commitment[]): Commitment[] {
  const shared = new Map<Commitment, number>();
  for (const stem of stemsIn(text))
    if (stem.length >= weighty) for (const each of stemsOf(commitments).get(stem) ?? []) shared.set(each, (shared.get(each) ?? 0) + 1);
  return [...shared].filter(([, count]) => count >= sameDoing).map(([each]) => each);
}

/** “Persons whom another State has recognised are not brought before the Service.” */
const ofSomeNot =
  /^\W*(?:[\d(][\w.)]* )?(?:(?:those|persons?|people|anyone|anybody|applicants?|residents?|families|households?|staff|workers?|children|patients?|guests?|tenants?|returnees|migrants|refugees|projects?|loans?|sites?|centres?) )+(?:who|whom|whose|that|which|for whom|in which|of which)\b[^.;]{3,140}\b(?:are|is|will|shall|do|does|may) not\b/i;

/** “A letter which repeats a complaint shall not be examined.” */
const ofSomethingNot =
  /^\W*(?:[\d(][\w.)]* )?(?:(?:an?|any|the|those) )?(?:\p{L}+ )?(?:letters?|complaints?|requests?|applications?|reports?|appeals?|allegations?|submissions?|data|records?|files?|documents?|interviews?|visits?|payments?|cases?|contracts?|claims?)\b,? (?:which|that|whose|in which|of which|from|by|without|made|sent|lodged)\b[^.;]{3,160}\b(?:are|is|will|shall|do|does|may|need) not\b/iu;
const notBeing = /\bnot (?:be )?(\p{L}{4,})/giu;

const stemsOf = remember((commitments: readonly Commitment[]): ByStem => {
  const found = new Map<string, Commitment[]>();
  for (const each of commitments)
    for (const stem of stemsIn(each.action)) {
      const those = found.get(stem);
      if (those) those.push(each);
      else found.set(stem, [each]);
    }
  for (const [stem, those] of found) if (those.length > mostOfText) found.delete(stem);
  return found;
});

/** What so many promises of a text speak of tells none of them apart, and would have each sentence held against all. */
const mostOfText = 60;

const weighty = 4;
const sameDoing = 3;

const onCase =
  /\b(?:where|when|whenever|if|unless|until|before|while|during|once|in (?:an? )?(?:emergenc(?:y|ies)|cases?)|in the event|for (?:\w+ ){1,3}(?:of (?:less|more|up|under|over|at|not|\d)|under|below|up to|less))\b/i;
const denying =
  /\b(?:no|not(?: (?:be|been|being|yet|to|also|always))?|never|without(?: (?:the|an?|any|such|its|their|prior))?|nor) (?!(?:right|longer|more|less|later|least|only|such|other|doubt|reason|need|case|person|people)s?\b)(\p{L}{4,})/giu;
const notEntitled =
  /\b(?:(?:not|nor|neither|no longer) (?:be )?(?:entitled|eligible)(?: to| for)|no (?:right|claim|entitlement)s? to)(?: (?:any|the|such|an?|receive|get))* (\p{L}{4,})/giu;
const inPlaceOf =
  /\b(?:in (?:the )?place of|takes? the place of|stands? in for|replaces?|instead of|in lieu of) (?:(?:an?|the|any|such) )?(\p{L}{4,})/giu;
