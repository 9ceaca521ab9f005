import type { Workspace } from '../../src/model/records.ts';
import { appraisal, claim, commitment, entry, instrument, rule } from './records.ts';

/** A workspace in few lines: of each record only what is not as usual. */
export function compact(of: Workspace): string {
  return [
    ...of.instruments.map((each) => line('instrument', each, instrument())),
    ...of.commitments.map((each) => line('commitment', { ...each, norms: each.norms.map(({ id }) => id) }, { ...commitment(), norms: [] })),
    ...of.entries.flatMap(({ claims, ...each }) => [
      line('entry', { ...each, claimsAt: entry().claimsAt }, entry()),
      ...claims.map((one) => line('  claim', { ...one, kind: one.kind, by: one.by }, claim())),
    ]),
    ...of.rules.map((each) => line('rule', each, rule())),
    ...of.sources.map(({ id, issued }) => `source ${id} ${JSON.stringify(issued?.['date-parts'] ?? null)}`),
    ...Object.entries(of.appraisals).map(([id, each]) => line(`appraisal ${id}`, each, appraisal())),
    line('norms', Object.fromEntries(of.vocabulary.norms.map(({ id, broader }) => [id, broader ?? []])), {}),
  ].join('\n');
}

function line(name: string, record: object, usual: object): string {
  const told = Object.entries(record).filter(
    ([key, value]) => key === 'id' || JSON.stringify(value) !== JSON.stringify((usual as Record<string, unknown>)[key]),
  );
  return `${name} ${JSON.stringify(Object.fromEntries(told))}`;
}
