import { newEntry } from './entry.ts';
import { newInstrument } from './instrument.ts';
import type { NewKind } from './kind.ts';
import { newRule } from './rule.ts';

/** All that `avowed new` writes, in the order of its help. */
export const newKinds: readonly NewKind[] = [newInstrument, newEntry, newRule];
