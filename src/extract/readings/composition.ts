import { beginsCue } from '../cue-search.ts';
import { prepositions } from '../english.ts';
import { lowerAt, type Token } from '../tokens.ts';
import { isBareModal } from './bare-modal.ts';
import type { Reading, Use } from './reading.ts';

const because = 'it lays down what is, not what anybody is to do';

/** "The seat shall be Vienna", "the period shall be three months", "the fee shall be the cost": a thing and what it is. */
function isSaidToBe({ tokens, group, acts, person }: Use): boolean {
  const complement = group.complement === null ? undefined : tokens[group.complement];
  if (acts || person || !complement?.word || group.voice === 'passive') return false;
  if (lowerAt(tokens, group.opens - 1) === 'there') return complement.text !== complement.lower || isBody(tokens, group.complement!);
  return numbers.test(complement.lower) || /^\p{Lu}/u.test(complement.text) || ['a', 'an', 'the'].includes(complement.lower);
}

/** "There shall be a Council", "There shall be an advisory committee": a body comes to be; "a complaints desk at each site" is for somebody to see to. */
const isBody = (tokens: readonly Token[], at: number): boolean => {
  const end = tokens.findIndex(({ lower, word }, index) => index > at && (!word || prepositions.has(lower)));
  return tokens
    .slice(at, end < 0 ? tokens.length : end)
    .some(({ text, lower }, index) => (index > 0 && text !== lower) || bodies.test(lower));
};

const bodies =
  /^(?:councils?|boards?|committees?|secretariat|assembly|court|tribunal|panel|commission|bureau|president|chair|chairperson|director|secretary|vice|deputy|members?|quorum|majority|seat|fund|office|languages?|session|sessions|meeting|meetings)$/;

const numbers = /^(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|sixty|ninety)$/;

export const composition: Reading = {
  id: 'composition',
  purpose: 'What a body is made of, what a text amends and whom it addresses is laid down by the words themselves; nobody is to do it.',
  ok: [
    'The Committee shall be composed of one representative of each State.',
    'This Regulation shall be binding in its entirety.',
    'Annex II shall be replaced by the text in the Annex.',
    'The objection period shall be three months.',
    'There shall be a President of the Organization.',
    'There shall be an advisory committee of nine members.',
  ],
  notOk: [
    'The Committee shall publish its report.',
    'Paper files shall be replaced by the office.',
    'There shall be a complaints desk at each site.',
  ],
  read: (use) => {
    const { tokens, group, lexicon, subjectHead } = use;
    if (!isBareModal(use) || !['shall', 'will'].includes(group.modal ?? '')) return null;
    const { composition: composes, amendments } = lexicon.phrases;
    if (isSaidToBe(use)) return { because };
    const amends = lexicon.words.documents.has(subjectHead) && beginsCue(amendments, tokens, group.verb);
    return amends || beginsCue(composes, tokens, group.verb) ? { because } : null;
  },
};
