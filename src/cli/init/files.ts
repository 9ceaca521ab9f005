import { schemas } from '../../model/schemas.ts';
import { ignoreOriginals } from '../files/originals.ts';
import type { Target } from '../files/write-file.ts';
import { newEntry } from '../new/entry.ts';
import { newInstrument } from '../new/instrument.ts';
import { exampleSourceId, type Known } from '../new/kind.ts';

/** Whom a new workspace is on. */
export interface About {
  readonly id: string;
  readonly organisation: string;
  readonly short?: string | undefined;
  readonly body?: string | undefined;
  readonly members?: string | undefined;
}

const schemaLine = (name: string, up = '..'): string => `# yaml-language-server: $schema=${up}/schemas/${name}.json\n`;
const quoted = (text: string): string => JSON.stringify(text);

/** Kinds of files of which editors can look up the schema. */
const schemasWritten = ['workspace', 'rule', 'norms', 'practices', 'circumstances', 'persons', 'actors', 'appraisals', 'asks'] as const;

/** The smallest workspace that `check` accepts, on one organisation, without the general vocabulary. */
export function workspaceFiles(about: About): Target[] {
  const known: Known = {
    id: '',
    organisation: about.id,
    practice: 'example-practice',
    norm: 'human-rights',
    source: exampleSourceId,
  };
  const instrument = { ...known, id: 'example-policy' };
  const entry = { ...known, id: 'example-entry' };
  return [
    { file: 'workspace.yaml', content: aboutText(about) },
    { file: 'rules/vocabulary/actors.yaml', content: actorsText(about) },
    { file: 'rules/vocabulary/practices.yaml', content: practicesText },
    { file: newInstrument.file(instrument), content: newInstrument.text(instrument) },
    { file: newEntry.file(entry), content: newEntry.text(entry) },
    { file: 'evidence/sources.json', content: `${JSON.stringify([exampleSource], null, 2)}\n` },
    { file: 'evidence/appraisals.yaml', content: appraisalsText },
    ...schemasWritten.map((name) => ({ file: `schemas/${name}.json`, content: `${JSON.stringify(schemas[name], null, 2)}\n` })),
    ignoreOriginals,
  ];
}

const aboutText = ({ id, body }: About): string => `${schemaLine('workspace', '.')}# Whose commitments are audited, and who files reports.

# an actor of rules/vocabulary/actors.yaml
organisation: ${id}
# the actor that reports are addressed to
${body ? `body: ${id}-body` : `# body: ${id}-body`}
# author: { name: Your name, address: Your address, contact: you@example.org }
# language: en
# style: oscola
`;

function actorsText({ id, organisation, short, body, members }: About): string {
  const called = short ?? nounOf(organisation);
  const all = [...(called ? namesOf(called) : []), ...initialsOf(organisation, id)].filter((each, at, names) => names.indexOf(each) === at);
  const names = all.length > 0 ? `  altLabel: [${all.map(quoted).join(', ')}]\n` : '';
  const governing = body
    ? `- id: ${id}-body
  prefLabel: ${quoted(body)}
  altLabel: [${quoted(`the ${body}`)}]
  definition: ${quoted(`The body that governs ${organisation}.`)}
  bearer: organisation
  governs: ${id}
  # states, or partners where they are associations or other bodies
  members: { bearer: states, called: ${quoted(members ?? 'the members')} }
  # salutation: "Chair, members of the board,"
  # wordsPerMinute: 130
`
    : `# - id: ${id}-body
#   prefLabel: Board of Governors
#   definition: The body that governs it, to which reports may be addressed.
#   bearer: organisation
#   governs: ${id}
#   members: { bearer: states, called: the members }
#   salutation: "Chair, members of the board,"
#   wordsPerMinute: 130
`;
  return `${schemaLine('actors', '../..')}# Who “the organisation” is, and who is not. Labels are read as names at the head of a sentence; the longest name wins.
# bearer: organisation · states · partners · staff · none. Clients, borrowers, grantees or contractors are partners.

- id: ${id}
  prefLabel: ${quoted(organisation)}
${names}  definition: ${quoted(`The organisation whose commitments are audited here.`)}
  bearer: organisation
${governing}# - id: clients
#   prefLabel: Clients
#   altLabel: [the client, client, the borrower, borrowers]
#   definition: Those to whom the organisation lends or pays.
#   bearer: partners
`;
}

const kindsOfOrganisation = new Set(
  (
    'Administration Agency Alliance Association Authority Bank Centre Charity Commission Committee Confederation Corporation Council Facility ' +
    'Federation Foundation Fund Group Institute Institution Lender Mission Movement Network Office Organisation Organization Programme Program ' +
    'Secretariat Service Society Trust Union'
  ).split(' '),
);

/** “The Agency”, as the texts of a World Relief Agency are likely to call it, where no short name is given. */
function nounOf(organisation: string): string | undefined {
  const noun = organisation.split(' ').findLast((word) => kindsOfOrganisation.has(word)) ?? '';
  return noun === '' || noun === organisation ? undefined : `the ${noun}`;
}

/** “HRA”, where the id of a Harbour Relief Agency says that it goes by its initials. */
function initialsOf(organisation: string, id: string): string[] {
  const initials = organisation.match(/(?<!\p{L})\p{Lu}/gu)?.join('') ?? '';
  return initials.length > 1 && initials.toLowerCase() === id ? [initials] : [];
}

/** The short name with its article and without; first as it was given, as reports call the organisation by it. */
function namesOf(short: string): string[] {
  const bare = short.replace(/^the\s+/i, '');
  return bare === short ? [bare, `the ${bare}`] : [`the ${bare}`, bare];
}

const practicesText = `${schemaLine('practices', '../..')}# Kinds of field activity. A rule on a broader practice reaches the narrower ones, never the reverse.

- id: example-practice
  prefLabel: Example practice
  definition: An invented practice, to overwrite with what the organisation does in the field.
  # broader: [another-practice]
  # roles that are the organisation's own act in it, beside implemented and managed: to lend is a lender's own act
  # ownRoles: [funded]
`;

const exampleSource = {
  id: exampleSourceId,
  type: 'report',
  title: 'An invented report, to overwrite',
  author: [{ literal: 'An invented observer' }],
  issued: { 'date-parts': [[2022, 3]] },
};

const appraisalsText = `${schemaLine('appraisals')}# What you think of each source. A source without appraisal counts as F, which proves little.

${exampleSourceId}:
  # policy · official-document · un-report · ngo-report · study · press · organisation-page · statement · interview · evaluation
  kind: ngo-report
  # Admiralty: A completely reliable · B usually · C fairly · D not usually · E unreliable · F cannot be judged
  reliability: C
  because: An invented example, to overwrite.
  firstHand: true
  # independent of the organisation
  independent: true
  # derivedFrom: [another-source]
  # readAt: https://example.org/where-it-was-read
`;
