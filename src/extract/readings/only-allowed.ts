import { isCoordinator } from '../clauses/clause.ts';
import { conjunctions, modals, relatives } from '../english.ts';
import { lowerAt, type Token } from '../tokens.ts';
import { isBase, isParticiple } from '../word-forms.ts';
import type { Reading, Use } from './reading.ts';

export const onlyAllowed: Reading = {
  id: 'only-allowed',
  purpose: 'What may only be done so, in a policy, is forbidden otherwise: it binds like what is permitted only so.',
  ok: [
    'Data may be shared only if the person has agreed.',
    'Detention may be used only as a last resort.',
    'The Organization may share data with the consent of the person only.',
    'Only with the consent of the person may data be shared.',
    'The Organization may share data if, and only if, the person has agreed.',
  ],
  notOk: [
    'Data may be shared if the person has agreed.',
    'The Organization may not only share data but publish them.',
    'The Organization may inform people who only speak French.',
    'Migrants may stay only three days.',
  ],
  read: (use) => {
    const { hit, group, addressee, acts, subject } = use;
    // In a treaty, or a contract, each may do only what it is given leave to.
    if (hit.means !== 'permission' || group.modal !== 'may' || use.negated || (addressee !== 'organisation' && addressee !== 'staff'))
      return null;
    const isOfOthers = subject.some((at) => /^(?:states?|governments?|authorities|parties)$/.test(lowerAt(use.tokens, at)));
    if (isOfOthers || (!acts && group.voice === 'active')) return null;
    return isLedByOnly(use) || hasOnly(use.tokens, group.opens) ? { modality: 'obligation' } : null;
  },
};

const isOnly = ({ lower }: Token): boolean => lower === 'only' || lower === 'solely' || lower === 'exclusively';

/** "Only with the consent of the person may data be shared." */
const isLedByOnly = ({ tokens, hit, group, clauseStart }: Use): boolean =>
  group.position === 'before-subject' && clauseStart < hit.from && isOnly(tokens[clauseStart]!);

/** Whether "only" stands in the verb's own phrase: before another clause begins. */
function hasOnly(tokens: readonly Token[], from: number): boolean {
  for (let at = from + 1; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (isOnly(token)) return lowerAt(tokens, at - 1) !== 'not';
    // "If, and only if, …"
    if (token.lower === 'if' && lowerAt(tokens, at + 1) === ',' && lowerAt(tokens, at + 3) === 'only') return true;
    if (!token.word && token.lower !== '-') return false;
    if (modals.has(token.lower) || relatives.has(token.lower) || conjunctions.has(token.lower) || token.lower === 'that') return false;
    if (isCoordinator(token) && !isParticiple(tokens[at + 1]) && !isBase(tokens[at + 1])) return false;
  }
  return false;
}
