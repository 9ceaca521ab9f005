import { isBareModal } from './bare-modal.ts';
import { lowerAt } from '../tokens.ts';
import { wordsFrom } from '../verb-groups.ts';
import { isGerund } from '../word-forms.ts';
import { complementOf, isPeople, verbOf, type Reading, type Use } from './reading.ts';

const frees = /^(?:may|can|could)\b|(?:allow|permit|authori[sz]|free|entitled|empower)/;

export const bans: Reading = {
  id: 'bans',
  purpose: 'What is denied its bearer, or what the bearer is to refrain from, is forbidden.',
  ok: [
    'No data may be shared.',
    'The sale of data shall be prohibited.',
    'The Organization will refrain from pressure.',
    'The film is banned in many countries.',
    'Persons who have given false information are not eligible for grants.',
    'No one is entitled to use force.',
    'Nothing in this manual authorizes staff to give legal advice.',
  ],
  notOk: ['The Organization shall not only listen but act.', 'Contractors that bribe shall be debarred.'],
  read: (use) => {
    if (isBannedByOthers(use)) return { because: 'it tells what others forbid, or what is done to somebody' };
    const { negated, lexicon } = use;
    const isBanned = isBareModal(use) && !negated && lexicon.words.banned.has(complementOf(use)) && !isSanction(use);
    return isBanned || isDenied(use) ? { modality: 'prohibition' } : null;
  },
};

/** “The use of force by staff”: what is done, not who does it. */
const isDoingOf = ({ tokens, subject }: Use): boolean => subject.some((at) => lowerAt(tokens, at + 1) === 'of' || isGerund(tokens[at]));

/** “The film is banned in many countries”, “members who cheat are banned”. */
const isBannedByOthers = (use: Use): boolean =>
  (/^(?:is|are|shall|will) (?:(?:not )?(?:be )?eligible|ineligible|excluded) (?:for|from)/.test(use.cue) && (isPeople(use) || use.acts)) ||
  (/^(?:is|are) banned$/.test(use.cue) &&
    (isPeople(use) ||
      (use.acts && !isDoingOf(use)) ||
      /^(?:by|in (?:many|most|some|several|all countries|the)|for (?:life|\w+ (?:days|weeks|months|years)))\b/.test(
        wordsFrom(use.tokens, use.hit.to + 1, 3),
      )));

/** “Contractors that bribe shall be debarred”: it is done to somebody, and forbids nothing that is named. */
const isSanction = (use: Use): boolean =>
  /^(?:debarred|barred|banned)$/.test(complementOf(use)) &&
  (use.acts || isPeople(use)) &&
  !(lowerAt(use.tokens, use.group.complement! + 1) === 'from' && isGerund(use.tokens[use.group.complement! + 2]));

function isDenied(use: Use): boolean {
  const { hit, cue, negated, subjectNegated, lexicon } = use;
  switch (hit.means) {
    case 'obligation':
    case 'undertaking':
      return negated || lexicon.words.abstaining.has(verbOf(use));
    case 'permission':
      return negated && frees.test(cue) && !/\bnot (?:required|obliged|bound)/.test(cue);
    case 'recognition':
      return negated && subjectNegated && /entitled|right/.test(cue);
    default:
      return false;
  }
}
