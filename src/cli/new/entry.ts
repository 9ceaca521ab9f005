import { authors, claimKinds, readings, responseGrades, roles, sensitivities, speakers } from '../../model/words.ts';
import { oneOf, titled, type NewKind } from './kind.ts';

export const newEntry: NewKind = {
  name: 'entry',
  about: 'one documented practice at one place and time',
  schema: 'entry',
  file: ({ id }) => `evidence/${id}.md`,
  text: ({ id, practice, source, organisation }) => `---
# One documented practice at one place (or one joint operation) and time. Overwrite what stands here; lines that begin with # may go.
id: ${id}
title: ${titled(id)}
practices: [${practice}]
# words of rules/vocabulary/practices.yaml; “avowed vocabulary practices” prints them
role: implemented
# what the organisation did in it: ${oneOf(roles)}
# atBehestOf: [{ who: ${organisation}, as: [payer, requester, host, director] }]
# for whom: a country by its code, or an actor
# places: [CH]
# countries by ISO 3166-1 alpha-2
period: 2021
# when: 2021-03-05, 2021-03, 2019/2021, 2019/.., 2021?
# persons: [affected-communities]
# words of rules/vocabulary: “avowed vocabulary persons”
# sensitivity: public
# who may see it: ${oneOf(sensitivities)}
# mitigates: []
# ids of entries that this one speaks in favour of
claims:
  # A claim is one statement of a source, in your own words, with who says so.
  - id: carried-out
    kind: fact
    # ${oneOf(claimKinds)}; a statement says that somebody said so, an assessment is somebody's judgement and shows nothing
    # period: 2021-03
    # when, where it is not the whole time of the entry
    # periodMeans: some-time
    # throughout (an interval holds all the time) or some-time (a total over years)
    text: An invented example, to overwrite. An observer reported that the organisation carried out the work.
    shows: [implemented]
    # circumstances (“avowed vocabulary circumstances”), or the role above; { circumstance: states } where somebody else made it
    # disputes: []
    # the same, which this claim denies
    # answers: []
    # ids of claims here whose dispute this one answers
    by: organisation
    # whose act it is about: ${oneOf(authors)}
    # saidBy: organisation
    # of a statement only: ${oneOf(speakers)}
    # admission: true
    # of a statement by which the organisation admits something against its interest
    sources: [{ id: ${source}, locator: p. 1, read: whole }]
    # ids of evidence/sources.json; read: ${oneOf(readings)}; via: ANOTHER-ID where you know it only through that one
    credibility: 2
    # Admiralty, for this claim alone: 1 confirmed, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged
    # sensitivity: internal
# response: { by: ${organisation}, text: What it answered., grade: in-part, sources: [{ id: ${source} }] }
# what the organisation answered, and how far: ${oneOf(responseGrades)}; or { none: where you looked for an answer }; or { asked: 2022-03-01, due: 2022-04-01, got: what came back }
# notEstablished:
#   - What a careful reader would say is not shown.
---

Prose for people, if any.
`,
};
