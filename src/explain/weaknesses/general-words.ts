import type { WeaknessKind } from './weakness.ts';

export const generalWords: WeaknessKind = { kind: 'general-words', of: ({ generalWords: found = [] }) => found };
