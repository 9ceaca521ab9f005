import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/parse/file.ts';

const read = (text: string) => parseFile('evidence/asks.yaml', new TextEncoder().encode(text));

const asked = `- id: focal-point
  by: [union]
  of: [council]
  when: 2003-11
  where: Statement to the Council
  text: To name a focal point.
  cameOfIt: Named seven years later.
  sources: [{ id: chapter, locator: s. 3 }]
`;

describe('evidence/asks.yaml', () => {
  it('keeps what was asked before, by whom, of whom and what came of it', () => {
    const { asks, problems } = read(asked);
    expect(problems).toEqual([]);
    expect(asks).toMatchObject([{ id: 'focal-point', by: ['union'], of: ['council'], cameOfIt: 'Named seven years later.' }]);
  });
  it('names actors and sources that must be there, and where they stand', () => {
    expect(read(asked).references.map(({ kind, id, line }) => `${line}: ${kind} ${id}`)).toEqual([
      '2: actor union',
      '3: actor council',
      '8: source chapter',
    ]);
  });
  it('says of which places it was asked, by their codes', () => {
    expect(read(`${asked}  places: [LY]\n`).asks).toMatchObject([{ places: ['LY'] }]);
    expect(read(`${asked}  places: [Libya]\n`).problems).toMatchObject([
      { severity: 'error', line: 9, found: expect.stringContaining('Libya') },
    ]);
  });
  it('an ask that says nothing of what came of it is an error in its line', () => {
    const { asks, problems } = read(asked.replace(/ {2}cameOfIt.*\n/, ''));
    expect(asks).toEqual([]);
    expect(problems).toMatchObject([
      { severity: 'error', file: 'evidence/asks.yaml', line: 1, expected: expect.stringContaining('cameOfIt') },
    ]);
  });
  it('its ids are ids of the workspace, told where one stands twice', () => {
    expect(read(asked).defined).toMatchObject([{ kind: 'ask', id: 'focal-point', at: { line: 1 } }]);
  });
  it('an empty file is no error', () => {
    expect(read('')).toMatchObject({ asks: [], problems: [] });
  });
});
