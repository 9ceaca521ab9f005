import { acts, authorities, bearers, readings } from '../../model/words.ts';
import { oneOf, titled, type NewKind } from './kind.ts';

export const newInstrument: NewKind = {
  name: 'instrument',
  about: 'one policy document',
  schema: 'instrument',
  cites: true,
  file: ({ id, organisation }) => `policies/${organisation}/${id}.md`,
  text: ({ id, organisation, practice, source }) => `---
# One policy document. Overwrite what stands here; lines that begin with # may go. “avowed import FILE” makes such a file of a PDF, Word or HTML.

# small letters, digits and hyphens; every sentence gets its id from it
id: ${id}
# with quotation marks where it has a colon: "Title: subtitle"
title: ${titled(id)}
# how it is cited
short: ${titled(id)}
# aliases: [Another name]
# an actor of rules/vocabulary/actors.yaml
issuer: ${organisation}
# symbol: DOC/2020/1
# how strong a kind of text: ${oneOf(authorities)}
authority: policy
# what the governing body did with it: ${oneOf(acts)}
# act: adopted
# when it was adopted or issued: 2020-01-15, 2020-01, 2020, 2020?
adopted: 2020
# from when to when: 2020-01-15/.. goes on; 2010/2018; not known: { notBefore: 2018, seen: 2022-05-15 }, what it refers to and when you read it
inForce: 2020/..
# official: the issuer's own words; digest: yours, never quoted, with [pinpoint; provenance] at the end of each provision
textStatus: official
# where its words are known only in translation
# translated: true
# how much of the instrument itself you read: ${oneOf(readings)}
read: whole
# whom a sentence binds that names nobody: ${oneOf(bearers)}
addressee: organisation
# whose duties its present tense states (“The client informs people”): any of the same words
# presentTense: [organisation]
# what it reaches at all; without this line everything
# scope: { practices: [${practice}], persons: [], places: [], open: [{ practice: ${practice}, because: its words leave it open }] }
# the SHA-256 of the file it was read from; “avowed import” writes it
# original: 0000000000000000000000000000000000000000000000000000000000000000
language: en
# ids of evidence/sources.json, the text itself first; where a sentence was read elsewhere, {#anchor source=ID} behind it names which of these
sources: [${source}]
---

# ${titled(id)}

## Participation

1. The Organisation shall consult communities before it decides on what affects them. [an example, to overwrite; unverified]

2. The Organisation will answer every complaint within thirty days. [an example, to overwrite; unverified] {#answers}
`,
};
