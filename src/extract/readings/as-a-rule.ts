import type { Sentence } from '../sentence/sentence.ts';
import { lowerAt, skipAdverbs, type Token } from '../tokens.ts';
import { isPlural, isThirdPerson } from '../word-forms.ts';
import { eachOf, eachPerson, isShare, isThoseOfOurs, isTime, tellsOfOthers } from '../of-each.ts';
import { hasComplement, passivePresent, statementOfPassive, type PassivePresent } from './passive-present.ts';
import { saysHowOften } from './how-often.ts';
import type { TenseClause, TenseReading } from './tense-reading.ts';

export const asARule: TenseReading = {
  id: 'as-a-rule',
  purpose:
    'What a policy says is done for each of a kind, at once, by a set time, or so and so often, without saying by whom, is an assurance of those whose duties its present tense states. It may as well tell how things are, which is a doubt.',
  ok: [
    'Every trainee is given goggles and gloves.',
    'Complaints are answered within thirty days.',
    'All interviews are recorded in writing.',
    'Applicants are promptly told who pays for the journey.',
    'The wells are tested twice a year.',
    'Everyone who handles dyes is given gloves.',
    'Whoever says that he is afraid is taken to a lawyer on the same day.',
    'Every letter that reaches us is answered.',
    'Those who live in one of our camps are told of it.',
    'A child who comes alone is met by a guardian on the same day.',
    'All who complain are heard within a week.',
    'Names of children are changed in all our publications.',
    'The family is contacted within two hours by the consultant in charge.',
    'The person is told so beforehand.',
    'Personal data are deleted after two years.',
    'Serious errors are corrected promptly.',
  ],
  notOk: [
    'Names of streets are changed in all publications.',
    'Women are contacted within two hours by the smugglers.',
    'The programme is funded by the European Union.',
    'Trainees are given goggles.',
    'Many complaints are answered within thirty days.',
    'Every project is based on a plan.',
    'All migrants are registered by the police.',
    'Every year thousands are told that their claim has failed.',
    'Someone is told that the border closes within two days.',
    'All residents are not registered.',
    'The river is tested every day by the city.',
    'The prisoners are visited every day.',
    'The road is mined every year.',
    'Whoever asks the ministry for a paper is given a number.',
    'Everyone who is found there is taken to a camp by the army.',
    'In this country everyone is given a number at birth.',
    'A woman who fled the war is told that her claim has failed.',
  ],
  find: (sentence, clause) => {
    const passive = passivePresent(sentence, clause);
    if (!passive || !['thing', 'person'].includes(passive.kind)) return [];
    const { tokens, lexicon } = sentence;
    const { participle, between } = passive;
    if (between.some(({ lower }) => lower === 'not' || lower === 'never')) return [];
    const isWhole = hasComplement(tokens, participle) || isOfEach(tokens, passive) || atOnce.has(lowerAt(tokens, participle + 1));
    const isPromised = lexicon.words.promised.has(lowerAt(tokens, participle)) && isWhole;
    const isRuled =
      isPromised &&
      !isBySomebody(tokens, participle + 1, lexicon.words.employees) &&
      !isByMany(tokens, participle + 2, clause.to, lexicon.words.employees) &&
      isRule(sentence, passive, clause.from) &&
      !isOfOthers(sentence, passive, clause);
    if (!isRuled && !isLookedAfter(sentence, passive, clause)) return [];
    const doubts = ['it may tell how things are, since it does not say who does it'];
    return [statementOfPassive(sentence, passive, { modality: 'assurance', negated: false, doubts, reading: 'as-a-rule' })];
  },
};

/** "By the police", but not "by a guardian", "by one of us", "by the doctor in charge": those are whom somebody sends. */
const isBySomebody = (tokens: readonly Token[], by: number, employees: ReadonlySet<string>): boolean =>
  lowerAt(tokens, by) === 'by' &&
  !/^(?:an?|one|our|us|somebody|someone)$/.test(lowerAt(tokens, by + 1)) &&
  !(lowerAt(tokens, by + 1) === 'the' && employees.has(lowerAt(tokens, by + 2)));

/** "Are contacted within two hours by smugglers", "by the traders": others, though what they do stands between. */
const isByMany = (tokens: readonly Token[], from: number, to: number, employees: ReadonlySet<string>): boolean => {
  const by = tokens.findIndex(({ lower }, at) => at >= from && at < to && lower === 'by');
  if (by < 0) return false;
  const next = tokens[lowerAt(tokens, by + 1) === 'the' ? by + 2 : by + 1];
  return next !== undefined && next.word && isPlural(next) && !/^\p{Lu}|\d/u.test(next.text) && !employees.has(next.lower);
};

/** "Every letter that reaches us is answered", "everyone is heard": of each it is a rule without a word more. */
const isOfEach = (tokens: readonly Token[], { subject }: PassivePresent): boolean =>
  ['each', 'every'].includes(lowerAt(tokens, subject[0]!)) ||
  lowerAt(tokens, subject.at(-1)! + 1) === 'who' ||
  eachPerson.has(lowerAt(tokens, subject[0]!));

/** "Whoever asks the ministry is given a number", "anyone is taken to a camp by the army": others see to it. */
function isOfOthers(sentence: Sentence, { subject, participle, verb }: PassivePresent, { from, to }: TenseClause): boolean {
  const { tokens } = sentence;
  if (!eachPerson.has(lowerAt(tokens, subject[0]!)) && !isOneWho(tokens, subject)) return false;
  const by = tokens.findIndex(({ lower }, at) => at > participle && at < to && lower === 'by');
  return tellsOfOthers(sentence, from, verb - 1) || (by > 0 && tellsOfOthers(sentence, by, Math.min(by + 3, to - 1)));
}

const atOnce: ReadonlySet<string> = new Set(['immediately', 'promptly', 'forthwith']);
/** “Are promptly corrected”, “are corrected promptly”. */
const isAtOnce = (tokens: readonly Token[], between: readonly Token[], participle: number): boolean =>
  between.some(({ lower }) => atOnce.has(lower)) || atOnce.has(lowerAt(tokens, participle + 1));

const ofSome: ReadonlySet<string> = new Set('many most some someone somebody few several thousands hundreds millions'.split(' '));

/** "A child who comes alone is": of whoever is such a one. */
const isOneWho = (tokens: readonly Token[], subject: PassivePresent['subject']): boolean => {
  const who = subject.at(-1)! + 1;
  const verb = tokens[skipAdverbs(tokens, who + 1)];
  const isPresent = verb !== undefined && (/^(?:is|has|can|does)$/.test(verb.lower) || isThirdPerson(verb));
  return ['a', 'an'].includes(lowerAt(tokens, subject[0]!)) && lowerAt(tokens, who) === 'who' && isPresent;
};

const count = '(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|eighteen|twenty|thirty|sixty|ninety)';
const unit = '(?:working |calendar )?(?:hours?|days?|weeks?|months?|years?)';

/** "within thirty days", "eighteen months after", "after ten years", "no later than". */
const setTime = new RegExp(
  `\\b(?:within|after|in no more than) (?:the )?(?:first |next )?${count} ${unit}\\b|\\b${count} ${unit} (?:after|before|from|of)\\b|\\b(?:not|no) later than\\b|\\b(?:as soon as|at once|the same day)\\b`,
  'iu',
);

/** "Wells are tested twice a year": things are looked after so and so often, and nobody else is named who does it. */
function isLookedAfter(
  { tokens, text, lexicon }: Sentence,
  { participle, kind, subject }: PassivePresent,
  { from, to }: TenseClause,
): boolean {
  if (kind !== 'thing' || !lexicon.words.lookedAfter.has(lowerAt(tokens, participle)) || isTime(tokens, [lowerAt(tokens, from)]))
    return false;
  if (tokens.slice(participle, to).some(({ lower }) => lower === 'by') || ofSome.has(lowerAt(tokens, subject[0]!))) return false;
  return saysHowOften(text.slice(tokens[participle]!.end, tokens[to - 1]!.end));
}

/** "In all our publications", "from each of our reports". */
const inAllOfOurs = /^[^,;]*?\b(?:in|from|at|on|to|across|on) (?:all|each|every one|any) (?:of )?our\b/iu;

/** "Is told so beforehand": up to the end of the clause. */
const beforehandAt = (tokens: readonly Token[], verb: number): number =>
  tokens.findIndex(({ lower }, at) => at > verb && /^(?:beforehand|[,;.])$/.test(lower));

/** "Every trainee is", "are promptly", "are answered within thirty days": of all there are, not of those who happen to be. */
function isRule(sentence: Sentence, { subject, between, verb, participle }: PassivePresent, from: number): boolean {
  const { tokens, text } = sentence;
  const first = subject[0]!;
  const opens = [lowerAt(tokens, first), first > from ? lowerAt(tokens, first - 1) : ''];
  if (
    opens.some((word) => ofSome.has(word)) ||
    /^\d/.test(opens[0]!) ||
    isTime(tokens, opens) ||
    isShare(tokens, first) ||
    isShare(tokens, first - 1)
  )
    return false;
  if (isThoseOfOurs(sentence, first, verb) || isOneWho(tokens, subject)) return true;
  if (inAllOfOurs.test(text.slice(tokens[verb]!.end)) || lowerAt(tokens, beforehandAt(tokens, verb)) === 'beforehand') return true;
  return opens.some((word) => eachOf.has(word)) || isAtOnce(tokens, between, participle) || setTime.test(text);
}
