import { toAddressee } from '../bearers/bearers.ts';
import { auxiliaries, determiners, modals, prepositions } from '../english.ts';
import { cueBetween } from '../sentence/sentence.ts';
import { lowerAt, type Token } from '../tokens.ts';
import type { TenseReading } from './tense-reading.ts';

export const verblessBans: TenseReading<void> = {
  id: 'verbless-bans',
  purpose:
    'An act that is not to be without a paper or somebody’s consent, in a sentence without a verb, is forbidden; a slogan is no rule.',
  ok: [
    'No payment without a purchase order.',
    'No disclosure to the authorities without consent.',
    'No interviews of children without a guardian.',
    'No late fee without a warning.',
  ],
  notOk: ['No peace without justice.', 'No development without security.', 'No return without an end of the war is likely.', 'No payment.'],
  find: (sentence) => {
    const { tokens, context, parsed } = sentence;
    const without = tokens.findIndex(({ lower }) => lower === 'without');
    const isWhole = context.own === 0 && !context.heading && lowerAt(tokens, tokens.length - 1) === '.';
    if (!isWhole || without < 2 || lowerAt(tokens, 0) !== 'no' || !isAct(tokens) || parsed.main.length > 0) return [];
    if (tokens.some(({ lower }) => modals.has(lower) || auxiliaries.has(lower))) return [];
    if (!determiners.has(lowerAt(tokens, without + 1)) && !tokens.slice(without + 1).some(({ lower }) => consent.test(lower))) return [];
    return [
      {
        modality: 'prohibition',
        cue: cueBetween(sentence, 0, 0),
        negated: true,
        bearers: toAddressee(context),
        doubts: [],
        actionStart: tokens[1]!.start,
        range: { from: 0, to: tokens.length - 1, core: [0, 1] },
        reading: 'verbless-bans',
      },
    ];
  },
};

/** “No photos”, “no reconnection fee”: the noun behind “no” is an act, or the second with one that tells its kind. */
const isAct = (tokens: readonly Token[]): boolean =>
  acts.has(lowerAt(tokens, 1)) || (!prepositions.has(lowerAt(tokens, 1)) && acts.has(lowerAt(tokens, 2)));

const consent = /^(?:consent|approval|authori[sz]ation|permission|agreement|supervision|notice)$/;

/** What somebody does, so that it can be forbidden. */
const acts: ReadonlySet<string> = new Set(
  `payment payments disclosure disclosures transfer transfers access entry release publication collection sharing contact visit visits interview
  interviews photograph photographs photo photos filming search searches admission recruitment hiring purchase purchases travel test tests testing
  examination examinations exception exceptions return returns removal removals eviction evictions expulsion expulsions disconnection disconnections
  fee fees deduction deductions dismissal dismissals relocation relocations detention demolition demolitions`.split(/\s+/),
);
