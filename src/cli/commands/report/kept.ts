import { indexOf } from '../../../explain/index-of.ts';
import { changedSince, claimsGone } from '../../../explain/made-of.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { KeptReport, RestsOn } from '../../../model/kept-report.ts';
import { Stop, writeNote } from '../../print/output.ts';
import type { GivenReportOptions } from './options.ts';

/** What was kept, as if it had been given; what is given goes before. */
export const withKept = (given: GivenReportOptions, { chosen, minutes, said, claims, untested }: KeptReport): GivenReportOptions => ({
  ...said,
  ...Object.fromEntries(Object.entries(claims).filter(([, ids]) => ids.length > 0)),
  ...(untested ? { untested } : {}),
  ...given,
  ...(given.gaps || chosen.length === 0 ? {} : { gaps: chosen }),
  ...(given.minutes !== undefined || given.words !== undefined || minutes === null ? {} : { minutes }),
});

/** Of what was chosen once, what is still found; the rest is told. */
export function stillThere(chosen: readonly string[], analysis: Analysis): readonly string[] {
  const { gaps, cases, entries } = indexOf(analysis);
  const gone = chosen.filter((id) => !gaps.has(id) && !cases.has(id) && !entries.has(id));
  if (gone.length > 0) writeNote(`No longer found, and left out: ${gone.join(', ')}.`);
  if (chosen.length > 0 && gone.length === chosen.length) throw new Stop('Nothing of what was chosen for this report is found any longer.');
  return chosen.filter((id) => !gone.includes(id));
}

/** What a kept report was made of and is gone or has changed since. */
export function sayWhatChanged(rests: RestsOn, analysis: Analysis): void {
  const { gone, changed } = changedSince(rests, analysis);
  if (gone.length > 0) writeNote(`Gone since it was kept: ${gone.join(', ')}.`);
  if (changed.length > 0) writeNote(`Changed since it was kept: ${changed.join(', ')}.`);
}

/** Single claims as they were kept or given; one that is gone is told of a kept report, and is an error where it was just given. */
export function claimsAsked({ leaveOut = [], putIn = [] }: GivenReportOptions, kept: KeptReport | null, analysis: Analysis) {
  const gone = claimsGone([...leaveOut, ...putIn], analysis);
  const [unknown] = gone.filter((id) => !kept?.claims.leaveOut.includes(id) && !kept?.claims.putIn.includes(id));
  if (unknown !== undefined) throw new Stop(`There is no claim “${unknown}”. Give it as entry#claim: “avowed explain ENTRY” lists them.`);
  if (gone.length > 0) writeNote(`No longer found, and left out: ${gone.join(', ')}.`);
  const there = (ids: readonly string[]) => ids.filter((id) => !gone.includes(id));
  return { leaveOut: there(leaveOut), putIn: there(putIn) };
}
