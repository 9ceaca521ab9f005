import type { BehestPart, Entry } from '../../model/records.ts';
import { whoName, type IndexOf } from '../index-of.ts';
import { row, type Block } from '../page.ts';
import { listWords } from '../words.ts';

const parts: Readonly<Record<BehestPart, string>> = {
  payer: 'paid for by',
  requester: 'asked for by',
  host: 'hosted by',
  director: 'directed by',
};

/** Who paid for practices, asked for them, hosted or directed them, as their entries say. */
export function behestRows(entries: readonly Pick<Entry, 'atBehestOf'>[], index: IndexOf): Block[] {
  const all = entries.flatMap(({ atBehestOf = [] }) => atBehestOf);
  return (Object.keys(parts) as BehestPart[]).flatMap((part) => {
    const names = [...new Set(all.filter(({ as }) => as.includes(part)).map(({ who }) => whoName(who, index)))];
    return names.length > 0 ? [row(parts[part], listWords(names))] : [];
  });
}
