import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles } from '../../src/cli/files/workspace-files.ts';
import { evidence, policy, repository, smallWorkspace } from '../support/files.ts';

const decision = (on: string, word: string) =>
  `${JSON.stringify({ on, decision: word, reason: 'read both sources', verdict: 'contradiction', at: '2026-01-01T00:00:00Z', hash: '2:0' })}\n`;
const finding = 'voluntariness/assisted-return/returns-from-town';

/** A small workspace in which something is found, each file of it a seed. */
export const base: ReadonlyMap<string, Uint8Array> = smallWorkspace({
  'policies/charter.md': policy(
    '# Charter\n\n## Returns\n\n1. The Organization shall ensure that every return is voluntary. {#returns}\n2. The Organization will, where possible:\n   (a) protect migrants;\n   (b) inform every migrant[^1] of the journey, unless the State objects.\n\n[^1]: Staff must be paid.\n\nStates should respect the right to leave. [p. 3; read] {#leave norms=right-to-leave}\n\n| a | b |\n| --- | --- |\n| It must not detain. | x |\n',
    'scope: { practices: [return], open: [{ practice: detention, because: words }] }\n',
  ),
  'evidence/returns.md': evidence(
    'atBehestOf: [{ who: AU, as: [payer] }]\nmitigates: []\nresponse: { by: iom, text: It said so., grade: in-part, sources: [{ id: observer-2019 }] }\nnotEstablished:\n  - how many\n',
  ),
  'evidence/asks.yaml': `- id: asked\n  by: [iom]\n  of: [iom]\n  when: 2020\n  where: a session\n  text: to end it\n  cameOfIt: nothing was found\n  sources: [{ id: observer-2019 }]\n`,
  'reviews/ana.jsonl': decision(finding, 'confirmed') + decision('charter:returns', 'rejected'),
  'reviews/ben.jsonl': decision(finding, 'rejected'),
  'workspace.yaml': 'organisation: iom\nauthor: { name: Example Watch, address: a street }\nlanguage: en-GB\nstyle: oscola\n',
});

const bundled = readFiles(repository).bytes;
const texts = (pattern: RegExp): string[] =>
  [...bundled].filter(([path]) => pattern.test(path)).map(([, bytes]) => Buffer.from(bytes).toString('utf8'));

/** Other files of each kind, for their parts. */
export const others = {
  policies: texts(/^policies\//).slice(0, 12),
  evidence: texts(/^evidence\/.*\.md$/).slice(0, 20),
  rules: texts(/^rules\/.*\.yaml$/).slice(0, 30),
};

const cases = join(import.meta.dirname, '..', 'fixtures', 'cases');
/** Documents of the cases, by their ending. */
export function documents(ending: string): Uint8Array[] {
  return readdirSync(cases, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .map((name) => readFileSync(join(cases, name)));
}

export const libraries = {
  bibtex:
    '@string{un = "United Nations"}\n@report{one-2019,\n  title = {A {Report} on \\"Uber \\& return},\n  author = {van der Author, Ana and {United Nations}},\n  date = {2019-03/2019-05},\n  institution = un,\n  url = {https://example.org/a},\n  note = {private}\n}\n\n@article{two, title="Two", author="B, C", year=2018, journal={J}, pages={1--3}}\n',
  ris: 'TY  - RPRT\nID  - one-2019\nAU  - Author, Ana\nTI  - A report\nPY  - 2019/03/01/\nUR  - https://example.org/a\nER  - \n\nTY  - JOUR\nT1  - Two\nA1  - B, C\nY1  - 2018\nSP  - 1\nEP  - 3\nER  - \n',
  json: '[{"id":"one-2019","type":"report","title":"A report","author":[{"family":"Author","given":"Ana"},{"literal":"United Nations"}],"issued":{"date-parts":[[2019,3,1]]},"URL":"https://example.org/a","note":"Citation Key: one"},{"id":2,"type":"book","issued":{"raw":"2018"}}]',
  zotero:
    '[{"key":"ABCD2345","library":{"type":"user","id":1},"data":{"key":"ABCD2345","itemType":"report","title":"A report","creators":[{"creatorType":"author","firstName":"Ana","lastName":"Author"}],"date":"2019-03-01","extra":"Citation Key: one-2019","url":"https://example.org/a"}}]',
};
