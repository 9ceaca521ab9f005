import type { Analysis } from '../../../model/judgement.ts';
import type { Matter } from '../../telling/matters.ts';
import { plainBeside } from '../../telling/plain-beside.ts';

/** Whether a case rests on the promises of another and the same follows from it plainly: it is told under that, and not counted by itself. */
export function isAgain(one: Matter, other: Matter, analysis: Analysis): boolean {
  if (one === other || one.lead.commitment !== other.lead.commitment) return false;
  const plain = plainBeside(one, analysis);
  return plain !== null && plain.text === plainBeside(other, analysis)?.text;
}
