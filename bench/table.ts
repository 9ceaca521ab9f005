import type { Row } from './measure.ts';

const figure = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(value < 1 ? 3 : 2);

const withUnit = (value: number, unit: Row['unit']): string => `${figure(value)} ${unit}`;

/** How many times as long as what stands beside it, or as fast, where it is to be fast. */
function ratioOf({ value, beside, limit }: Row): number | null {
  if (!beside) return null;
  return limit?.of === 'speed' ? beside.value / value : value / beside.value;
}

/** Whether a row keeps to its limit; nothing where it has none. */
export function isMet(row: Row): boolean | null {
  const { limit, value, growth } = row;
  if (!limit) return null;
  const ratio = ratioOf(row) ?? Number.NaN;
  if (limit.of === 'speed') return ratio >= limit.least;
  return { value, ratio, growth: growth ?? Number.NaN }[limit.of] <= limit.most;
}

function limitOf({ limit, unit }: Row): string {
  if (!limit) return '';
  if (limit.of === 'speed') return `at least ${limit.least} × as fast`;
  if (limit.of === 'growth') return `growth at most ${limit.most}`;
  return limit.of === 'ratio' ? `at most ${limit.most} ×` : `at most ${limit.most} ${unit}`;
}

function cellsOf(row: Row): readonly string[] {
  const { what, value, unit, beside, growth, limit } = row;
  const ratio = ratioOf(row);
  const met = isMet(row);
  return [
    what,
    withUnit(value, unit),
    beside ? `${beside.what}: ${withUnit(beside.value, unit)}` : '',
    ratio === null ? '' : `${figure(ratio)} ×${limit?.of === 'speed' ? ' as fast' : ''}`,
    growth === undefined ? '' : `${growth.toFixed(1)} ×`,
    limitOf(row),
    met === null ? '' : met ? 'yes' : '**no**',
  ];
}

/** A row as a line of Markdown. */
export const lineOf = (row: Row): string => `| ${cellsOf(row).join(' | ')} |`;

export const head = ['| what | takes | beside it | ratio | growth | limit | met |', '| --- | --- | --- | --- | --- | --- | --- |'];
