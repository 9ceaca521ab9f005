import { indexOf } from '../../../explain/index-of.ts';
import type { Analysis, Finding } from '../../../model/judgement.ts';
import type { Matter } from '../../telling/matters.ts';
import { plainBeside } from '../../telling/plain-beside.ts';

/** The finding that follows plainly beside a lead that stands on a condition. */
export function plainOf(matter: Matter, analysis: Analysis): Finding | null {
  const [id] = plainBeside(matter, analysis)?.from ?? [];
  return id === undefined ? null : indexOf(analysis).findings.get(id)!;
}
