/** Numbers by chance, the same for the same seed. */
export type Chance = (below: number) => number;

/** Mulberry32 (Tommy Ettinger, 2017, public domain): small, fast, and good enough to choose by. */
export function chance(seed: number): Chance {
  let at = Math.imul(seed, 0x9e3779b1) | 0;
  return (below) => {
    at = (at + 0x6d2b79f5) | 0;
    let mixed = Math.imul(at ^ (at >>> 15), at | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export const oneOf = <T>(all: readonly T[], next: Chance): T => all[next(all.length)]!;
