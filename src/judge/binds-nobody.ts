import type { Workspace } from '../model/records.ts';

/** At the beginning: the text speaks of itself, or of what stands in it. */
const ofItself =
  /^(?:(?:please )?note that |however, |for the avoidance of doubt, )?(?:th(?:is|ese)|it|they|nothing in th(?:is|ese)|the (?:above|aims|statements|sentences|foregoing))\b/i;

const duties = '(?:obligations?|commitments?|undertakings?|dut(?:y|ies)|promises?)';
/** What is denied to States or partners alone is not denied of the organisation. */
const ofAll = '(?! (?:for|on|of|upon|by) (?:the )?(?:states?|members?|governments?|donors?|partners?|third|host))';
const making = '(?:create|impose|establish|contain|constitute|place|lay down|lay|give rise to|entail)';
const makes = '(?:creates?|imposes?|establishes|contains?|constitutes?|places?|lays? down|lays?|gives? rise to|entails?)';

const denials: readonly RegExp[] = [
  /\bbinds? (?:nobody|no one|no-one|none)\b(?! in law| legally)/i,
  /\b(?:is|are) not binding\b(?! in law)/i,
  /\bare (?:not|no) (?:commitments|promises|undertakings|obligations)(?= of\b| and\b|[,.;]|$)/i,
  new RegExp(`\\b${makes} no (?:further |new )?${duties}\\b${ofAll}`, 'i'),
  new RegExp(`\\b(?:does|do|shall) not ${making} (?:any |an? )?(?:further |new )?${duties}\\b${ofAll}`, 'i'),
  new RegExp(`^nothing in th(?:is|ese) [^.;]{0,60}?\\b${makes} (?:any |an? )?${duties}\\b${ofAll}`, 'i'),
];

/** Whether a sentence says of its own text that it promises nothing. “No legal obligation” is left: what binds nobody in law may still be avowed. */
export const saysItBindsNobody = (sentence: string): boolean => ofItself.test(sentence) && denials.some((denial) => denial.test(sentence));

/** What texts say so of themselves, by instrument: where one does, the organisation is not held to the rest of it. */
export function bindingNobody({ commitments, unread }: Pick<Workspace, 'commitments' | 'unread'>): ReadonlyMap<string, string> {
  return new Map(
    [...commitments, ...unread].filter(({ text }) => saysItBindsNobody(text)).map(({ instrument, text }) => [instrument, text]),
  );
}
