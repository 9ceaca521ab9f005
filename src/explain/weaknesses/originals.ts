import type { WeaknessKind } from './weakness.ts';

export const originals: WeaknessKind = { kind: 'original', of: (patient) => patient.originals };
