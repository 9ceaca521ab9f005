import type { Unread, Workspace } from '../model/records.ts';

/** At the beginning: the text speaks of itself, or of what stands in it. */
const ofItself =
  /^(?:(?:please )?note that |however, |for the avoidance of doubt, )?(?:th(?:is|ese)|it|they|nothing in th(?:is|ese)|the (?:above|aims|statements|sentences|foregoing))\b/i;

const duties = '(?:obligations?|commitments?|undertakings?|dut(?:y|ies)|promises?)';
/** Of everybody, or of the organisation and those who work for it: what is denied to States, partners or applicants alone is another thing. */
const ofOurs = String.raw`(?=[.,;]|$| and| or|\s(?:for|on|upon|of|by) (?:the )?(?:its\b|anyone|anybody|organi[sz]ation|(?!States?\b|Members?\b|Member\b|Governments?\b|Donors?\b|Partners?\b|Host\b)\p{Lu}))`;
const making = '(?:create|impose|establish|contain|constitute|place|lay down|lay|give rise to|entail)';
const makes = '(?:creates?|imposes?|establishes|contains?|constitutes?|places?|lays? down|lays?|gives? rise to|entails?)';

const denials: readonly RegExp[] = [
  /\bbinds? (?:nobody|no one|no-one|none)\b(?! in law| legally)/,
  /\b(?:is|are) not binding\b(?! in law| on)/,
  /\bare (?:not|no) (?:commitments|promises|undertakings|obligations)(?= of\b| and\b|[,.;]|$)/,
  new RegExp(`\\b${makes} no (?:further |new )?${duties}${ofOurs}`, 'u'),
  new RegExp(`\\b(?:does|do|shall) not ${making} (?:any |an? )?(?:further |new )?${duties}${ofOurs}`, 'u'),
  new RegExp(`^Nothing in th(?:is|ese) [^.;]{0,60}?\\b${makes} (?:any |an? )?${duties}${ofOurs}`, 'u'),
];

/** Whether a sentence says of its own text that it promises nothing. “No legal obligation” is left: what binds nobody in law may still be avowed. */
export const saysItBindsNobody = (sentence: string): boolean => ofItself.test(sentence) && denials.some((denial) => denial.test(sentence));

/** The sentence by which a text says so of itself, by instrument: the organisation is not held to the rest of such a text. */
export function bindingNobody({
  commitments,
  unread,
}: Pick<Workspace, 'commitments' | 'unread'>): ReadonlyMap<string, Pick<Unread, 'text' | 'position'>> {
  const saying = [...commitments, ...unread].filter(({ text }) => saysItBindsNobody(text));
  return new Map(saying.map((each) => [each.instrument, each]));
}
