import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPeriod } from '../../src/model/dates.ts';
import { schemas } from '../../src/model/schemas.ts';
import { weaknessesOf } from '../../src/explain/weaknesses/all.ts';
import { analyse } from '../../src/analysis.ts';
import { allRules, policy, readSmall, repository } from '../support/files.ts';

const page = (name: string): string => readFileSync(join(repository, 'docs', `${name}.md`), 'utf8');
const blocks = (name: string): string[] => [...page(name).matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, block]) => block!);
const commitmentsOf = async (body: string, more: Record<string, string> = {}) => {
  const { commitments, problems } = await readSmall({ ...allRules(), 'policies/charter.md': policy(`# Charter\n\n${body}\n`), ...more });
  return { commitments, errors: problems.filter(({ severity }) => severity === 'error') };
};

describe('docs/pinpoints.md', () => {
  it('names every settlement', () => {
    for (const key of Object.keys(schemas.settlements.properties)) expect(page('pinpoints')).toContain(`\`${key}=\``);
  });
  it('its example reads as it says', async () => {
    const example = /^ {4}(3\. The Lender.*)$/m.exec(page('pinpoints'))![1]!.replace('Lender', 'Organization');
    const { commitments, errors } = await commitmentsOf(example);
    expect(errors).toEqual([]);
    expect(commitments[0]).toMatchObject({ id: 'charter:p3', pinpoint: 'para. 3, p. 4', settled: ['norms'] });
  });
  it('a sentence read as nothing becomes a commitment when its modality is settled', async () => {
    expect((await commitmentsOf('1. Gardens and their care.')).commitments).toEqual([]);
    const { commitments } = await commitmentsOf('1. Gardens and their care. {modality=obligation bearers=organisation,staff}');
    expect(commitments).toMatchObject([{ modality: 'obligation', bearers: ['organisation', 'staff'] }]);
  });
});

describe('docs/cues.md', () => {
  it.each([
    ['keep* … gardens', 'The Organization shall keep all of its gardens.', true],
    ['keep* … gardens', 'The Organization shall keep, where possible, its gardens.', true],
    ['garden', 'The Organization shall keep its gardens.', false],
    ['keep/tend its gardens', 'The Organization shall tend its gardens.', true],
    ['keep … gardens', 'The Organization shall keep one two three four five six seven gardens.', false],
  ])('%s in “%s”: %s', async (cue, sentence, found) => {
    const norm = `- id: green\n  prefLabel: Green\n  definition: Green.\n  cues: ["${cue}"]\n`;
    const { commitments } = await commitmentsOf(`1. ${sentence}`, { 'rules/vocabulary/norms.yaml': norm });
    expect(commitments.flatMap(({ norms }) => norms.map(({ id }) => id)).includes('green')).toBe(found);
  });
});

describe('docs/writing-vocabulary.md', () => {
  it('its examples join the general words', async () => {
    const [adding, own] = blocks('writing-vocabulary');
    const { vocabulary, problems } = await readSmall({
      ...allRules(),
      'rules/vocabulary/norms.yaml': `${readFileSync(join(repository, 'rules/vocabulary/norms.yaml'), 'utf8')}${adding}`,
      'rules/vocabulary/circumstances.yaml': `${readFileSync(join(repository, 'rules/vocabulary/circumstances.yaml'), 'utf8')}${own}`,
    });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(vocabulary.norms.find(({ id }) => id === 'access-to-remedy')?.cues).toContain('ombudsman of the lender');
    expect(vocabulary.circumstances.find(({ id }) => id === 'loan-cancelled')?.bears).toBe('for');
  });
});

describe('docs/dates.md', () => {
  const cells = [...page('dates').matchAll(/^\| (`.+?) \|/gm)].flatMap(([, cell]) =>
    [...cell!.matchAll(/`([^`]+)`/g)].map(([, date]) => date!),
  );
  it.each(cells)('%s is read', (date) => expect(readPeriod(date)).not.toBeNull());
  it.each(['2018-3', '05/03/2018', 'March 2018', '2015-2018', 'since 2015', '2018-21'])('%s is not', (date) =>
    expect(readPeriod(date)).toBeNull(),
  );
});

describe('docs/output.md', () => {
  it('names every kind of weakness that the bundled workspace has', async () => {
    const kinds = new Set(weaknessesOf({ analysis: analyse(await readSmall(allRules())), originals: [] }).map(({ kind }) => kind));
    for (const kind of kinds) expect(page('output')).toContain(kind);
  });
});

it('the README points to the pages that say how', () => {
  const readme = readFileSync(join(repository, 'README.md'), 'utf8');
  const told = ['lender', 'pinpoints', 'cues', 'writing-rules', 'writing-vocabulary', 'actors', 'dates', 'workspace', 'import'];
  expect(told.filter((name) => !readme.includes(`(docs/${name}.md)`))).toEqual([]);
});
