import type { Workspace } from '../model/records.ts';

/** What cites each source, itself or through another: instruments by id, claims by `entry#claim`, answers by `entry#response`. */
export function citedBy({ instruments, entries }: Pick<Workspace, 'instruments' | 'entries'>): ReadonlyMap<string, readonly string[]> {
  const citing = new Map<string, string[]>();
  const add = (source: string, by: string) => {
    const list = citing.get(source);
    if (!list) citing.set(source, [by]);
    else if (!list.includes(by)) list.push(by);
  };
  for (const instrument of instruments) for (const source of instrument.sources) add(source, instrument.id);
  for (const entry of entries) {
    for (const claim of entry.claims) {
      for (const { id, via } of claim.sources) {
        add(id, `${entry.id}#${claim.id}`);
        if (via) add(via, `${entry.id}#${claim.id}`);
      }
    }
    for (const { id, via } of entry.response?.sources ?? []) {
      add(id, `${entry.id}#response`);
      if (via) add(via, `${entry.id}#response`);
    }
  }
  return citing;
}
