import type { Analysis } from '../../model/judgement.ts';
import { concluded, sourcesOfReading } from './conclusion.ts';
import type { Matter } from './matters.ts';
import { nearerPromise } from './nearer-promise.ts';
import { plainBeside } from './plain-beside.ts';
import type { Said } from './said.ts';

/**
 * What follows from a matter, sentence by sentence: from its strongest finding, from a promise on the very matter beside a general one, and what
 * follows plainly beside a condition.
 * @param first what follows from the strongest finding, where it is said otherwise than by itself
 */
export function whatFollows(matter: Matter, analysis: Analysis, first: string = concluded(matter.lead, analysis)): Said[] {
  const { lead } = matter;
  const nearer = nearerPromise(matter, analysis);
  const plain = plainBeside(matter, analysis);
  return [
    { text: first, sources: sourcesOfReading(lead, analysis), from: [lead.id] },
    ...(nearer ? [nearer.conclusion] : []),
    ...(plain ? [plain] : []),
  ];
}
