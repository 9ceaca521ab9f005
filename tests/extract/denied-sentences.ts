import fc from 'fast-check';
import { formsOf } from '../../src/extract/verb-forms.ts';

const from = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const actors = from('IOM', 'The Organization', 'the Secretariat', 'IOM and its staff', 'Staff', 'States', 'Each Party', 'The Organisation');
const texts = from(
  'This policy',
  'This framework',
  'The present instruction',
  'Nothing stated here',
  'Participation in the programme',
  'An invitation to a State',
);
const taking = from('have', 'incur', 'accept', 'assume', 'bear', 'undertake', 'acknowledge', 'owe');
const making = from('create', 'confer', 'imply', 'give rise to', 'impose', 'entail', 'constitute', 'establish');
const nouns = from('obligation', 'duty', 'liability', 'responsibility', 'requirement', 'right', 'claim', 'commitment');
const adjectives = from('', 'legal ', 'financial ', 'further ', 'such ', 'direct or indirect ');
const behind = from(
  ' for arbitrary detention',
  ' towards migrants in its centres',
  ' in respect of acts of the authorities',
  ' to return anyone',
  ' whatsoever',
  ' with regard to conditions in closed centres',
  '',
);
const insertions = from('', ' hereby', ' in any way', ', in any circumstances,', ' therefore');
const leads = from(
  '',
  'For the avoidance of doubt, ',
  'Where a State asks for it, ',
  'In such cases ',
  'Unless agreed otherwise in writing, ',
);

const article = (noun: string) => (/^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`);
const third = (verb: string) => {
  const [first, ...rest] = verb.split(' ');
  return [formsOf(first!).third, ...rest].join(' ');
};
const participle = (verb: string) => {
  const [first, ...rest] = verb.split(' ');
  return [formsOf(first!).participle, ...rest].join(' ');
};
const isMany = (subject: string) => /^(?:staff|states)$|and/i.test(subject);

/** A verb denied of a subject, in each tense, with each negation. */
const active = (subject: string, verb: string, object: { readonly no: string; readonly any: string }, insertion: string) =>
  from(
    `${subject} shall${insertion} ${verb} ${object.no}`,
    `${subject} shall not${insertion} ${verb} ${object.any}`,
    `${subject} will ${verb} ${object.no}`,
    `${subject} will not ${verb} ${object.any}`,
    `${subject} does not ${verb} ${object.any}`.replace('does', isMany(subject) ? 'do' : 'does'),
    `${subject} ${isMany(subject) ? verb : third(verb)} ${object.no}`,
    `${subject} cannot ${verb} ${object.any}`,
    `${subject} may not ${verb} ${object.any}`,
    `${subject} shall never ${verb} ${object.any}`,
    `${subject} ${isMany(subject) ? 'have' : 'has'} not ${participle(verb)} ${object.any}`,
    `${subject} is not to ${verb} ${object.any}`.replace(' is ', isMany(subject) ? ' are ' : ' is '),
    `in no event shall ${subject} ${verb} ${object.any}`,
    `nor shall ${subject} ${verb} ${object.any}`,
    `${subject} shall neither ${verb} nor be taken to ${verb} ${object.any}`,
  );

/** A sentence that denies a duty, in some tense, voice and words. */
export const denied = fc
  .record({
    actor: actors,
    text: texts,
    take: taking,
    make: making,
    noun: nouns,
    adjective: adjectives,
    tail: behind,
    insertion: insertions,
    lead: leads,
    kind: fc.nat(9),
  })
  .chain(({ actor, text, take, make, noun, adjective, tail, insertion, lead, kind }) => {
    const object = { no: `no ${adjective}${noun}${tail}`, any: `any ${adjective}${noun}${tail}` };
    const body = (): fc.Arbitrary<string> => {
      switch (kind) {
        case 0:
        case 1:
        case 2:
          return active(actor, take, object, insertion);
        case 3:
        case 4:
          return text.startsWith('Nothing')
            ? from(`nothing in this policy shall ${make} ${object.any}`, `nothing herein ${third(make)} ${object.any}`)
            : active(text, make, object, insertion);
        case 5:
          return from(
            `no ${adjective}${noun} shall be ${participle(take)} by ${actor}${tail}`,
            `no ${adjective}${noun} is ${participle(make)} by this policy${tail}`,
            `no ${adjective}${noun}${tail} is to be ${participle(make)} hereby`,
            `no ${adjective}${noun} shall arise from this policy`,
          );
        case 6:
          return from(
            `${actor} shall be under no ${adjective}${noun}${tail}`,
            `${actor} is under no ${adjective}${noun}${tail}`.replace(' is ', isMany(actor) ? ' are ' : ' is '),
            `${actor} shall not be under ${article(`${adjective}${noun}`)}${tail}`,
          );
        case 7:
          return from(
            `nothing in this policy shall be construed as ${formsOf(make.split(' ')[0]!).gerund}${make.slice(make.split(' ')[0]!.length)} ${object.any}`,
            `this policy shall not be interpreted as ${formsOf(make.split(' ')[0]!).gerund}${make.slice(make.split(' ')[0]!.length)} ${object.any}`,
            `nothing in this policy shall be read to ${make} ${object.any}`,
          );
        case 8:
          return from(
            `${actor} shall not be liable${tail}`,
            `${actor} shall not be held responsible${tail}`,
            `${actor} is not responsible${tail}`.replace(' is ', isMany(actor) ? ' are ' : ' is '),
            `in no event shall ${actor} be liable${tail}`,
            `${actor} will not be bound to act${tail}`,
            `${actor} is not obliged to act${tail}`.replace(' is ', isMany(actor) ? ' are ' : ' is '),
            `neither ${actor} nor any donor shall be liable${tail}`,
          );
        default:
          return from(
            `${actor} ${isMany(actor) ? 'disclaim' : 'disclaims'} all ${adjective}${noun}${tail}`,
            `${actor} ${isMany(actor) ? 'accept' : 'accepts'} neither duty nor ${noun}${tail}`,
            `neither ${actor} nor any donor ${third(take)} ${object.any}`,
            `there shall be no ${adjective}${noun}${tail}`,
          );
      }
    };
    return body().map((words) => {
      const sentence = `${lead}${lead === '' ? words.charAt(0).toUpperCase() + words.slice(1) : words}`.replace(/\s+/g, ' ');
      return `${sentence}.`;
    });
  });
