import { Type } from 'typebox';
import * as words from '../words.ts';
import { naming, one, optional, record, text } from './shapes.ts';

/** What stands in workspace.yaml, and in a line of reviews/. */

export const decision = record({
  on: text('a finding, case or commitment'),
  decision: one(words.decisionWords),
  reason: text(),
  verdict: optional(one([...words.verdicts, 'none'], 'as computed when it was taken; with “judged”, as the reviewer gave it')),
  footing: optional(one(words.footings, 'as computed when it was taken')),
  standard: optional(one(words.standards, 'as computed when it was taken; with “judged”, as the reviewer gave it')),
  setStandard: optional(one(words.standards, 'the standard of proof as the reviewer sets it')),
  adjudicates: optional(Type.Array(text(), { description: 'the reviewers between whom it decides' })),
  at: Type.String({ format: 'instant', description: 'when, in UTC' }),
  hash: text(),
});

export const workspace = record({
  organisation: optional(
    naming('actor', 'an actor: whose commitments are audited; otherwise the first that is the organisation and governs none'),
  ),
  body: optional(naming('actor', 'an actor: the body that reports are addressed to; otherwise the first that governs the organisation')),
  author: optional(
    record(
      {
        name: optional(text()),
        about: optional(text('who that is, as it stands after the name: “an association of families of the valley”')),
        address: optional(text()),
        contact: optional(text()),
      },
      'who files reports, as on a letter',
    ),
  ),
  language: optional(one(words.reportLanguages, 'of dates and citations in reports')),
  style: optional(one(words.citationStyles, 'how reports cite')),
});
