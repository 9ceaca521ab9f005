/**
 * Records by id, without what every object has by birth: “constructor” and “__proto__” are ids like any other, and there only where somebody
 * put them.
 */
export function recordsById<T>(entries: Iterable<readonly [id: string, value: T]>): Record<string, T> {
  const records = Object.create(null) as Record<string, T>;
  for (const [id, value] of entries) records[id] = value;
  return records;
}

/** A table that words from files are looked up in: “constructor” is in it only where it was put. */
export const tableOf = <T>(table: Readonly<Record<string, T>>): Readonly<Record<string, T>> => recordsById(Object.entries(table));
