import { Type } from 'typebox';
import * as words from '../words.ts';
import { anyKey, id, naming, namingAny, one, optional, period, place, record, text } from './shapes.ts';

/** What stands in the files of evidence/. */

/** Source ids are whatever the reference manager wrote. */
const sourceId = (description?: string) => naming('source', description);

const citation = record({
  id: sourceId('a source of evidence/sources.json'),
  locator: optional(text()),
  read: one(words.readings, 'how much of this source we read'),
  via: optional(sourceId('the source through which it is cited')),
});

const looseCitation = record({
  id: sourceId(),
  locator: optional(text()),
  read: optional(one(words.readings)),
  via: optional(sourceId()),
});

const shown = (description: string) =>
  Type.Array(Type.Union([naming('fact'), Type.Record(anyKey, one(words.authors), { minProperties: 1, keysName: 'fact' })]), {
    description,
  });

export const claim = record({
  id: id('unique within the entry'),
  kind: one(words.claimKinds),
  period: optional(period('when; the period of the entry where omitted')),
  periodMeans: optional(one(['throughout', 'some-time'], 'an interval holds throughout; some-time for a total over years')),
  text: text('what is said, by whom and when, in sentences as they are spoken: the first tells what it shows'),
  saidBy: optional(one(words.speakers, 'statements only: who said it')),
  admission: optional(Type.Boolean({ description: 'the organisation admits something against its interest' })),
  shows: optional(shown('circumstances, or the role of the entry; each with an author of its own where it is not “by”')),
  disputes: optional(shown('the same, disputed')),
  answers: optional(Type.Array(text(), { description: 'claims of this entry whose dispute it answers' })),
  by: one(words.authors, 'whose act or omission it is about'),
  ofThisWork: optional(one(['unknown'], 'where it is not known whether those of whom it tells came into this work')),
  sources: Type.Array(citation, { minItems: 1 }),
  credibility: Type.Integer({ minimum: 1, maximum: 6, description: 'Admiralty 1 to 6, for this claim alone' }),
  sensitivity: optional(one(words.sensitivities)),
});

export const entry = record({
  id: id(),
  title: text(),
  practices: Type.Array(naming('practice'), { minItems: 1 }),
  role: one(words.roles),
  atBehestOf: optional(
    Type.Array(
      record({
        who: naming('party', 'a country by its code, or an actor'),
        as: Type.Array(one(['payer', 'requester', 'host', 'director']), { minItems: 1 }),
      }),
    ),
  ),
  places: optional(Type.Array(place())),
  localities: optional(
    Type.Record(anyKey, Type.Array(text()), {
      description: 'by the code of a place, what of it the claims name, such as an island or a town',
    }),
  ),
  period: period('when the practice took place'),
  persons: optional(namingAny('person')),
  sensitivity: optional(one(words.sensitivities)),
  mitigates: optional(namingAny('entry', 'entries that this one speaks in favour of')),
  claims: Type.Array(claim),
  response: optional(
    record({
      by: optional(naming('actor', 'who answered: an actor')),
      text: optional(text()),
      grade: optional(one(words.responseGrades, 'how far it answers')),
      sources: optional(Type.Array(looseCitation)),
      none: optional(text('where an answer was looked for')),
      asked: optional(period('when the organisation was asked')),
      due: optional(period('by when an answer was asked for')),
      got: optional(text('what came of it, in a whole sentence that a report can tell')),
    }),
  ),
  notEstablished: optional(Type.Array(text())),
});

export const appraisals = Type.Record(
  anyKey,
  record({
    kind: one(words.sourceKinds),
    reliability: one(words.reliabilities),
    because: text(),
    firstHand: Type.Boolean(),
    independent: Type.Boolean({ description: 'independent of the organisation' }),
    derivedFrom: optional(Type.Union([sourceId(), Type.Array(sourceId())], { description: 'the source or sources that it retells' })),
    readAt: optional(text('the address where it was read, where that is not the publisher’s')),
    withdrawn: optional(Type.Union([text(), record({ by: text(), because: text() })], { description: 'by whom and why' })),
  }),
  { keysName: 'source', description: 'the id of each source, and below it what is thought of it' },
);

export const asks = Type.Array(
  record({
    id: id(),
    by: Type.Array(naming('actor'), { minItems: 1, description: 'who asked: actors of rules/vocabulary/actors.yaml' }),
    of: Type.Array(naming('actor'), { minItems: 1, description: 'who was asked: actors' }),
    when: period('when it was asked'),
    where: text('before whom, or in which text'),
    text: text('what was asked, in our own words'),
    cameOfIt: text('what came of it, and that nothing was found where nothing was'),
    practices: optional(namingAny('practice', 'what it is about; without any it is about all')),
    places: optional(
      Type.Array(place(), { minItems: 1, description: 'the places of which it was asked; without any it was asked of all work' }),
    ),
    sources: Type.Array(looseCitation, { minItems: 1 }),
  }),
  { description: 'what was asked of the organisation before' },
);

export const sources = Type.Array(
  Type.Object(
    {
      id: Type.Union([Type.String(), Type.Number()]),
      type: text(),
      title: optional(text()),
      issued: optional(
        Type.Union([Type.Object({}, { additionalProperties: true }), Type.String(), Type.Number()], { description: 'a date of CSL-JSON' }),
      ),
    },
    { additionalProperties: true },
  ),
  { description: 'CSL-JSON, untouched' },
);
