import templates from './sentences.json' with { type: 'json' };
import type { ContraryVerdict, Standard, Verdict } from '../model/words.ts';

/** Each closed word in half a line, for whoever has to choose one of them or meets it in a list. */

/** The verb of a verdict with what it is about. @param whose where it stands beside somebody else's name */
export const againstItsWord = (verb: string, verdict: ContraryVerdict | 'consistent', whose = 'its'): string =>
  verdict === 'double-standard' ? verb : `${verb} ${whose} word`;

/** What a verdict says of what is plain. */
const plainly = (verdict: ContraryVerdict | 'consistent'): string => againstItsWord(templates.verbs[verdict].plain, verdict);

export const verdictGlosses: Readonly<Record<Verdict, string>> = {
  contradiction: plainly('contradiction'),
  departure: plainly('departure'),
  shortfall: plainly('shortfall'),
  assistance: plainly('assistance'),
  strain: plainly('strain'),
  'double-standard': plainly('double-standard'),
  consistent: plainly('consistent'),
  undated: 'whether the commitment was in force at the time is not certain',
  predates: 'no commitment that was read was in force at the time',
  lapsed: 'the commitment was no longer in force at the time',
};

/** Of the proxy for the standard of proof. */
export const standardGlosses: Readonly<Record<Standard, string>> = {
  lead: 'less than one good source',
  'reasonable-suspicion': 'one good source',
  'reasonable-grounds': 'two sources of different origin, one of them first-hand',
  'clear-and-convincing': 'more than that; never computed, only a reviewer can set it',
};
