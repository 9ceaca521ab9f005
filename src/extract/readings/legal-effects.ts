import { beginsCue } from '../cue-search.ts';
import { lowerAt } from '../tokens.ts';
import { isBareModal } from './bare-modal.ts';
import type { Reading, Use } from './reading.ts';

const laidDown = 'it says what something is in law, not what anybody is to do';

/** “Responsibility for the data shall rest with the Organization”: who is to answer for something. */
const isDuty = ({ tokens, subject }: Use): boolean =>
  subject.some((at) =>
    /^(?:responsibility|responsibilities|accountability|duty|duties|obligations?|task|tasks)$/.test(lowerAt(tokens, at)),
  );

/** “Decisions on appeals rest with the Board”: who may decide, or who is to blame. */
const isPower = ({ tokens, subject, subjectHead }: Use): boolean =>
  powers.has(subjectHead) ||
  subject.some((at) => powers.has(lowerAt(tokens, at)) && /^(?:on|over|to|of|whether|about)$/.test(lowerAt(tokens, at + 1)));

const powers: ReadonlySet<string> = new Set(
  'decision decisions power powers discretion authority choice initiative competence jurisdiction say word fault blame burden risk title ownership copyright right rights'.split(
    ' ',
  ),
);

export const legalEffects: Reading = {
  id: 'legal-effects',
  purpose:
    'Whose a thing is, who bears a risk or a cost, whom a decision binds and what is immune is laid down by the words themselves, and no duty of the organisation to which they are addressed.',
  ok: [
    'The burden of proof shall rest with the borrower.',
    'Title to the goods shall vest in the borrower.',
    'The award shall be final.',
    'The premises shall be inviolable.',
    'The loan shall bear interest.',
    'The decision to return rests with the migrant alone.',
    'Decisions on sanctions rest with the director.',
  ],
  notOk: [
    'Responsibility for the data shall rest with the Organization.',
    'Responsibility for the data rests with the Organization.',
    'The Organization shall bear the costs of the return.',
    'Files shall pass to the archive only with consent.',
  ],
  read: (use) => {
    const { tokens, group, acts, person, addressee, lexicon } = use;
    if (/^(?:rests?|lies?)\b.* with\b/.test(use.cue) && isPower(use)) return { because: laidDown };
    // In a treaty States owe what its words lay down, as partners do in a contract.
    if (addressee === 'states' || addressee === 'partners' || acts || person || !isBareModal(use) || isDuty(use)) return null;
    const lies =
      beginsCue(lexicon.phrases.effects, tokens, group.verb) &&
      !tokens.slice(group.verb, group.verb + 8).some(({ lower }) => lower === 'only');
    return lies ? { because: laidDown } : null;
  },
};
