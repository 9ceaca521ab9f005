import { effects, factStatuses, qualifierKinds, recommendedTo, roles, severities } from '../../model/words.ts';
import { oneOf, titled, type NewKind } from './kind.ts';

export const newRule: NewKind = {
  name: 'rule',
  about: 'which practice, under which circumstances, runs against or fulfils which norm',
  schema: 'rule',
  cites: false,
  file: ({ id, norm }) => `rules/${norm}/${id}.yaml`,
  text: ({ id, practice, norm, source }) => `# yaml-language-server: $schema=../../schemas/rule.json
# Which practice, under which circumstances, runs against (or fulfils) which norm, and why. Overwrite what stands here; lines that begin with # may go.

id: ${id}
title: ${titled(id)}
# test never judges, only shows; stable judges; deprecated does neither
status: test
# “avowed vocabulary norms”
norms: [${norm}]
# “avowed vocabulary practices”; a broader practice reaches the narrower ones
practices: [${practice}]
# circumstances (“avowed vocabulary circumstances”): any of these lines, all that stands in a line; “not” before one
when:
  - [no-complaint-mechanism]
# circumstances that count whoever made them; without this line they count where the organisation made them
# anyone: [no-complaint-mechanism]
# in which the organisation must have been: ${oneOf(roles)}
roles: [implemented, managed]
# ${oneOf(effects)}
effect: contrary
# own: by the organisation's own words; external: by law or standards from outside
reading: external
# whose reading that is, as a report says it: “The Special Rapporteur found …. By that measure, … sits ill with …”
# readingOf: The Special Rapporteur found in 2018 that return asked for in detention cannot in general be called voluntary.
# what it does where this applies, as a report says it: “What the organisation did in 2017, arranging the return of …, sits ill with …”; a list has one for each line of “when”
# conduct: arranging the return of people who agreed to it in detention
# what somebody did to make it so, where nobody may know who: “If it was the organisation that closed the other ways, …”
# whoseAct: closed the other ways
# words that narrow a commitment and excuse nothing here: ${oneOf(qualifierKinds)}
# notExcusedBy: [hedge]
# ${oneOf(severities)}
severity: medium
rationale: An example, to overwrite. Say why such a practice runs against the norm, so that somebody who disagrees can answer.
# ids of rules/sources.json
# legalBasis: [{ id: ${source}, locator: art. 1 }]
criticalQuestions:
  - What would have to be true for this to be wrong?
  # - { question: Was there a channel?, circumstances: [complaint-channel] }
counterarguments:
  - What the organisation would say.
# to: ${oneOf(recommendedTo)}
# recommendations: [{ to: organisation, text: What it should do. }]
# They are run by “avowed check”. A fact is ${oneOf(factStatuses)}.
examples:
  matches: [{ circumstances: { no-complaint-mechanism: reported }, role: implemented }]
  doesNotMatch: [{ circumstances: { no-complaint-mechanism: refuted }, role: implemented }]
`,
};
