import { describe, expect, it } from 'vitest';
import { slipsIn } from '../../src/parse/slips.ts';
import { kindOfFile } from '../../src/parse/kind-of-file.ts';
import { readYaml } from '../../src/parse/data.ts';
import { decode } from '../../src/parse/text.ts';
import { evidence, policy, readSmall } from '../support/files.ts';

const words = 'The Organization shall ensure that every return is voluntary.';

describe('what stands beside the words of a policy never becomes a part of them by a slip', () => {
  it.each([
    ['{norms=voluntariness', 'which is not closed', 'close it with }'],
    ['{#p1 norms=voluntariness', 'which is not closed', 'close it'],
    ['{norms=voluntariness)', 'which is not closed', 'write “}” for “)”'],
    ['(norms=voluntariness)', 'round brackets', 'write {norms=voluntariness}'],
    ['[persons=migrants]', 'square brackets', 'write {persons=migrants}'],
    ['modality=obligation', 'without braces', 'write {modality=obligation}'],
    ['[para. 3, read]', '“[para. 3, read]”', 'write [para. 3; read]'],
    ['[Art. 4 described-by-issuer]', 'described-by-issuer', 'write [Art. 4; described-by-issuer]'],
    ['[para. 3; read', 'which is not closed', 'write [para. 3; read]'],
    ['(para. 3; read)', 'in brackets of another kind', 'write [para. 3; read]'],
    ['para. 3; read]', 'not opened', 'write [para. 3; read]'],
    ['[para. 3; read] again', 'among the words', 'move it to the end'],
    ['[para. 3; official]', 'no provenance', '[para. 9; read]'],
  ])('%s', (slip, found, mend) => {
    const told = slipsIn(`${words} ${slip}`);
    expect(told).toMatchObject([{ offset: words.length + 1, found: expect.stringContaining(found), mend: expect.stringContaining(mend) }]);
  });
  it.each([
    '(as amended; see below)',
    '[sic]',
    '[emphasis added; notes left out]',
    'see https://a.org/?from=b',
    'f(x)= [a, b]',
    '(that was read)',
  ])('words of the text stay words: %s', (text) => expect(slipsIn(`${words} ${text}`)).toEqual([]));
  it('blanks around “=” are told once', async () => {
    const { problems } = await readSmall({ 'policies/charter.md': policy(`# C\n\n1. ${words} {norms = voluntariness}\n`) });
    expect(problems).toMatchObject([{ mend: 'write {norms=voluntariness}' }]);
  });
});

describe('a mark of a conflict that git left', () => {
  const read = (file: string, text: string) => decode(file, Buffer.from(text));
  it.each([
    ['a.md', 'words\n\n=======\n\n1. An item\n'],
    ['a.md', '1. An item\n=======\n2. Another\n'],
    ['a.yaml', 'id: a\n=======\nid: b\n'],
    ['a.md', 'words\n\n>>>>>>> branch\n'],
    ['a.md', 'words\n||||||| base\nwords\n'],
  ])('is told alone: %s %j', (file, text) =>
    expect(read(file, text)).toMatchObject({ problem: { found: expect.stringContaining('a mark of git') } }),
  );
  it.each(['Purpose\n=======\n\nwords\n', 'A heading\n==========\n\nwords\n', 'a ======= b\n'])('and a heading is none: %j', (text) =>
    expect(read('a.md', text)).toHaveProperty('source'),
  );
});

const errorsOf = async (replaced: Record<string, string | null>) =>
  (await readSmall(replaced)).problems.map(({ severity, file, found, mend }) => ({ severity, file, found, mend }));
const one = (found: string, severity = 'error') => [expect.objectContaining({ severity, found: expect.stringContaining(found) as string })];

describe('what cannot go together is told once', () => {
  it.each([
    ['adopted: 2015', 'adopted: 2050', 'more than a year before', 'warning'],
    ['inForce: 2015/..', 'inForce: 2051/..', 'more than fifteen years after', 'warning'],
    ['inForce: 2015/..', 'inForce: { notBefore: 2019, seen: 2016 }', 'later than “seen: 2016”', 'error'],
  ])('%s → %s', async (from, to, found, severity) =>
    expect(await errorsOf({ 'policies/charter.md': policy(`# C\n\n1. ${words}\n`).replace(from, to) })).toEqual(one(found, severity)),
  );
  it.each([
    ['    shows: [implemented]', '    shows: [implemented]\n    disputes: [implemented]', 'shows and disputes'],
    ['locator: p. 1,', 'locator: p. 1, via: observer-2019,', 'of the source “observer-2019” itself'],
    ['period: 2018', 'period: 2018\nmitigates: [returns-from-town]', 'a circle in “mitigates”'],
  ])('%s → %s', async (from, to, found) =>
    expect(await errorsOf({ 'evidence/returns.md': evidence().replace(from, to) })).toEqual(one(found)),
  );
  it('an organisation whose promises bind nobody', async () =>
    expect(await errorsOf({ 'workspace.yaml': 'organisation: un\n' })).toEqual(one('whose commitments are audited')));
  it('a workspace.yaml that says nothing', async () =>
    expect(await errorsOf({ 'workspace.yaml': '# none\n' })).toEqual(one('nothing, or comments alone', 'warning')));
  it('no appraisal at all', async () =>
    expect(await errorsOf({ 'evidence/appraisals.yaml': '' })).toEqual(one('no appraisal of any source', 'warning')));
});

describe('one mistake has one message, at its cause', () => {
  it('an entry among the policies', async () =>
    expect(await errorsOf({ 'evidence/returns.md': null, 'policies/returns.md': evidence() })).toEqual(one('an entry in policies/')));
  it('a policy among the evidence', async () =>
    expect(await errorsOf({ 'policies/charter.md': null, 'evidence/charter.md': policy('# C\n') })).toEqual(
      expect.arrayContaining(one('a policy in evidence/')),
    ));
  it('a list of sources that is gone', async () => expect(await errorsOf({ 'evidence/sources.json': null })).toEqual(one('no such file')));
  it('an item without an id', async () => {
    const text = '[{ "type": "report", "title": "Charter" }, { "id": "observer-2019", "type": "report", "title": "O" }]';
    expect(await errorsOf({ 'evidence/sources.json': text })).toEqual(one('an item without “id”'));
  });
  it('a misspelt key that is needed', async () => {
    const [told, ...others] = await errorsOf({ 'evidence/returns.md': evidence().replace('practices:', 'practises:') });
    expect(others).toEqual([]);
    expect(told).toMatchObject({ mend: 'did you mean “practices”?' });
  });
  it('an id that the definition alone writes otherwise', async () => {
    const text =
      '[{ "id": "charter-2015", "type": "report", "title": "C" }, { "id": "Observer-2019", "type": "report", "title": "O", "issued": 2019 }]';
    expect(await errorsOf({ 'evidence/sources.json': text })).toEqual(one('“Observer-2019”, which 3 places call “observer-2019”'));
  });
  it('a misspelt variable of a source', async () => {
    const text = '[{ "id": "charter-2015", "type": "report", "title": "C" }, { "id": "observer-2019", "type": "report", "Title": "O" }]';
    expect(await errorsOf({ 'evidence/sources.json': text })).toEqual(one('the unknown key “Title”'));
  });
});

describe('YAML is told where the slip is, not where it shows', () => {
  it.each([
    ['a:\n  - id: x\n    k: 1\n - id: y\n   k: 2\n', 4, 'one blank further left', 'put 2 blanks before'],
    ['a:\n    id: x\n    k: 1\n  - id: y\n    k: 2\n', 2, '“id: x” without “- ”', 'write “- id: x”'],
    ['- id: x\n  k: 1\n  id: y\n  k: 2\n', 3, '“id: y” without “- ”', 'write “- id: y”'],
    ['x:\n  k: a\nl: b\n  m: c\n', 3, 'further left than the lines', 'put 2 blanks'],
    ['a:\n  - id: x\n    k: 1\n  • id: y\n    k: 2\n', 4, '“•” where an item begins', 'a hyphen'],
    ['s: [{ id: a, n: no. #4, r: b }]\nt: c\n', 1, 'cut off as a comment', 'write n: "no. #4"'],
    ['s: { n: p. 4 r: b }\n', 1, 'no comma before “r:”', 'write n: p. 4, r: …'],
    ['t: *The dam\n', 1, 'begins with “*”', 'write t: "*The dam"'],
    ['t: - The dam\n', 1, 'begins with “-”', 'write t: "- The dam"'],
    ['t: ? The dam\nu: x\n', 1, 'begins with “?”', 'write t: "? The dam"'],
    ['t: [new] The dam\n', 1, 'begins with “[”', 'write t: "[new] The dam"'],
    ['id: a\nt: b\n---\nid: c\nt: d\n', 3, 'a second line ---', 'a file of its own'],
  ])('%j', (text, line, found, mend) => {
    const decoded = decode('a.yaml', Buffer.from(text));
    if ('problem' in decoded) throw new Error('no text');
    expect(readYaml(decoded.source).problems).toMatchObject([
      { line, found: expect.stringContaining(found), mend: expect.stringContaining(mend) },
    ]);
  });
});

describe('what a file is, is told by its keys', () => {
  it.each([
    [policy('# C\n'), 'a policy'],
    [evidence(), 'an entry'],
    ['id: r\nnorms: [a]\nwhen:\n  - [b]\nroles: [funded]\neffect: contrary\n', 'a rule'],
    ['[{ "id": "a", "type": "book", "title": "A" }]', 'a list of sources'],
    ['# Notes\n\nclaims: none yet\n', undefined],
    ['name: build\nrole: x\n', undefined],
  ])('%j', (text, called) => expect(kindOfFile(text)?.called).toBe(called));
});
