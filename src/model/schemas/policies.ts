import { Type } from 'typebox';
import * as words from '../words.ts';
import { id, interval, naming, namingAny, one, optional, period, place, record, text } from './shapes.ts';

/** What stands in a file of policies/, and at the end of its provisions. */

export const scope = record({
  practices: optional(namingAny('practice')),
  persons: optional(namingAny('person')),
  places: optional(Type.Array(place())),
  open: optional(
    Type.Array(record({ practice: naming('practice'), because: text() }), {
      description: 'practices of which its words leave open whether it reaches them',
    }),
  ),
});

const seenFrom = record(
  { notBefore: period('the day that it refers to'), seen: period('the day on which it was read') },
  'a start that is not known, between two days',
);

export const instrument = record({
  id: id(),
  title: text(),
  short: text('how the instrument is called for short'),
  aliases: optional(Type.Array(text())),
  issuer: naming('actor', 'an actor of rules/vocabulary/actors.yaml'),
  symbol: optional(text()),
  authority: one(words.authorities),
  act: optional(one(words.acts, 'what the governing body did with it')),
  adopted: period('when it was adopted or issued'),
  inForce: Type.Union([interval('from when to when it is in force, an interval such as 2015-11/..'), seenFrom], {
    description: 'from when to when it is in force, such as 2015-11/..',
  }),
  textStatus: one(['digest', 'official'], "digest: our own words; official: the issuer's words"),
  translated: optional(
    Type.Boolean({ description: 'true where the text is a translation, so that no output calls it read in its own language' }),
  ),
  read: one(words.readings, 'how much of the instrument itself was read'),
  addressee: one(words.bearers, 'whom a sentence without a named bearer binds'),
  scope: optional(scope),
  presentTense: optional(Type.Array(one(words.bearers), { description: 'whose duties its present tense states' })),
  original: optional(Type.String({ pattern: '^[0-9a-f]{64}$', description: 'the SHA-256 of the file that it was read from' })),
  language: text(),
  sources: namingAny('source', 'sources of evidence/sources.json'),
});

export const settlements = record(
  {
    source: optional(naming('source', 'one of the instrument’s sources: the one in which these words were read; settles nothing')),
    from: optional(period('from when this provision is in force')),
    bearers: optional(Type.Array(one(words.bearers))),
    modality: optional(one(words.modalities)),
    strength: optional(one(words.strengths)),
    deadline: optional(period('by when it is to be done')),
    norms: optional(namingAny('norm')),
    practices: optional(namingAny('practice')),
    persons: optional(namingAny('person')),
    allows: optional(namingAny('circumstance', 'circumstances that it permits')),
  },
  'what a person settled of a provision, in {…} at its end',
);
