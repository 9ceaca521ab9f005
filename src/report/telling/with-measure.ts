import type { Analysis, Finding } from '../../model/judgement.ts';
import { withFullStop } from '../phrases.ts';
import type { Said } from './said.ts';
import { readingOf, sourcesOfReading } from './standard.ts';

/** What follows from a finding, cited where it tells the measure: at the end the note would stand for a conclusion that is ours. */
export function concludedSaid(text: string, finding: Finding, analysis: Analysis): Said {
  const reading = readingOf(finding, analysis);
  const said = { text, sources: sourcesOfReading(finding, analysis), from: [finding.id] };
  return reading === undefined ? said : { ...said, citedBehind: withFullStop(reading) };
}

/** The same in parts of which each is cited at its end. */
export function inCitedParts(said: Said): Said[] {
  const { citedBehind, ...whole } = said;
  const told = citedBehind === undefined ? -1 : whole.text.indexOf(citedBehind);
  if (citedBehind === undefined || told < 0 || whole.sources.length === 0) return [whole];
  const end = told + citedBehind.length;
  const rest = whole.text.slice(end).trim();
  return [{ ...whole, text: whole.text.slice(0, end) }, ...(rest === '' ? [] : [{ ...whole, text: rest, sources: [] }])];
}
