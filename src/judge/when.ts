import { overlaps, type Span } from '../model/dates.ts';
import type { Entry, Workspace } from '../model/records.ts';
import { flags, type Columns } from './columns.ts';
import { sourcingOf, timeOf } from './time.ts';

/** When the facts of findings may have been so: of each distinct set of facts, for each fact the days of each claim that it rests on. */
interface Whens {
  readonly facts: readonly (readonly (readonly Span[])[])[];
  readonly at: Int32Array;
}

const made = new WeakMap<Columns, Whens>();

/** For each finding whether each of its facts may lie within the days, by a claim that it rests on. */
export function mayLieWithin(window: Span, columns: Columns, workspace: Workspace): (at: number) => boolean {
  let whens = made.get(columns);
  if (!whens) made.set(columns, (whens = whensOf(columns, workspace)));
  const passing = flags(whens.facts, (facts) => facts.every((claims) => claims.some((days) => overlaps(days, window))));
  const { at } = whens;
  return (finding) => passing[at[finding]!] === 1;
}

function whensOf({ findings, entries, entryAt }: Columns, workspace: Workspace): Whens {
  const sourcing = sourcingOf(workspace);
  const days = entries.map((entry: Entry) => {
    let known: Map<string, Span> | undefined;
    return () => (known ??= new Map(entry.claims.map((claim) => [claim.id, timeOf(claim, entry, sourcing).possible])));
  });
  const facts: Span[][][] = [];
  const known = new Map<string, number>();
  const at = Int32Array.from(findings, ({ held, role }, finding) => {
    const claims = [...held, ...(role ? [role] : [])].map((fact) => fact.claims);
    const key = `${entryAt[finding]} ${claims.map((each) => each.join()).join(' ')}`;
    let place = known.get(key);
    if (place === undefined) {
      const of = days[entryAt[finding]!]!();
      known.set(key, (place = facts.push(claims.map((ids) => ids.map((id) => of.get(id)!))) - 1));
    }
    return place;
  });
  return { facts, at };
}
