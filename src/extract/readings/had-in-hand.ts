import { toAddressee } from '../bearers/bearers.ts';
import { isMain } from '../clauses/clause.ts';
import { placeNouns } from '../english.ts';
import { tellsOfOthers } from '../of-each.ts';
import { isAtTimes } from '../partly.ts';
import { cueBetween, type Sentence } from '../sentence/sentence.ts';
import { lowerAt, ofWord, skipAdverbs, wordsBetween } from '../tokens.ts';
import type { TenseClause, TenseReading } from './tense-reading.ts';

export const hadInHand: TenseReading = {
  id: 'had-in-hand',
  purpose:
    'In what state all that is ours is, what each of our places has, and what is there for so many, somebody must see to; it may as well tell how things are, which is a doubt.',
  ok: [
    'All our lodgings are dry, clean and free of vermin.',
    'There is at least one working toilet for eight people.',
    'Everyone who lives in one of our camps has a place to turn to with a grievance.',
    'Each centre has a complaints mechanism.',
    'There is a female guard on every shift.',
    'Our helpline is free of charge.',
    'Every house of the Organization is dry and clean.',
    'At each of its works, the Organization has an office where people can complain.',
    'In every camp, we have a nurse.',
    'Every door of our hostels stays unlocked during the day.',
  ],
  notOk: [
    'All our staff live in the town.',
    'Our office is open from nine to five.',
    'There is one toilet for sixty people in the camp of the government.',
    'There is one doctor for five thousand people.',
    'Everyone who lives in the delta has a story to tell.',
    'Each village has a chief.',
    'Many of our lodgings are dry.',
    'Every house of the village is dry.',
    'In every country, we have an office.',
    'In every camp, we have a hard time.',
    'There are at least four doctors in the valley.',
    'Our warehouse is dry in summer and damp in winter.',
    'In every country there is a law against bribery.',
    'Our lodgings are rarely dry.',
  ],
  find: (sentence, clause) => {
    const { tokens, context } = sentence;
    const verb = clause.within || !context.presentTense.includes(context.addressee) ? null : verbOfHaving(sentence, clause);
    if (verb === null) return [];
    return [
      {
        modality: 'assurance',
        cue: cueBetween(sentence, verb, verb),
        negated: false,
        bearers: { ...toAddressee(context), gains: true },
        doubts: ['it may tell how things are, since it does not say that anybody sees to it'],
        actionStart: tokens[verb]!.start,
        range: { from: clause.from, to: tokens.length - 1, core: [clause.from, verb] },
        reading: 'had-in-hand',
      },
    ];
  },
};

const being = ofWord((lower) => /^(?:is|are|stays?|remains?)$/.test(lower));
const having = ofWord((lower) => lower === 'has' || lower === 'have');

function verbOfHaving(sentence: Sentence, { from, to }: TenseClause): number | null {
  const { tokens, parsed } = sentence;
  for (let at = from + 1; at < to - 1; at++) {
    if (!isMain(parsed, at) || !(being(tokens[at]!) || having(tokens[at]!))) continue;
    const isSo = having(tokens[at]!)
      ? isHadByEach(sentence, from, at) || isHadAtEach(sentence, from, at)
      : lowerAt(tokens, at - 1) === 'there'
        ? isThere(sentence, from, at, to)
        : isKeptSo(sentence, from, at);
    return isSo && !isAtTimes(tokens, from, at + 3) && !tellsOfOthers(sentence, from, to - 1) ? at : null;
  }
  return null;
}

/** "All our lodgings are dry", "every door of our hostels stays unlocked", "our helpline is free of charge". */
function isKeptSo(sentence: Sentence, from: number, verb: number): boolean {
  const { tokens, lexicon } = sentence;
  const subject = wordsBetween(tokens, from, verb - 1).toLowerCase();
  if (!/^(?:(?:all|both|each|every|any)\b.* )?our\b/.test(subject) && !isOfNamed(sentence, from, verb)) return false;
  const state = skipAdverbs(tokens, verb + 1);
  // “Our warehouse is dry in summer” tells of it; “our helpline is free of charge” is for those who call.
  const isOfAll = !subject.startsWith('our') || /^(?:accessible|confidential|free|open|private|safe)$/.test(lowerAt(tokens, state));
  const isFree = !/^(?:free|open)$/.test(lowerAt(tokens, state)) || /^(?:of|to)$/.test(lowerAt(tokens, state + 1));
  return lexicon.words.keptSo.has(lowerAt(tokens, state)) && isFree && isOfAll;
}

/** "Every house of the Organization": the owner is named. */
const isOfNamed = ({ tokens, names }: Sentence, from: number, verb: number): boolean =>
  ['all', 'each', 'every', 'any'].includes(lowerAt(tokens, from)) &&
  names.some(
    ({ from: first, to, means }) =>
      means === 'organisation' && to === verb - 1 && first <= from + 7 && tokens.slice(from + 2, first).some(({ lower }) => lower === 'of'),
  );

/** "At each of its works, the Organization has an office where people can complain", "in every camp, we have a nurse". */
function isHadAtEach(sentence: Sentence, from: number, verb: number): boolean {
  const { tokens, names, lexicon } = sentence;
  const comma = tokens.findIndex(({ lower }, at) => at > from && at < verb && lower === ',');
  if (!/^(?:at|in|on)$/.test(lowerAt(tokens, from)) || comma < 0 || !['each', 'every', 'all'].includes(lowerAt(tokens, from + 1)))
    return false;
  const isOurs = /\b(?:our|its|we|us)\b/i.test(wordsBetween(tokens, from, comma - 1));
  if (!isOurs && !isOwnPlace(lowerAt(tokens, comma - 1), lexicon.words.organs)) return false;
  const isSpeaker =
    lowerAt(tokens, verb - 1) === 'we' ||
    names.some(({ from: first, to, means }) => first > comma && to === verb - 1 && means === 'organisation');
  const had = tokens.slice(verb + 1, verb + 5);
  return isSpeaker && had.some(({ lower }) => atHand(lexicon.words, lower) || (lower === 'office' && isForPeople(tokens, verb)));
}

/** "An office where people can complain". */
const isForPeople = (tokens: Sentence['tokens'], verb: number): boolean =>
  tokens.slice(verb + 2, verb + 8).some(({ lower }) => /^(?:where|for|to|open)$/.test(lower));

/** "There is at least one toilet for eight people", "a female guard on every shift". */
function isThere({ tokens, lexicon }: Sentence, from: number, verb: number, to: number): boolean {
  const all = wordsBetween(tokens, from, to - 1).toLowerCase();
  const isSet = /\b(?:at least|always|at all times|no fewer than)\b/.test(all);
  const isFor =
    /\b(?:for|in|on|at) (?:each|every|all|one|two|three|four|five|six|eight|ten|twelve|fifteen|twenty|thirty|forty|fifty|hundred|\d+)\b|\b(?:our|us)\b/.test(
      all,
    );
  const isOfEach = (isSet && isFor) || /\bon every shift\b|\b(?:each|every one|all) of our\b/.test(all);
  const noun = tokens.slice(verb, verb + 7);
  return isOfEach && noun.some(({ lower }) => atHand(lexicon.words, lower));
}

/** "Each centre has a complaints mechanism", "everyone in our care has a bed". */
function isHadByEach({ tokens, lexicon }: Sentence, from: number, verb: number): boolean {
  const { words } = lexicon;
  const opens = lowerAt(tokens, from);
  const isOwn = tokens.slice(from, verb).some(({ lower }) => lower === 'our' || lower === 'us');
  const isPlace = ['each', 'every'].includes(opens) && verb <= from + 3 && isOwnPlace(lowerAt(tokens, verb - 1), words.organs);
  const isEach = isOwn && ['each', 'every', 'everyone', 'everybody', 'anyone', 'all', 'whoever'].includes(opens);
  return (isPlace || isEach) && tokens.slice(verb + 1, verb + 5).some(({ lower }) => atHand(words, lower));
}

/** "Centre", "clinic", but no village or country, which are nobody's own. */
const isOwnPlace = (lower: string, organs: ReadonlySet<string>): boolean =>
  (organs.has(lower) || placeNouns.has(lower)) && !nobodysOwn.test(lower);

const nobodysOwn =
  /^(?:countr|state|territor|region|province|district|town|cit|village|communit|ministr|authorit|government|area|land|island|court|border|port|airport|vehicle|point)/;

const atHand = ({ hadByEach, employees }: Sentence['lexicon']['words'], lower: string): boolean =>
  hadByEach.has(lower) || employees.has(lower);
