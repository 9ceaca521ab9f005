import { lowerAt } from '../tokens.ts';
import { isPeople, verbOf, type Reading } from './reading.ts';

export const notMadeTo: Reading = {
  id: 'not-made-to',
  purpose:
    'That nobody of some people has to do something is an assurance that nobody is made to; it may as well tell how things are, which is a doubt. Whom a text binds is only let off.',
  ok: [
    'No family has to leave its flat until it has somewhere else to live.',
    'Nobody has to pay for it.',
    'No worker has to hand over his passport.',
  ],
  notOk: [
    'No State has to reply.',
    'Nobody has to be a doctor to see that.',
    'Staff do not have to report rumours.',
    'No one shall be required to answer.',
  ],
  read: (use) => {
    const { cue, acts, subjectNegated, addressee, hit, tokens } = use;
    const isMade = /^(?:has|have) to$/.test(cue) && subjectNegated && addressee === 'organisation';
    if (!isMade || acts || !isPeople(use) || stative.has(verbOf(use)) || lowerAt(tokens, hit.to + 1) === 'not') return null;
    return { modality: 'assurance', doubts: ['it may tell how things are, since it does not say who would make them'] };
  },
};

/** What is thought or simply so, to which nobody is made. */
const stative: ReadonlySet<string> = new Set('be die know think believe agree like look worry wonder imagine'.split(' '));
