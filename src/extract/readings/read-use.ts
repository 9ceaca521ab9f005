import type { Modality } from '../../model/words.ts';
import { isNegativeSubject } from '../negation.ts';
import { prepositions } from '../english.ts';
import type { Subject } from '../subjects.ts';
import type { Token } from '../tokens.ts';
import { readings } from './all.ts';
import { verbOf, type Use } from './reading.ts';

export interface FoundModality {
  readonly modality: Modality;
  readonly negated: boolean;
  readonly doubts: readonly string[];
  /** The id of the reading that decided. */
  readonly reading: string;
}

/** Why a word of modality makes no record. */
export interface NoRecord {
  readonly because: string;
  readonly reading: string;
}

/** What every reading sees of a word of modality. */
export function useOf(parts: Omit<Use, 'cue' | 'subjectHead' | 'subjectNegated' | 'negated'>): Use {
  const { tokens, hit, group, subject, clauseStart } = parts;
  const subjectNegated = isNegativeSubject(tokens, hit.from, subject, clauseStart);
  const cue = tokens
    .slice(hit.from, hit.to + 1)
    .map((token) => token.lower)
    .join(' ');
  return { ...parts, cue, subjectHead: headWord(tokens, subject), subjectNegated, negated: group.negated || subjectNegated };
}

/** How strongly a word of modality binds where it stands, or why it makes no record. */
export function readUse(use: Use): FoundModality | NoRecord {
  for (const { id, read } of readings) {
    const answer = read(use);
    if (!answer) continue;
    if ('because' in answer) return { ...answer, reading: id };
    const { modality } = answer;
    const negated = use.negated || modality === 'prohibition' || use.lexicon.words.abstaining.has(verbOf(use));
    return { modality, negated, doubts: answer.doubts ?? doubtsOf(use, modality), reading: id };
  }
  throw new Error('no reading answers');
}

function doubtsOf({ cue, group, acts }: Use, modality: Modality): string[] {
  const doubts: string[] = [];
  if (/^(?:is|are)(?: \w+ly)? to$/.test(cue)) doubts.push('“is to” can be a plan as well as a duty');
  if (modality === 'assurance') doubts.push('what is no policy or practice may be done all the same');
  if (/^will have to$/.test(cue) && modality === 'obligation') doubts.push('“will have to” can be a forecast as well as a duty');
  if (group.modal === 'will' && modality === 'undertaking' && !acts && group.voice === 'active')
    doubts.push('“will” can be a forecast as well as a promise');
  return doubts;
}

/** The head of a subject, for what its kind says of the verb. */
function headWord(tokens: readonly Token[], subject: Subject): string {
  const stop = subject.findIndex((at, index) => index > 0 && (prepositions.has(tokens[at]!.lower) || tokens[at]!.lower === 'to'));
  const noun = stop < 0 ? subject : subject.slice(0, stop);
  const words = noun.map((at) => tokens[at]!.lower);
  return words.findLast((lower) => !isNumber.test(lower)) ?? words.at(-1) ?? '';
}

/** What stands behind "Article" or "Annex", and words that point. */
const isNumber = /^(?:\d[\d.]*|[a-z]|[ivx]+|and|or|above|below|hereto|hereof)$/;
