import { acts, authorities, bearers, readings } from '../../model/words.ts';
import { oneOf, titled, type NewKind } from './kind.ts';

export const newInstrument: NewKind = {
  name: 'instrument',
  about: 'one policy document',
  schema: 'instrument',
  file: ({ id, organisation }) => `policies/${organisation}/${id}.md`,
  text: ({ id, organisation, practice, source }) => `---
# One policy document. Overwrite what stands here; lines that begin with # may go. “avowed import FILE” makes such a file of a PDF, Word or HTML.
id: ${id}
# small letters, digits and hyphens; every sentence gets its id from it
title: ${titled(id)}
# with quotation marks where it has a colon: "Title: subtitle"
short: ${titled(id)}
# how it is cited
# aliases: [Another name]
issuer: ${organisation}
# an actor of rules/vocabulary/actors.yaml
# symbol: DOC/2020/1
authority: policy
# how strong a kind of text: ${oneOf(authorities)}
# act: adopted
# what the governing body did with it: ${oneOf(acts)}
adopted: 2020
# when it was adopted or issued: 2020-01-15, 2020-01, 2020, 2020?
inForce: 2020/..
# from when to when: 2020-01-15/.. goes on; 2010/2018; not known: { notBefore: 2018, seen: 2022-05-15 }, what it refers to and when you read it
textStatus: official
# official: the issuer's own words; digest: yours, never quoted, with [pinpoint; provenance] at the end of each provision
# translated: true
# where its words are known only in translation
read: whole
# how much of the instrument itself you read: ${oneOf(readings)}
addressee: organisation
# whom a sentence binds that names nobody: ${oneOf(bearers)}
# presentTense: [organisation]
# whose duties its present tense states (“The client informs people”): any of the same words
# scope: { practices: [${practice}], persons: [], places: [], open: [{ practice: ${practice}, because: its words leave it open }] }
# what it reaches at all; without this line everything
# original: 0000000000000000000000000000000000000000000000000000000000000000
# the SHA-256 of the file it was read from; “avowed import” writes it
language: en
sources: [${source}]
# ids of evidence/sources.json, the text itself first; where a sentence was read elsewhere, {#anchor source=ID} behind it names which of these
---

# ${titled(id)}

## Participation

1. The Organisation shall consult communities before it decides on what affects them. [an example, to overwrite; unverified]

2. The Organisation will answer every complaint within thirty days. [an example, to overwrite; unverified] {#answers}
`,
};
