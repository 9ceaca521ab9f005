import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellDate } from '../../src/model/date-told.ts';
import { readPeriod } from '../../src/model/dates.ts';
import { readJson, readYaml } from '../../src/parse/data.ts';
import { decode } from '../../src/parse/text.ts';
import { evidence, policy, readSmall } from '../support/files.ts';

const sourceOf = (file: string, text: string) => {
  const decoded = decode(file, Buffer.from(text));
  if ('problem' in decoded) throw new Error(decoded.problem.found);
  return decoded.source;
};
const yaml = (text: string) => readYaml(sourceOf('a.yaml', text)).problems;

describe('broken YAML is told in our words, with the mend', () => {
  it.each([
    ['a title with a colon', 'title: Policy: on things\n', 1, 'a colon within the text of “title”', 'write title: "Policy: on things"'],
    ['a tab', 'id: x\n\ttitle: y\n', 2, 'a tab at the beginning of a line', 'as many as stand before the lines beside it'],
    ['an apostrophe', "title: 'It's ours'\n", 1, 'an apostrophe within single quotation marks', `write title: "It's ours"`],
    ['quotation marks', 'title: "The "new" policy"\n', 1, 'behind the closing quotation mark', `write title: 'The "new" policy'`],
    ['a quotation mark left open', "id: x\ntitle: 'abc\nshort: y\n", 2, 'never closed', 'close it'],
    ['a “#” that would cut a title', 'title: Report #5 on floods\n', 1, 'cut off from “Report”', 'write "Report #5 on floods"'],
    ['a “*” at the head', 'title: *new*\n', 1, 'begins with “*”', 'write title: "*new*"'],
    ['an “&” at the head', 'title: &co rules\n', 1, 'begins with “&”', 'write "&co rules"'],
    ['a “!” at the head', 'title: !important rule\n', 1, 'begins with “!”', 'write "!important rule"'],
    ['a “@” at the head', 'title: @home\n', 1, 'begins with “@”', 'write title: "@home"'],
    ['no blank behind a colon', 'id:x\ntitle: y\n', 1, 'no blank behind “id:”', 'write id: x'],
    ['a line without a key', 'id: x\njust words\ntitle: y\n', 2, 'which is no key', 'put a colon'],
    ['half of a sign', 'id: x\ntitle: "a \\ud83d b"\n', 2, 'half of a sign', 'the sign itself'],
    ['a bracket left open', 'sources: [a, b\nid: x\n', 2, 'not closed', 'in the line above'],
    ['a bracket too many', 'sources: [a]]\n', 1, 'too many', 'take it out'],
    ['a key twice', 'id: x\nid: y\n', 2, 'the key “id” a second time', 'keep one'],
    ['a key indented for nothing', 'id: x\n  title: y\n', 2, 'indented deeper', 'begin “title: y”'],
  ])('%s', (_, text, line, found, mend) => {
    const [problem, ...others] = yaml(text);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ line, found: expect.stringContaining(found), mend: expect.stringContaining(mend) });
  });
  it.each([
    ['id: x\ntitle: Policy: on things\nshort: y\nissuer: z: z\n', [2, 4]],
    ['title: "The "new" one"\nid: a\nid: b\nread: whole\njust words\n', [1, 3, 5]],
    ['a: 1\n\tb: 2\nc: 3\n\td: 4\n', [2, 4]],
    ['claims:\n  - id:one\n    kind: fact\n    text: a: b\n', [2, 4]],
  ])('each of several mistakes is told, and none that comes of another: %j', (text, lines) =>
    expect(yaml(text).map(({ line }) => line)).toEqual(lines),
  );
  it('a comment with a blank behind its “#” stays a comment', () => expect(yaml('id: x   # the id\ntitle: y # z\n')).toEqual([]));
  it('no error of anything broken names a parser or its words', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'ab:#&*!"\'[]{}-|>@%`,\n\t '.split('')), { maxLength: 30 }), (signs) => {
        for (const { found, expected, mend } of yaml(signs.join('')))
          expect([found, expected, mend].join(' ')).not.toMatch(/token|scalar|mapping|flow|parser|ajv|undefined/i);
      }),
    ));
});

describe('broken JSON is told in our words, with the mend', () => {
  it.each([
    ['[{"id":"a",}]', 'a comma before a closing bracket'],
    ['[{"id":"a"} {"id":"b"}]', 'no comma between two items'],
    ['[{id:"a"}]', 'a word without quotation marks'],
    ['[{"id":"a"', 'never closed'],
    ['// mine\n[]', 'a comment'],
  ])('%s', (text, found) => {
    const problems = readJson(sourceOf('a.json', text)).problems;
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ found: expect.stringContaining(found), mend: expect.stringMatching(/\w/) });
  });
});

describe('broken items of a list', () => {
  it('are told one by one, each where it breaks', () => {
    const text =
      '[\n  {\n    "id": "a"\n    "type": "book"\n  },\n  {\n    "id": "b",\n    type: "book"\n  },\n  {\n    "id": "c",\n  }\n]\n';
    expect(readJson(sourceOf('a.json', text)).problems.map(({ line }) => line)).toEqual([4, 8, 12]);
  });
});

describe('a date that is none says which part is wrong', () => {
  it.each([
    ['2004-6', 'the month “6”', '2004-06'],
    ['2004-06-1', 'the day “1”', '2004-06-01'],
    ['2004-21', 'the season “21”', null],
    ['Spring 2004', 'the season “Spring”', null],
    ['2004-13', 'the month “13”', null],
    ['2004-02-30', 'the day “30”', null],
    ['24/11/2015', 'the day before the year', '2015-11-24'],
    ['11/12/2015', 'the day before the year', null],
    ['2015-2018', 'two years joined by a hyphen', '2015/2018'],
    ['3 November 2015', 'a month by its name', '2015-11-03'],
    ['since 2015', 'words for what goes on', '2015/..'],
    ['2018/2015', 'an end before its beginning', '2015/2018'],
    ['2015/2016-7', 'its end has the month “7”', '2015/2016-07'],
  ])('%s', (text, found, meant) => expect(tellDate(text)).toEqual({ found: expect.stringContaining(found), meant }));
  it('what is suggested is always a date', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'0123456789-/. ?~XMayc'.split('')), { maxLength: 14 }), (signs) => {
        const { meant } = tellDate(signs.join(''));
        if (meant !== null) expect(readPeriod(meant)).not.toBeNull();
      }),
    ));
});

const errorsOf = async (replaced: Record<string, string | null>) =>
  (await readSmall(replaced)).problems.filter(({ severity }) => severity === 'error').map(({ found, mend }) => [found, mend]);
const placed = (place: string) => ({ 'evidence/returns.md': evidence().replace('places: [LY]', `places: [${place}]`) });

describe('words in their place', () => {
  it.each([
    ['UK', 'the code of the United Kingdom is “GB”'],
    ['Libya', 'the code of Libya is “LY”'],
    ['Lybia', 'did you mean “LY” (Libya)?'],
  ])('a country by its name gets its code: %s', async (place, mend) => expect((await errorsOf(placed(place)))[0]![1]).toBe(mend));
  it('a code that is left to its users is named by the workspace, or an error', async () => {
    expect((await errorsOf(placed('XK')))[0]![0]).toBe('“XK”');
    const named = { ...placed('XK'), 'rules/vocabulary/places.yaml': '- id: XK\n  prefLabel: Kosovo\n  definition: A place.\n' };
    expect(await errorsOf(named)).toEqual([]);
  });
  it('a word of another kind is told as such', async () => {
    const text = evidence().replace('practices: [assisted-return]', 'practices: [voluntariness]');
    expect((await errorsOf({ 'evidence/returns.md': text }))[0]![1]).toContain('“voluntariness” is a norm');
  });
  it('one file’s errors hide nothing of another’s', async () => {
    const text = policy('# T\n').replace('title: Charter of the Organisation', 'title: Charter: of it');
    const warned = evidence().replace(
      '    text: An observer reported in 2019 that the organisation',
      '    period: 1990\n    text: An observer reported that the organisation',
    );
    const { problems } = await readSmall({ 'policies/charter.md': text, 'evidence/returns.md': warned });
    expect(problems.map(({ file }) => file)).toEqual(expect.arrayContaining(['policies/charter.md', 'evidence/returns.md']));
  });
});

it('an item of a list of rules is called by its id, one of evidence by its number', async () => {
  const found = async (files: Readonly<Record<string, string>>) =>
    (await readSmall(files)).problems.map((each) => each.found).find((each) => each.includes('unknown key'));
  const place = '- id: XA\n  prefLabel: Norland\n  colour: red\n';
  expect(await found({ 'rules/vocabulary/places.yaml': place })).toBe('the unknown key “colour” in “XA”');
  const ask =
    '- id: asked\n  by: [iom]\n  of: [iom]\n  when: 2020\n  where: a session\n  text: to end it\n  cameOfIt: nothing\n  colour: red\n';
  expect(await found({ 'evidence/asks.yaml': ask })).toBe('the unknown key “colour” in “1”');
});
