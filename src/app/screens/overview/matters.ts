import { remember } from '../../../model/remember.ts';
import { citeCommitment, indexOf, labelOf } from '../../../explain/index-of.ts';
import { toDate } from '../../../explain/to-date.ts';
import { toRead } from '../../../explain/to-read.ts';
import { plural } from '../../../explain/words.ts';
import { placeName } from '../../../model/places.ts';
import type { Analysis, Counts, Finding } from '../../../model/judgement.ts';
import { contraryVerdicts } from '../../../model/words.ts';
import { caseLeads } from '../../lists/leads.ts';
import { verdictLabel } from '../../lists/words.ts';

/** What matters of an analysis; made once for it. */
interface Matters {
  readonly holds: string;
  /** How many entries are led by each verdict. */
  readonly found: string;
  /** What leads the strongest cases, the strongest first, each entry once. */
  readonly strongest: readonly Finding[];
  readonly byCountry: string;
  readonly byPractice: string;
  /** What to read, to date and to obtain, in this order, and of each what most hangs on. */
  readonly wanted: readonly { readonly id: string; readonly what: Wanted; readonly text: string }[];
  /** What is doubtful, contested, not found, withheld. */
  readonly attention: string;
}

export type Wanted = 'read' | 'date' | 'obtain';

const most = { sentences: 4, wanted: 3 };

export const mattersOf = remember((analysis: Analysis): Matters => {
  const { workspace, judgement } = analysis;
  const leads = caseLeads(analysis);
  const index = indexOf(analysis);
  const seen = new Set<string>();
  const once = leads.filter(({ evidence }) => !seen.has(evidence) && seen.add(evidence));
  const placesOf = ({ evidence }: Finding) => index.entries.get(evidence)!.places ?? [];
  return {
    holds: [
      plural(workspace.instruments.length, 'instrument'),
      plural(workspace.commitments.length, 'commitment'),
      plural(workspace.entries.length, 'evidence entry', 'evidence entries'),
      plural(workspace.rules.length, 'rule'),
      `${plural(judgement.gaps.length, 'gap')}${once.length > 0 ? ` from ${plural(once.length, 'entry', 'entries')}` : ''}`,
    ].join(' · '),
    found: foundWords(judgement.counts, once.length),
    strongest: once.slice(0, most.sentences),
    byCountry: tally(once.flatMap(placesOf), (code) => upper(placeName(code))),
    byPractice: tally(
      leads.map(({ practice }) => practice),
      (id) => labelOf(id, index),
    ),
    wanted: wantedIn(analysis),
    attention: attentionWords(analysis),
  };
});

function wantedIn(analysis: Analysis): Matters['wanted'] {
  const index = indexOf(analysis);
  const hanging = (headlines: number) => (headlines > 0 ? ` (${plural(headlines, 'headline')})` : '');
  const readings = toRead(analysis);
  const reading = (kind: 'instrument' | 'source', what: Wanted) =>
    readings
      .filter((each) => each.kind === kind)
      .slice(0, most.wanted)
      .map(({ id, title, headlines, notFound }) => ({ id, what, text: `${title}${hanging(headlines + notFound)}` }));
  const dating = [
    ...new Map(
      toDate(analysis)
        .toReversed()
        .map((each) => [each.id, each]),
    ).values(),
  ]
    .toReversed()
    .slice(0, most.wanted)
    .map(({ id, of, headlines }) => {
      const commitment = index.commitments.get(id);
      const name = commitment ? `since when ${citeCommitment(commitment, index)} is in force` : index.entries.get(id)!.title;
      return { id, what: 'date' as const, text: `${name}${of === 'claim' ? ': when it was so' : ''}${hanging(headlines)}` };
    });
  return [...reading('instrument', 'read'), ...dating, ...reading('source', 'obtain')];
}

const upper = (text: string): string => text.replace(/^the /, '').replace(/^./, (first) => first.toUpperCase());

/** How often each, the most frequent first. */
function tally(ids: readonly string[], label: (id: string) => string): string {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([id, count]) => `${label(id)} ${count}`)
    .join(' · ');
}

/** Entries by what leads their cases; where these are more than there are entries, it says why. */
function foundWords({ inForce, undated, history }: Counts, count: number): string {
  const verdicts = contraryVerdicts.flatMap((verdict) => {
    const { entries, alleged } = inForce[verdict];
    const label = verdictLabel(verdict);
    if (entries + alleged.entries === 0) return [];
    if (entries === 0) return [`${alleged.entries} ${label} (alleged)`];
    return [`${entries} ${label}${alleged.entries > 0 ? ` (+${alleged.entries} alleged)` : ''}`];
  });
  const sumOf = (counts: Counts['undated']) => Object.values(counts).reduce((sum, each) => sum + each.entries + each.alleged.entries, 0);
  const others = (name: string, counts: Counts['undated']) => (sumOf(counts) > 0 ? [`${sumOf(counts)} ${name}`] : []);
  const all = [verdicts.join(' · ') || 'none', ...others('undated', undated), ...others('before or after', history)];
  const isRepeated = [inForce, undated, history].reduce((sum, each) => sum + sumOf(each), 0) > count;
  return `Entries${isRepeated ? ' (one with several verdicts counts under each)' : ''}: in force ${all.join(' · ')}`;
}

function attentionWords({ workspace, entries, judgement, withheld }: Analysis): string {
  const doubtful = workspace.commitments.filter((commitment) => commitment.confidence.level === 'doubtful').length;
  const contested = entries.flatMap((entry) => Object.values(entry.facts)).filter((fact) => fact.status === 'contested').length;
  const errors = workspace.problems.filter((problem) => problem.severity === 'error').length;
  const parts = [
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    ...(workspace.problems.length > errors ? [plural(workspace.problems.length - errors, 'warning')] : []),
    plural(doubtful, 'doubtful reading'),
    plural(contested, 'contested fact'),
    `${judgement.silences.filter((silence) => silence.kind === 'not-found').length} not found`,
    plural(judgement.silences.filter((silence) => silence.kind === 'silence').length, 'silence'),
    `${judgement.untested.length} untested`,
    `${judgement.unjudged.length} unjudged`,
  ];
  if (judgement.gone.length > 0) parts.push(`${plural(judgement.gone.length, 'decision')} on what is no longer found`);
  if (withheld.entries + withheld.claims > 0)
    parts.push(`withheld: ${plural(withheld.entries, 'entry', 'entries')}, ${plural(withheld.claims, 'claim')}`);
  return `to look at: ${parts.join(' · ')}`;
}
