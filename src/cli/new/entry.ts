import { authors, claimKinds, readings, responseGrades, roles, sensitivities, speakers } from '../../model/words.ts';
import { oneOf, titled, type NewKind } from './kind.ts';

export const newEntry: NewKind = {
  name: 'entry',
  about: 'one documented practice at one place and time',
  schema: 'entry',
  cites: true,
  file: ({ id }) => `evidence/${id}.md`,
  text: ({ id, practice, source, organisation }) => `---
# One documented practice at one place (or one joint operation) and time. Overwrite what stands here; lines that begin with # may go.

id: ${id}
title: ${titled(id)}
# words of rules/vocabulary/practices.yaml; “avowed vocabulary practices” prints them
practices: [${practice}]
# what the organisation did in it: ${oneOf(roles)}
role: implemented
# for whom: a country by its code, or an actor
# atBehestOf: [{ who: ${organisation}, as: [payer, requester, host, director] }]
# countries by ISO 3166-1 alpha-2
# places: [CH]
# localities: { CH: [Geneva] } # what of a place the claims name, where they tell of several places
# when: 2021-03-05, 2021-03, 2019/2021, 2019/.., 2021?
period: 2021
# words of rules/vocabulary: “avowed vocabulary persons”
# persons: [affected-communities]
# who may see it: ${oneOf(sensitivities)}
# sensitivity: public
# ids of entries that this one speaks in favour of
# mitigates: []
# A claim is one statement of a source, in your own words as you would speak them, with who says so.
claims:
  - id: carried-out
    # ${oneOf(claimKinds)}; a statement says that somebody said so, an assessment is somebody's judgement and shows nothing
    kind: fact
    # when, where it is not the whole time of the entry
    # period: 2021-03
    # throughout (an interval holds all the time) or some-time (a total over years)
    # periodMeans: some-time
    text: An invented example, to overwrite. An observer reported that the organisation carried out the work.
    # circumstances (“avowed vocabulary circumstances”), or the role above; { circumstance: states } where somebody else made it
    shows: [implemented]
    # the same, which this claim denies
    # disputes: []
    # ids of claims here whose dispute this one answers
    # answers: []
    # whose act it is about: ${oneOf(authors)}
    by: organisation
    # where it is not known whether those of whom it tells came into this work
    # ofThisWork: unknown
    # of a statement only: ${oneOf(speakers)}
    # saidBy: organisation
    # of a statement by which the organisation admits something against its interest
    # admission: true
    # ids of evidence/sources.json; read: ${oneOf(readings)}; via: ANOTHER-ID where you know it only through that one
    sources: [{ id: ${source}, locator: p. 1, read: whole }]
    # Admiralty, for this claim alone: 1 confirmed, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged
    credibility: 2
    # sensitivity: internal
# what the organisation answered, and how far: ${oneOf(responseGrades)}; or { none: where you looked for an answer }; or { asked: 2022-03-01, due: 2022-04-01, got: A whole sentence on what came back. }
# response: { by: ${organisation}, text: What it answered., grade: in-part, sources: [{ id: ${source} }] }
# notEstablished:
#   - What a careful reader would say is not shown.
---

Prose for people, if any.
`,
};
