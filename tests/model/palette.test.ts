import { describe, expect, it } from 'vitest';
import { verdictFills } from '../../src/model/palette.ts';
import type { Verdict } from '../../src/model/words.ts';

const against = ['contradiction', 'departure', 'shortfall', 'assistance', 'strain'] as const satisfies readonly Verdict[];

const channels = (fill: string): number[] =>
  [1, 3, 5].map((at) => {
    const value = Number.parseInt(fill.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
/** As people see it who lack the cones for long waves (Viénot, Brettel and Mollon 1999), in linear light: red, green and blue. */
function withoutRed(fill: string): number[] {
  const [red, green, blue] = channels(fill) as [number, number, number];
  const both = 0.11238 * red + 0.88762 * green;
  return [both, both, 0.00401 * red - 0.00401 * green + blue];
}
const light = (fill: string): number => {
  const [red, green, blue] = channels(fill) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

describe('the palette', () => {
  it('is the darker the graver the verdict', () => {
    const lights = against.map((verdict) => light(verdictFills[verdict].fill));
    expect(lights).toEqual(lights.toSorted((a, b) => a - b));
  });
  it('keeps what speaks for the organisation apart from what runs against it, for those who confuse red and green', () => {
    const [, , blue] = withoutRed(verdictFills.consistent.fill);
    for (const verdict of against) expect(blue! - withoutRed(verdictFills[verdict].fill)[2]!).toBeGreaterThan(0.2);
  });
  it('has no two fills alike', () => {
    expect(new Set(Object.values(verdictFills).map(({ fill }) => fill)).size).toBe(Object.keys(verdictFills).length);
  });
});
