import { determiners } from '../english.ts';
import type { Sentence } from '../sentence/sentence.ts';
import { lowerAt, type Token } from '../tokens.ts';
import { isGerund } from '../word-forms.ts';
import { isOwnHelp, ownHelp } from './own-help.ts';
import { hasComplement, passivePresent, statementOfPassive, type PassivePresent } from './passive-present.ts';
import type { TenseReading } from './tense-reading.ts';

/** “No assessment is carried out for small projects”: what is spared is no promise; “no hearing is held without a lawyer” is. */
const isSpared = (tokens: readonly Token[], { subject, participle }: PassivePresent): boolean =>
  lowerAt(tokens, subject[0]!) === 'no' &&
  subject.some((at) => safeguard.test(lowerAt(tokens, at))) &&
  spared.test(lowerAt(tokens, participle)) &&
  !tokens.slice(participle + 1).some(({ lower }) => /^(?:without|unless|until|before|secret|private)$/.test(lower));

const safeguard =
  /^(?:assessments?|consultations?|hearings?|screenings?|reviews?|audits?|notices?|information|compensation|counselling|interviews?|interpretation|reports?|explanations?|reasons?|answers?|repl(?:y|ies)|appeals?|evaluations?|visits?)$/;
const spared =
  /^(?:carried|held|required|made|given|conducted|prepared|needed|paid|offered|provided|undertaken|done|issued|due|necessary)$/;

export const neverDone: TenseReading = {
  id: 'never-done',
  purpose:
    'What a policy says is not done, without saying by whom, is an assurance of those whose duties its present tense states; what is not allowed is forbidden. Of people it may as well tell how things are, which is a doubt, unless it is not done with their help.',
  ok: [
    'Personal data is not shared with anyone.',
    'Grants are not made to arms makers.',
    'No lists are handed over.',
    'Smoking is not allowed.',
    'Families are not moved from a site in winter.',
    'Hiring a parent or sibling is not permitted.',
    'Nobody who is in detention is returned with our help.',
    'Families are not separated.',
    'No data are shared.',
    'Data are neither sold nor shared.',
    'Nothing is shared without consent.',
    'Names of witnesses are not published.',
    'No pupil is hit, caged or shamed in our schools.',
    'No woman is searched by a man.',
  ],
  notOk: [
    'The programme is not funded.',
    'Migrants are not represented.',
    'Nothing is left of the camp.',
    'The camp is never empty.',
    'The road is neither paved nor lit.',
    'A third year of drought is not ruled out by the weather centre.',
    'Returns are often not announced.',
    'The report was not published.',
    'It is not known why.',
    'Migrants are not protected by national law.',
    'Refugees are not allowed to work in the country.',
    'These standards are not intended to replace national law.',
    'The names are not published.',
    'Names of streets are not known.',
    'No assessment beyond the screening is carried out for a small project.',
    'No consultation is required for repairs.',
  ],
  find: (sentence, clause) => {
    const passive = passivePresent(sentence, clause);
    if (!passive) return [];
    const { tokens, lexicon } = sentence;
    const { participle, subject } = passive;
    // “Hiring a sibling of one's own is not permitted”: what is done, not to whom.
    const kind = isGerund(tokens[subject[0]!]) ? 'thing' : passive.kind;
    const forbids = lexicon.words.freeing.has(lowerAt(tokens, participle));
    const ofPeople = kind === 'person';
    if (meaning.has(lowerAt(tokens, participle)) || isSpared(tokens, passive)) return [];
    if ((kind !== 'thing' && !ofPeople) || !isDenied(tokens, passive) || !tellsWhatIsDone(sentence, passive, { forbids, ofPeople }))
      return [];
    const helped = isOwnHelp(sentence, participle);
    const by = [participle + 1, participle + 2].find((at) => lowerAt(tokens, at) === 'by');
    const byOthers =
      by !== undefined &&
      !helped &&
      !byAnyone.has(lowerAt(tokens, by + 2)) &&
      ((ofPeople && by === participle + 1) || determiners.has(lowerAt(tokens, by + 1)));
    if (byOthers || (ofPeople && forbids)) return [];
    const isBare = kind === 'thing' && !forbids && isOfPapers(sentence, passive) && !hasComplement(tokens, participle);
    const doubts =
      (ofPeople || isBare) && !helped ? [`it may tell how things are, since it does not say who does it (“${ownHelp}” would)`] : [];
    const modality = forbids ? 'prohibition' : 'assurance';
    return [statementOfPassive(sentence, passive, { modality, negated: true, doubts, reading: 'never-done' })];
  },
};

/** “Are not intended to replace the law”: what something is for. */
const meaning: ReadonlySet<string> = new Set(['intended', 'meant', 'designed', 'supposed']);

/** "No woman is searched by a man": by some, whoever they are, and by no others than those who do it. */
const byAnyone: ReadonlySet<string> = new Set('man woman adult stranger child'.split(' '));

/** "is not shared", "no lists are", "nobody is"; "is not only shared" denies nothing. */
function isDenied(tokens: readonly Token[], { subject, between, participle }: PassivePresent): boolean {
  if (between.some(({ lower }) => lower === 'only')) return false;
  const first = subject[0]!;
  // “Nothing is shared without consent” is a rule; “nothing is left” is none.
  if (lowerAt(tokens, first) === 'nothing') return tokens.slice(participle).some(({ lower }) => lower === 'without');
  return (
    ['no', 'nobody', 'none'].some((word) => [lowerAt(tokens, first - 1), lowerAt(tokens, first)].includes(word)) ||
    between.some(({ lower }) => lower === 'not' || lower === 'never' || lower === 'neither')
  );
}

/** “Names of witnesses are not disclosed”: of any there are, not of some that were told of. */
const isOfPapers = ({ tokens, lexicon: { words } }: Sentence, { participle, subject }: PassivePresent): boolean =>
  words.disclosing.has(lowerAt(tokens, participle)) &&
  !determiners.has(lowerAt(tokens, subject[0]!)) &&
  subject.slice(0, 2).some((at) => words.given.has(lowerAt(tokens, at)));

/** "is not funded" and "is not based on" tell in what state something is; "is not allowed" forbids in any case. */
function tellsWhatIsDone(
  sentence: Sentence,
  passive: PassivePresent,
  { forbids, ofPeople }: { readonly forbids: boolean; readonly ofPeople: boolean },
): boolean {
  const { tokens, lexicon } = sentence;
  const { participle, describes, subject, between } = passive;
  if (forbids || (!ofPeople && isOfPapers(sentence, passive))) return true;
  if (describes) return false;
  const isNeither = between.some(({ lower }) => lower === 'neither');
  if (!isNeither && hasComplement(tokens, participle)) return true;
  // “Families are not separated”, “no data are shared”, “data are neither sold nor shared”: a rule without a word more.
  if (ofPeople) return lexicon.words.coercing.has(lowerAt(tokens, participle));
  const isOfAll = isNeither || between.some(({ lower }) => lower === 'never') || lowerAt(tokens, subject[0]!) === 'no';
  return isOfAll && subject.some((at) => lexicon.words.given.has(lowerAt(tokens, at)));
}
