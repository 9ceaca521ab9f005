import { indexOf } from '../../explain/index-of.ts';
import type { Analysis, Finding } from '../../model/judgement.ts';
import { sentencesOf } from '../../model/sentences.ts';
import { concluded } from './conclusion.ts';
import { concludedSaid, inCitedParts } from './with-measure.ts';
import type { Matter } from './matters.ts';
import { nearerPromise } from './nearer-promise.ts';
import { plainBeside } from './plain-beside.ts';
import type { Said } from './said.ts';

/** What the text says of its own reach, where it leaves open whether it covers the work: the first sentence of why it is open, where more follows. */
function reachSaid({ commitment, practice, shortOf }: Finding, analysis: Analysis): string | null {
  if (!shortOf.includes('scope-open')) return null;
  const { commitments, instruments, broaderPractices } = indexOf(analysis);
  const { scope } = instruments.get(commitments.get(commitment)!.instrument)!;
  const reached = [practice, ...(broaderPractices.get(practice) ?? [])];
  const open = reached.flatMap((each) => scope?.open?.find((one) => one.practice === each) ?? [])[0];
  const [first, ...others] = sentencesOf(open?.because ?? '');
  return first !== undefined && others.length > 0 ? first : null;
}

/**
 * What follows from a matter, sentence by sentence: from its strongest finding, from a promise on the very matter beside a general one, and what
 * follows plainly beside a condition.
 * @param first what follows from the strongest finding, where it is said otherwise than by itself
 */
export function whatFollows(matter: Matter, analysis: Analysis, first: string = concluded(matter.lead, analysis)): Said[] {
  const { lead } = matter;
  const nearer = nearerPromise(matter, analysis);
  const plain = plainBeside(matter, analysis, 'after-promise');
  const reach = first === concluded(lead, analysis) ? reachSaid(lead, analysis) : null;
  return [
    ...(reach === null ? [] : [{ text: reach, sources: [], from: [lead.commitment] }]),
    ...inCitedParts(concludedSaid(first, lead, analysis)),
    ...(nearer ? [nearer.conclusion] : []),
    ...(plain ? [plain] : []),
  ];
}
