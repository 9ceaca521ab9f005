import { beginsCue } from '../cue-search.ts';
import { prepositions } from '../english.ts';
import { lowerAt, type Token } from '../tokens.ts';
import { wordsFrom } from '../verb-groups.ts';
import { isBareModal } from './bare-modal.ts';
import type { Reading, Use } from './reading.ts';

const because = 'it lays down what is, not what anybody is to do';

/** "The seat shall be Vienna", "the period shall be three months", "the fee shall be the cost": a thing and what it is. */
function isSaidToBe({ tokens, group, acts, person }: Use): boolean {
  const complement = group.complement === null ? undefined : tokens[group.complement];
  if (!complement?.word || group.voice === 'passive' || isWeighing(tokens, group.complement!)) return false;
  if (acts || person) return isKindOfBody(tokens, group.complement!);
  if (lowerAt(tokens, group.opens - 1) === 'there') return isBody(tokens, group.complement!);
  return numbers.test(complement.lower) || /^\p{Lu}/u.test(complement.text) || ['a', 'an', 'the'].includes(complement.lower);
}

/** "A primary consideration", "a measure of last resort": what rank something is to be given, which somebody gives it. */
const isWeighing = (tokens: readonly Token[], at: number): boolean =>
  /^an? (?:\w+ )?(?:consideration|priority|(?:measure|means|option) of last resort|exceptional measure|last resort)\b/.test(
    wordsFrom(tokens, at, 6),
  );

/** "The Agency shall be a body of the Union": of what kind an actor is. */
const isKindOfBody = (tokens: readonly Token[], at: number): boolean =>
  /^(?:an?|the) (?:\w+ )?(?:body|organ|institution|agency|entity|corporation|organi[sz]ation)(?: (?:of|with|and|[,.])|$)/.test(
    wordsFrom(tokens, at, 4),
  );

/** "There shall be a Council", "There shall be an advisory committee": a body comes to be; "a complaints desk at each site" is for somebody to see to. */
const isBody = (tokens: readonly Token[], at: number): boolean => {
  const end = tokens.findIndex(({ lower, word }, index) => index > at && (!word || prepositions.has(lower)));
  const noun = tokens.slice(at, end < 0 ? tokens.length : end);
  if (noun.some(({ lower }) => safeguards.test(lower)) && !noun.some(({ lower }) => constituted.test(lower))) return false;
  return noun.some(({ text, lower }) => text !== lower || bodies.test(lower));
};

/** "An Ethics Office", "a Complaints Mechanism": what is there for people to turn to, and no part of a constitution. */
const safeguards =
  /^(?:ethics|ombuds\w*|complaints?|grievances?|oversight|redress|accountability|safeguarding|hotline|helpline|whistleblow\w*)$/;
const constituted = /^(?:councils?|boards?|committees?|commission|panel|assembly|tribunal|court)$/;

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
    'The Institute shall be a body of the Union and shall have legal personality.',
  ],
  notOk: [
    'The Committee shall publish its report.',
    'Paper files shall be replaced by the office.',
    'There shall be a complaints desk at each site.',
    'There shall be an Ethics Office.',
    'The Organization shall be a partner to States.',
    'The best interests of the child shall be a primary consideration.',
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
