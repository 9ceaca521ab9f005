import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHidden } from '../../src/model/hidden-characters.ts';
import { toJson } from '../../src/report/formats/shared/json-text.ts';

const whole = (name: string, body: Record<string, unknown>) => [...toJson(name, body)].join('');
const atOnce = (name: string, body: Record<string, unknown>) =>
  escapeHidden(JSON.stringify({ schema: `avowed/${name}@2`, ...body }, null, 2));

describe('JSON of avowed, written piece by piece', () => {
  it('is what JSON.stringify writes, whatever it holds', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 7, withCrossShrink: true },
        fc.constantFrom(null, undefined, true, 0, -1.5, '', 'a “quoted” word', 'ab\u202ec', '\u{e0041}😀', '\ud800'),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.array(fc.constant('item'), { minLength: 49, maxLength: 52 }),
        fc.dictionary(fc.string({ maxLength: 4 }), tie('any'), { maxKeys: 3 }),
      ),
    })).any;
    fc.assert(
      fc.property(fc.dictionary(fc.string({ maxLength: 5 }), value, { maxKeys: 4 }), (body) => {
        expect(whole('any', body)).toBe(atOnce('any', body));
      }),
      { numRuns: 300 },
    );
  });

  it('makes what is still to be made where it is written', () => {
    expect(whole('gaps', { gaps: [{ id: 'a', cases: [() => ({ id: 'b' }), () => undefined] }] })).toBe(
      atOnce('gaps', { gaps: [{ id: 'a', cases: [{ id: 'b' }, undefined] }] }),
    );
  });

  it('a list longer than one text can be is never in one piece', () => {
    const findings = Array.from({ length: 5000 }, (_, at) => ({ id: `finding ${at}`, text: 'of some words '.repeat(10) }));
    const pieces = [...toJson('gaps', { gaps: [{ id: 'a gap', cases: [{ id: 'a case', findings }] }] })];
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(200_000);
  });
});
