import { citeCommitment, indexOf, labelOf } from '../../explain/index-of.ts';
import { citation } from '../../explain/pages/blocks.ts';
import { printable } from '../../explain/printable.ts';
import { caseSentence } from '../../explain/said.ts';
import type { Analysis, Finding } from '../../model/judgement.ts';
import type { Source } from '../../model/records.ts';
import { plainTitle, shortReference } from '../../model/sources.ts';
import { problemAt } from './problems.ts';

/** What is copied, and what to call it. */
export interface Citation {
  readonly text: string;
  readonly what: string;
}

/** The citation or passage that stands for an id; `null` where there is none. Only an official text stands in quotation marks. */
export function citationOf(id: string, analysis: Analysis): Citation | null {
  const found = citationOfRecord(id, analysis);
  return found && { text: printable(found.text), what: printable(found.what) };
}

function citationOfRecord(id: string, analysis: Analysis): Citation | null {
  const index = indexOf(analysis);
  const source = index.sources.get(id) ?? index.ruleSources.get(id);
  if (source) return { text: sourceText(source), what: `the citation of ${shortReference(source, id)}` };
  const commitment = index.commitments.get(id);
  if (commitment) {
    const cite = citeCommitment(commitment, index);
    return commitment.textStatus === 'official'
      ? { text: `“${commitment.text}” (${cite})`, what: `the passage ${id}` }
      : { text: `${commitment.text} (our digest of ${cite}; not the issuer’s words)`, what: `the digest of ${id}` };
  }
  const instrument = index.instruments.get(id);
  if (instrument)
    return {
      text: [instrument.title, labelOf(instrument.issuer, index), instrument.symbol, instrument.adopted].filter(Boolean).join(', '),
      what: `the citation of ${instrument.short}`,
    };
  const [owner, claimId] = id.split('#');
  const entry = index.entries.get(owner!);
  if (!entry) return null;
  const claims = claimId === undefined ? entry.claims : entry.claims.filter((claim) => claim.id === claimId);
  const sources = [...new Set(claims.flatMap((claim) => claim.sources.map((each) => citation(each, index))))].join('; ');
  return claimId !== undefined && claims[0]
    ? { text: `${claims[0].text} (${sources})`, what: `the claim ${claimId}` }
    : { text: `${entry.title}, ${entry.period} (${sources})`, what: `the entry with its sources` };
}

function sourceText(source: Source): string {
  const text = (name: string) => (typeof source[name] === 'string' ? source[name] : undefined);
  return [shortReference(source, source.id), plainTitle(source), text('container-title'), text('publisher'), text('URL')]
    .filter((part, at, all) => part && all.indexOf(part) === at)
    .join(', ');
}

/** The address of a source, or of the first source of an instrument, entry or claim that has one. */
export function addressOf(id: string, analysis: Analysis): string | null {
  const index = indexOf(analysis);
  const [owner, claim] = id.split('#');
  const entry = index.entries.get(owner!);
  const cited = entry?.claims.filter((each) => claim === undefined || each.id === claim).flatMap((each) => each.sources);
  const ids = index.instruments.get(id)?.sources ?? cited?.map((each) => each.id) ?? [id];
  const addresses = ids.map((each) => (index.sources.get(each) ?? index.ruleSources.get(each))?.['URL']);
  const address = addresses.find((each) => typeof each === 'string');
  return typeof address === 'string' ? printable(address) : null;
}

/** What one would want of a record: its citation or its sentence; of a problem its place; `null` of anything else. */
export function copyOf(id: string, analysis: Analysis): Citation | null {
  const cited = citationOf(id, analysis);
  if (cited) return cited;
  const index = indexOf(analysis);
  const finding = index.findings.get(id) ?? leadOf(id, analysis);
  if (finding) return { text: printable(caseSentence(finding, analysis)), what: 'what was found, in a sentence' };
  const problem = problemAt(id, analysis);
  if (problem) return { text: printable(`${problem.file}:${problem.line}:${problem.column}`), what: 'the place in the file' };
  return null;
}

/** The finding that leads a gap or a case. */
function leadOf(id: string, analysis: Analysis): Finding | undefined {
  const { gaps, cases, findings } = indexOf(analysis);
  return findings.get(gaps.get(id)?.headline.finding ?? cases.get(id)?.inGap.lead ?? '');
}
