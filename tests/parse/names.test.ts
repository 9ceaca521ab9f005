import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { schemas, type SchemaName } from '../../src/model/schemas.ts';
import { namedIn } from '../../src/parse/references.ts';
import { evidence, policy, readSmall } from '../support/files.ts';
import { planted } from '../secrets/planted.ts';

const errorsOf = async (replaced: Record<string, string | null>) =>
  (await readSmall(replaced)).problems
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, found, expected, mend }) => ({ file, line, found, expected, mend }));

const asks = (by: string, of = 'iom') =>
  `- id: asked\n  by: [${by}]\n  of: [${of}]\n  when: 2020\n  where: a session\n  text: to end it\n  cameOfIt: nothing was found\n  sources: [{ id: observer-2019 }]\n`;

describe('whoever is named is an actor, a body or a country', () => {
  const entry = (more: string) => ({ 'evidence/returns.md': evidence(more) });
  it.each([
    ['by whom it was asked', { 'evidence/asks.yaml': asks('Human Rights Watch') }, 'Human Rights Watch', 'did you mean “hrw”?'],
    ['of whom it was asked', { 'evidence/asks.yaml': asks('hrw', 'IOM Council') }, 'IOM Council', 'did you mean “iom-council”?'],
    ['a slip of the hand', { 'evidence/asks.yaml': asks('amnety') }, 'amnety', 'did you mean “amnesty”?'],
    ['who paid', entry('atBehestOf: [{ who: UNHCR, as: [payer] }]\n'), 'UNHCR', 'did you mean “unhcr”?'],
    ['which State paid', entry('atBehestOf: [{ who: Australia, as: [payer] }]\n'), 'Australia', 'its code is “AU”'],
    ['who answered', entry('response: { by: UN Migration, text: It said so. }\n'), 'UN Migration', 'did you mean “iom”?'],
    ['who issued it', { 'policies/charter.md': policy('# T\n').replace('issuer: iom', 'issuer: IOM') }, 'IOM', 'did you mean “iom”?'],
    ['whose commitments are audited', { 'workspace.yaml': 'organisation: the Organization\n' }, 'the Organization', 'did you mean “iom”?'],
    ['who is spoken to', { 'workspace.yaml': 'body: IOM-Council\n' }, 'IOM-Council', 'did you mean “iom-council”?'],
  ])('or an error with the nearest name: %s', async (_, replaced, found, mend) => {
    const errors = await errorsOf(replaced);
    expect(errors).toEqual([
      expect.objectContaining({ found: `“${found}”`, mend, expected: expect.stringContaining('rules/vocabulary/actors.yaml') }),
    ]);
  });

  it('at the very word, in whatever line it stands', async () => {
    const text = evidence('atBehestOf:\n  - who: AU\n    as: [payer]\n  - who: Somebody\n    as: [host]\n');
    const [error] = await errorsOf({ 'evidence/returns.md': text });
    expect(text.split('\n')[error!.line - 1]).toContain('Somebody');
  });

  it('a code that its users name themselves says how, where no file names any', async () => {
    const [error] = await errorsOf({ 'evidence/returns.md': evidence().replace('places: [LY]', 'places: [XK]') });
    expect(error!.expected).not.toContain('places.yaml');
    expect(error!.mend).toContain('or make that file');
  });
});

/** The paths of a schema whose words name something. */
function namesIn(given: object, path = ''): string[] {
  const form = given as Readonly<Record<string, unknown>>;
  const inner = (key: string, each: unknown) => namesIn(each as object, key);
  return [
    ...(form['names'] ? [path] : []),
    ...(form['keysName'] ? [`${path}.*`] : []),
    ...((form['anyOf'] as unknown[] | undefined) ?? []).flatMap((each) => inner(path, each)),
    ...(form['items'] ? inner(path, form['items']) : []),
    ...Object.entries((form['properties'] as object | undefined) ?? {}).flatMap(([key, each]) => inner(`${path}.${key}`, each)),
  ];
}

describe('the schemas', () => {
  it.each(Object.keys(schemas) as SchemaName[])('%s is a JSON Schema of 2020-12', (name) => {
    const ajv = new Ajv2020({ strict: false });
    expect(ajv.validateSchema(schemas[name]), ajv.errorsText()).toBe(true);
  });
});

describe('the schemas say of every field what it names', () => {
  const all = (Object.keys(schemas) as SchemaName[]).flatMap((name) => namesIn(schemas[name]).map((path) => `${name}${path}`));
  it('of each that names a country, a body, an actor or a State', () => {
    for (const field of ['instrument.issuer', 'entry.atBehestOf.who', 'entry.places', 'entry.response.by', 'asks.by', 'asks.of'])
      expect(all).toContain(field);
    for (const field of ['actors.governs', 'workspace.organisation', 'workspace.body', 'instrument.scope.places'])
      expect(all).toContain(field);
  });
  it('and of each id that is not the record’s own', () => {
    const own = /(?:^|\.)(?:id|sha256)$/;
    const patterned = (given: object, path: string): string[] => {
      const form = given as Readonly<Record<string, unknown>>;
      return [
        ...(form['pattern'] && form['type'] === 'string' ? [path] : []),
        ...(form['items'] ? patterned(form['items'], path) : []),
        ...Object.entries(form['properties'] ?? {}).flatMap(([key, each]) => patterned(each as object, `${path}.${key}`)),
      ];
    };
    const ids = (Object.keys(schemas) as SchemaName[]).flatMap((name) => patterned(schemas[name], name));
    expect(ids.filter((path) => !own.test(path))).toEqual(['instrument.original']);
  });
  it.each((Object.keys(schemas) as SchemaName[]).filter((name) => name !== 'sources' && name !== 'places'))(
    'and every one of them is looked up (%s)',
    (name) => {
      const record = planted(name, { places: ['XK'], who: 'XK', shows: ['word'], disputes: ['word'] });
      const value = 'items' in schemas[name] ? [record] : record;
      const paths = namedIn(name, {
        value,
        at: (path) => ({ file: path.filter((step) => typeof step === 'string').join('.'), line: 1, column: 1 }),
      }).map(({ file }) => file);
      for (const path of namesIn(schemas[name]).filter((each) => !each.endsWith('.*'))) expect(paths).toContain(path.replace(/^\./, ''));
    },
  );
});

describe('names that look alike', () => {
  const warnings = async (replaced: Record<string, string | null>) =>
    (await readSmall(replaced)).problems.filter(({ found }) => found.includes('which looks like'));
  it('are told with both places', async () => {
    const sources =
      '[\n{"id":"charter-2015","type":"report"},\n{"id":"observer-2019","type":"report"},\n{"id":"оbserver-2019","type":"report"}]';
    const [warning, ...others] = await warnings({ 'evidence/sources.json': sources });
    expect(others).toEqual([]);
    expect(warning).toMatchObject({ severity: 'warning', file: 'evidence/sources.json', line: 4 });
    expect(warning!.found).toBe('the source “оbserver-2019”, which looks like the source “observer-2019” in evidence/sources.json:3');
  });
  it('are those of reviewers too', async () => {
    const line = `${JSON.stringify({ on: 'a/b/c', decision: 'confirmed', reason: 'x', at: '2026-01-01T00:00:00Z', hash: '2:0' })}\n`;
    const [warning] = await warnings({ 'reviews/ana.jsonl': line, 'reviews/аna.jsonl': line });
    expect(warning!.found).toBe('the reviewer “аna”, which looks like the reviewer “ana” in reviews/ana.jsonl:1');
  });
  it('are none in the bundled rules', async () => expect(await warnings({})).toEqual([]));
});
