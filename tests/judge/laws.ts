import fc from 'fast-check';
import { it } from 'vitest';
import { judge } from '../../src/judge/judge.ts';
import type { Judgement } from '../../src/model/judgement.ts';
import type { Workspace } from '../../src/model/records.ts';
import { anyWorkspace } from '../support/any-workspace.ts';

/** On how many workspaces by chance every law must hold, and on which: LAWS_RUNS and LAWS_SEED. */
const numRuns = Number(process.env['LAWS_RUNS'] ?? 300);
const seed = Number(process.env['LAWS_SEED'] ?? 20_161);

let made: readonly Workspace[] | undefined;
const judgements = new WeakMap<Workspace, Judgement>();

/** What is judged of a workspace, once for all laws. */
export function judged(of: Workspace): Judgement {
  const judgement = judgements.get(of) ?? judge(of);
  judgements.set(of, judgement);
  return judgement;
}

/** A law holds of the same workspaces as all others, which are made once; where it does not, the least that breaks it is looked for. */
export const law = (name: string, property: (of: Workspace) => void): void =>
  it(
    name,
    () => {
      made ??= fc.sample(anyWorkspace, { numRuns, seed });
      try {
        made.forEach(property);
      } catch (broken) {
        fc.assert(fc.property(anyWorkspace, property), { numRuns, seed });
        throw broken;
      }
    },
    900_000,
  );
