import { describe, expect, it } from 'vitest';
import { placeCalled, placeCodes } from '../../src/model/places.ts';

describe('a place', () => {
  it('is called by its code or its name, however it is written', () => {
    for (const word of ['LY', 'ly', 'Libya', 'LIBYA ']) expect(placeCalled(word)).toBe('LY');
    for (const word of ['South Africa', 'south-africa']) expect(placeCalled(word)).toBe('ZA');
    for (const word of ['Turkey', 'Türkiye', 'turkiye']) expect(placeCalled(word)).toBe('TR');
    for (const word of ['the Netherlands', 'Netherlands']) expect(placeCalled(word)).toBe('NL');
    expect(placeCalled('European Union')).toBe('EU');
    expect(placeCalled('Bolivia')).toBe('BO');
    expect(placeCalled('Palestine')).toBe('PS');
    expect([placeCalled('UK'), placeCalled('USA'), placeCalled('DR Congo')]).toEqual(['GB', 'US', 'CD']);
  });
  it('that nobody knows, or that several are called by, has no code', () => {
    for (const word of ['XX', 'Atlantis', '', 'Congo', 'Korea', 'Virgin Islands']) expect(placeCalled(word)).toBeUndefined();
  });
  it('is called by every code there is', () => {
    for (const code of placeCodes) expect(placeCalled(code)).toBe(code);
  });
});
