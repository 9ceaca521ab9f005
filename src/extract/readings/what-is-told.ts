import { toAddressee } from '../bearers/bearers.ts';
import { namesOurs } from '../of-each.ts';
import { cueBetween, type Sentence, type Statement } from '../sentence/sentence.ts';
import { lowerAt, wordsBetween } from '../tokens.ts';
import type { TenseClause, TenseReading } from './tense-reading.ts';

export const whatIsTold: TenseReading = {
  id: 'what-is-told',
  purpose: 'That what people tell us goes to nobody, or stays with us, is an assurance of those whose duties the present tense states.',
  ok: [
    'What families tell us about themselves goes to no government office unless they agree to it.',
    'What you say to our counsellors stays with them.',
    'What residents say in these interviews stays between them and the counsellor.',
    'Nothing that a caller tells us leaves this room.',
    'Whatever a patient tells our nurses is never passed on.',
  ],
  notOk: [
    'What the report says goes back to interviews of May.',
    'What people call a camp is a row of houses.',
    'What residents say about the river remains unclear.',
    'What people tell us is often sad.',
    'Nothing that they say is true.',
  ],
  find: (sentence, clause) => {
    const statement = clause.within ? null : keptBetweenUs(sentence, clause);
    return statement ? [statement] : [];
  },
};

const telling: ReadonlySet<string> = new Set(
  'tell tells say says write writes confide confides entrust entrusts report reports'.split(' '),
);

/** What stands behind what was told, and says that nobody else gets it. */
const goesToNobody =
  /^(?:goes (?:to no|to nobody|to none|nowhere)|reaches (?:no|nobody)|is (?:not|never) (?:passed|shared|handed|given|repeated|sold|told))\b/;
const staysHere =
  /^(?:stays|remains) (?:with (?:us|them|her|him|our)|between|among|secret|private|confidential|in confidence|(?:in|within) (?:this|the) (?:room|house|office))\b/;
const leavesHere = /^(?:leaves|goes (?:to|beyond|outside|any further)|reaches|is (?:passed|shared|handed|given|repeated|sold|told))\b/;

function keptBetweenUs(sentence: Sentence, { from, to }: TenseClause): Statement | null {
  const { tokens, context } = sentence;
  const opens = lowerAt(tokens, from);
  if (!['what', 'whatever', 'nothing'].includes(opens) || !context.presentTense.includes(context.addressee)) return null;
  const told = tokens.findIndex(({ lower }, at) => at > from + 1 && at < to && telling.has(lower));
  if (told < 0) return null;
  const denies = opens === 'nothing';
  const kept = (at: number) => {
    const words = wordsBetween(tokens, at, Math.min(at + 3, to - 1)).toLowerCase();
    return denies ? leavesHere.test(words) : goesToNobody.test(words) || staysHere.test(words);
  };
  const verb = tokens.findIndex((_, at) => at > told && at < to && kept(at));
  if (verb < 0) return null;
  const toUs = namesOurs(sentence, told, verb);
  const isBetween = /^(?:stays|remains)$/.test(lowerAt(tokens, verb));
  if (!toUs && !isBetween) return null;
  return {
    modality: 'assurance',
    cue: cueBetween(sentence, verb, verb),
    negated: !isBetween,
    bearers: toAddressee(context),
    doubts: toUs ? [] : ['it may tell how things are, since it does not say to whom it is told'],
    actionStart: tokens[verb]!.start,
    range: { from, to: tokens.length - 1, core: [from, verb] },
    reading: 'what-is-told',
  };
}
