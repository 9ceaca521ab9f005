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
    'Approval by the Organization shall not relieve the borrower of its duties.',
    'No failure by the Organization to exercise a right shall operate as a waiver.',
    'Its consent shall not discharge the borrower.',
  ],
  notOk: [
    'Responsibility for the data shall rest with the Organization.',
    'Responsibility for the data rests with the Organization.',
    'The Organization shall bear the costs of the return.',
    'Files shall pass to the archive only with consent.',
    'The Organization shall not release names to the police.',
    'The administration shall not discharge patients without shelter.',
  ],
  read: (use) => {
    const { tokens, group, acts, person, addressee, lexicon } = use;
    if (/^(?:rests?|lies?)\b.* with\b/.test(use.cue) && isPower(use)) return { because: laidDown };
    if (isEffectOfAct(use)) return { because: laidDown };
    // In a treaty States owe what its words lay down, as partners do in a contract.
    if (addressee === 'states' || addressee === 'partners' || acts || person || !isBareModal(use) || isDuty(use)) return null;
    const lies =
      beginsCue(lexicon.phrases.effects, tokens, group.verb) &&
      !tokens.slice(group.verb, group.verb + 8).some(({ lower }) => lower === 'only');
    return lies ? { because: laidDown } : null;
  },
};

/** “Approval shall not relieve the borrower”, “no delay shall operate as a waiver”: what an act or its want changes between two sides. */
function isEffectOfAct(use: Use): boolean {
  const { tokens, group, subjectHead, lexicon } = use;
  const { bodies, organs, selves, people } = lexicon.words;
  const isSomebody = [bodies, organs, selves, people].some((known) => known.has(subjectHead));
  if (isSomebody || !(acts.has(subjectHead) || isAct.test(subjectHead))) return false;
  const behind = tokens.slice(group.verb + 1, group.verb + 12).map(({ lower }) => lower);
  switch (lowerAt(tokens, group.verb)) {
    case 'relieve':
    case 'absolve':
    case 'exonerate':
    case 'excuse':
    case 'exempt':
      return true;
    case 'release':
    case 'discharge':
    case 'free':
      return behind.some((lower) => isOwing.test(lower) || bodies.has(lower) || lexicon.words.parties.has(lower) || lower === 'from');
    case 'constitute':
    case 'operate':
    case 'amount':
    case 'imply':
    case 'be':
      return waived.test(behind.join(' '));
    default:
      return false;
  }
}

/** What somebody does or leaves undone. */
const acts: ReadonlySet<string> = new Set(
  `act acts approval consent objection no-objection failure delay omission review silence waiver issue issuance forbearance indulgence leniency
  course visit check clearance advice comment comments notice test tests entry receipt`.split(/\s+/),
);
const isAct = /^(?!(?:no|some|any|every)thing)\p{L}*(?:[ae]nce|[ae]ncy|ment|[cgstx]ion|ing|al|ure)s?$/u;
const isOwing = /^(?:duty|duties|obligations?|liability|liabilities|responsibility|responsibilities|warranty|warranties)$/;

/** Behind the verb, what the act counts as. */
const waived =
  /^(?:as |to |(?:construed|deemed|considered|interpreted|regarded|treated|taken|read) (?:as |to be |to constitute |to imply )?)?(?:an? |the |any |its |implied |tacit )*(?:waiver|acceptance|approval|consent|admission|release|acknowledg|agreement to|renunciation|variation|precedent|endorsement)/;
