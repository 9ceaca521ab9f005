import type { Bearer } from '../../model/words.ts';
import { findBearers, toAddressee } from '../bearers/bearers.ts';
import { headsOf } from '../bearers/heads.ts';
import { isMain } from '../clauses/clause.ts';
import type { Words } from '../lexicon.ts';
import { findPresentTense } from '../present-tense.ts';
import { cueBetween, predicationOf, type Sentence, type Statement } from '../sentence/sentence.ts';
import { findSubject } from '../subjects.ts';
import { lowerAt, type Token } from '../tokens.ts';
import { isActor } from '../word-forms.ts';
import type { TenseClause, TenseReading } from './tense-reading.ts';

export const nobodyDoes: TenseReading = {
  id: 'nobody-does',
  purpose:
    'What a policy says that nobody does, and nothing undergoes, is an assurance of those whose duties its present tense states. Of others than their own offices and people it may as well tell how things are, which is a doubt.',
  ok: [
    'No office keeps a file beyond that date.',
    'Nobody loses a post for having reported a wrong.',
    'No plane that we charter flies anyone to a war.',
    'No tenant loses her room because she has complained.',
  ],
  notOk: [
    'No State returns them.',
    'No one knows how many there are.',
    'No country is safe.',
    'No less than half of the offices keep files.',
    'No bridge crosses the river for 200 kilometres.',
    'Nobody leaves a home behind without a reason.',
    'No partner keeps a file.',
    'Nobody likes camps.',
  ],
  find: (sentence, clause) => {
    const statement = clause.within ? null : nobodysAct(sentence, clause);
    return statement ? [statement] : [];
  },
};

/** Of whoever speaks, where nothing says whose it is. */
const isOffice = (lower: string): boolean => ['office', 'bureau', 'department', 'unit', 'desk', 'team', 'post', 'shift'].includes(lower);

/** "No bridge crosses the river" tells how things are; "no plane that we charter flies", "nobody on a team tells" tell of one's own work. */
const speaksOfOurs = ({ tokens, names, context }: Sentence): boolean =>
  tokens.some(({ lower }) => ['we', 'us', 'our'].includes(lower) || isOffice(lower)) ||
  names.some(({ means }) => means === 'staff' || context.presentTense.includes(means as Bearer));

/** "No tenant loses her room because she has complained": whoever could take it takes it from nobody for that. */
const isRetaliation = (tokens: readonly Token[], verb: number): boolean =>
  lowerAt(tokens, verb) === 'loses' &&
  /^(?:her|his|their|its|pay|wages|work|a)$/.test(lowerAt(tokens, verb + 1)) &&
  tokens.slice(verb, verb + 6).some(({ lower }) => ['because', 'for', 'over', 'if', 'when'].includes(lower));

const isSomebody = (token: Token, { people, parties }: Words): boolean =>
  people.has(token.lower) || parties.has(token.lower) || isActor(token);

/** Behind "no" these count or weigh and deny nothing, or are others than who speaks. */
const neverOurs: ReadonlySet<string> = new Set(
  'less more fewer later sooner doubt wonder matter longer partner contractor subcontractor supplier vendor donor'.split(' '),
);

function nobodysAct(sentence: Sentence, { from, to }: TenseClause): Statement | null {
  const { tokens, parsed, names, context, lexicon } = sentence;
  if (!context.presentTense.includes(context.addressee)) return null;
  const opens = lowerAt(tokens, from);
  const denies = opens === 'nobody' || (opens === 'no' && !neverOurs.has(lowerAt(tokens, from + 1)));
  const verb = denies && isMain(parsed, from) ? findPresentTense(sentence, from + (opens === 'no' ? 2 : 1), to, false) : null;
  if (!verb || verb.negated) return null;
  const subject = findSubject(tokens, parsed, from, verb.from, names);
  const predication = predicationOf(sentence, { subject, after: [verb.to + 1, to - 1], passive: false });
  const kind = headsOf(predication)[0]?.kind ?? 'thing';
  const found = findBearers(predication, context);
  const isOwn = found.how === 'named' && found.bearers.every((each) => each === 'organisation' || each === 'staff');
  const mayBeOurs = ['person', 'thing'].includes(kind) || isOffice(lowerAt(tokens, subject.at(-1) ?? from));
  const isOfOurs = mayBeOurs && (context.addressee === 'staff' || speaksOfOurs(sentence));
  if (!isOwn && !isOfOurs && !(isRetaliation(tokens, verb.to) && isSomebody(tokens[subject.at(-1)!]!, lexicon.words))) return null;
  return {
    modality: 'assurance',
    cue: cueBetween(sentence, verb.from, verb.to),
    negated: true,
    bearers: isOwn ? found : toAddressee(context),
    doubts: isOwn ? [] : ['it may tell how things are, since it does not say who sees to it'],
    actionStart: tokens[verb.from]!.start,
    range: { from, to: tokens.length - 1, core: [...subject, verb.from, verb.to] },
    reading: 'nobody-does',
  };
}
