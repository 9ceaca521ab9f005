import { describe, expect, it } from 'vitest';
import { joiner } from '../../src/import/pdf/hyphens.ts';

describe('a hyphen at the end of a line', () => {
  it('goes where its word stands whole elsewhere, at the end of a line too', () => {
    const join = joiner([
      ['people who are vul-', 'nerable and those who are vulnerable'],
      ['the Ex-', 'ecutive Board and the Executive', 'Board'],
    ]);
    expect(join('people who are vul-', 'nerable')).toBe('people who are vulnerable');
    expect(join('the Ex-', 'ecutive Board')).toBe('the Executive Board');
  });
  it('is not kept because its parts stand at the end and beginning of other lines', () => {
    const join = joiner([
      ['people who are vul-', 'nerable'],
      ['those who are vul-', 'nerable'],
    ]);
    expect(join('all who are vul-', 'nerable')).toBe('all who are vulnerable');
  });
  it('goes within a name in capitals that stands whole elsewhere', () => {
    const join = joiner([['in co-operation with UNHCR, the Fund', 'and UN-', 'HCR shall']]);
    expect(join('with UN-', 'HCR, as')).toBe('with UNHCR, as');
    expect(join('the EU-', 'Turkey statement')).toBe('the EU-Turkey statement');
  });
  it('stays where the document breaks lines at written hyphens only', () => {
    const join = joiner([
      ['a long-term plan and a long-', 'term plan for first-time and first-', 'time applicants, and for inter-', 'agency work'],
    ]);
    expect(join('for inter-', 'agency work')).toBe('for inter-agency work');
  });
  it('stays behind what is always written with one', () => {
    expect(joiner([])('for non-', 'governmental organisations')).toBe('for non-governmental organisations');
  });
});
