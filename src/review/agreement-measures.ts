/** Measures of agreement among people who code the same things apart from each other. */

/** What several people said of one thing, by the name of each. */
export type Unit = ReadonlyMap<string, string>;

/** How far apart two values are: for names merely whether they differ, for ranks how many were given between them. */
export type Scale = 'nominal' | 'ordinal';

/** Of all pairs of words on the same thing, how many in a hundred agree; `null` where nobody spoke of what another spoke of. */
export function percentAgreement(units: readonly Unit[]): number | null {
  let pairs = 0;
  let alike = 0;
  for (const unit of units) {
    const values = [...unit.values()];
    for (const [at, one] of values.entries())
      for (const other of values.slice(at + 1)) {
        pairs++;
        if (one === other) alike++;
      }
  }
  return pairs === 0 ? null : (100 * alike) / pairs;
}

/**
 * Cohen's κ of two people: J. Cohen, A Coefficient of Agreement for Nominal Scales, Educational and Psychological Measurement 20 (1960) 37.
 * @param pairs what the first and the second said of each thing that both spoke of
 * @returns `null` where it is undefined, as all was given one value
 */
export function cohensKappa(pairs: readonly (readonly [string, string])[]): number | null {
  const share = (holds: (pair: readonly [string, string]) => boolean) => pairs.filter(holds).length / pairs.length;
  const values = [...new Set(pairs.flat())];
  const observed = share(([one, other]) => one === other);
  const expected = values
    .map((value) => share(([one]) => one === value) * share(([, other]) => other === value))
    .reduce((a, b) => a + b, 0);
  return values.length < 2 || expected === 1 ? null : (observed - expected) / (1 - expected);
}

/**
 * Krippendorff's α of any number of people, with gaps: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011).
 * @param units only words on what at least two spoke of count
 * @param order of the values, lowest or highest first; asked of an ordinal scale alone
 * @returns `null` where it is undefined, as all was given one value
 */
export function krippendorffsAlpha(units: readonly Unit[], scale: Scale, order: readonly string[] = []): number | null {
  const paired = units.map((unit) => [...unit.values()]).filter((values) => values.length > 1);
  const found = new Set(paired.flat());
  const values = [...order.filter((value) => found.has(value)), ...[...found].filter((value) => !order.includes(value)).toSorted()];
  if (values.length < 2) return null;
  const at = new Map(values.map((value, index) => [value, index]));
  const coincidences = values.map(() => values.map(() => 0));
  for (const unit of paired)
    for (const [first, one] of unit.entries())
      for (const [second, other] of unit.entries())
        if (first !== second) coincidences[at.get(one)!]![at.get(other)!]! += 1 / (unit.length - 1);
  const totals = coincidences.map((row) => row.reduce((a, b) => a + b, 0));
  const all = totals.reduce((a, b) => a + b, 0);
  const distance = (one: number, other: number) => {
    if (one === other) return 0;
    if (scale === 'nominal') return 1;
    const [low, high] = one < other ? [one, other] : [other, one];
    const between = totals.slice(low, high + 1).reduce((a, b) => a + b, 0);
    return (between - (totals[low]! + totals[high]!) / 2) ** 2;
  };
  let observed = 0;
  let expected = 0;
  for (const one of values.keys())
    for (const other of values.keys()) {
      observed += coincidences[one]![other]! * distance(one, other);
      expected += (totals[one]! * totals[other]! * distance(one, other)) / (all - 1);
    }
  return expected === 0 ? null : 1 - observed / expected;
}

const resamples = 1000;

/**
 * The middle 95 of a hundred values of a measure over resamples of the units (percentile bootstrap, 1,000 draws), always by the same seed, so that
 * the same words give the same interval. Draws in which the measure is undefined are left out.
 */
export function bootstrapInterval<U>(
  units: readonly U[],
  measure: (units: readonly U[]) => number | null,
): { low: number; high: number } | null {
  const random = seededRandom(20111960);
  const values: number[] = [];
  for (let draw = 0; draw < resamples; draw++) {
    const value = measure(units.map(() => units[Math.floor(random() * units.length)]!));
    if (value !== null) values.push(value);
  }
  if (values.length === 0) return null;
  values.sort((a, b) => a - b);
  const quantile = (share: number) => values[Math.min(values.length - 1, Math.floor(share * values.length))]!;
  return { low: quantile(0.025), high: quantile(0.975) };
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
