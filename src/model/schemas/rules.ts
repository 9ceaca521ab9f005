import { Type } from 'typebox';
import * as words from '../words.ts';
import { anyKey, id, naming, namingAny, one, optional, record, text } from './shapes.ts';

/** What stands in a file of rules/. */

const example = record({
  circumstances: Type.Record(anyKey, one(words.factStatuses), { keysName: 'circumstance' }),
  role: one(words.roles),
});

export const rule = record({
  id: id(),
  title: text(),
  status: one(['stable', 'test', 'deprecated']),
  norms: Type.Array(naming('norm'), { minItems: 1 }),
  practices: Type.Array(naming('practice'), { minItems: 1 }),
  when: Type.Array(Type.Array(naming('condition', 'a circumstance, or “not” and one'), { minItems: 1 }), {
    minItems: 1,
    description: 'any of these lines, all in a line',
  }),
  anyone: optional(namingAny('circumstance', 'circumstances that count whoever made them')),
  roles: Type.Array(one(words.roles), { minItems: 1 }),
  effect: one(words.effects),
  reading: one(['own', 'external'], "own: by the organisation's own words; external: by law or UN standards"),
  readingOf: optional(
    text(
      'whose an external reading is, as a report says it before it measures by it: “The Special Rapporteur found in 2018 that return asked for in detention cannot in general be called voluntary.”; of each of its sentences the source stands in `legalBasis`, in the same order. Of two sentences it is the second by which a report measures',
    ),
  ),
  conduct: optional(
    Type.Union([text(), Type.Array(text(), { minItems: 1 })], {
      description:
        'what the organisation does where this applies, as a report says it behind “what it did” and “in”: “arranging the return of people who are held”; one for each line of `when`, or one that is true of all',
    }),
  ),
  whoseAct: optional(
    text(
      'what somebody did to make it so, where the act has to be the organisation’s own and may not be known to be: “made a way through it the only one”, as a report says it behind “if it was the organisation that”',
    ),
  ),
  notExcusedBy: optional(Type.Array(one(words.qualifierKinds))),
  severity: one(words.severities),
  rationale: text(),
  legalBasis: optional(Type.Array(record({ id: naming('rule-source', 'a source of rules/sources.json'), locator: optional(text()) }))),
  criticalQuestions: Type.Array(
    Type.Union([
      text(),
      record({ question: text(), circumstances: namingAny('circumstance', 'circumstances that answer it, in part at least') }),
    ]),
    {
      minItems: 1,
    },
  ),
  counterarguments: Type.Array(text(), { minItems: 1 }),
  recommendations: optional(Type.Array(record({ to: one(words.recommendedTo), text: text() }))),
  examples: record({ matches: Type.Array(example, { minItems: 1 }), doesNotMatch: Type.Array(example, { minItems: 1 }) }),
});
