import type { Commitment } from '../../model/records.ts';
import { modalities } from '../../model/words.ts';
import type { Match } from './match.ts';

/** How a digest's commitment stands to the official text. */
export interface Compared {
  readonly digest: string | null;
  readonly official: string | null;
  readonly what: 'more strongly' | 'more weakly' | 'alike' | 'not at all' | 'besides' | 'not matched';
  /** In what they differ, in plain words. */
  readonly because: readonly string[];
}

/** Commitment by commitment, what the digest had more strongly, more weakly or not at all, and what stands in the official text besides. */
export function compareCommitments(
  digest: readonly Commitment[],
  official: readonly Commitment[],
  matches: readonly Match[],
  provisionOf: (official: string) => string,
): Compared[] {
  const target = new Map(matches.map(({ from, to }) => [from, provisionOf(to)] as const));
  const used = new Set<string>();
  const rows = digest.map((commitment): Compared => {
    const provision = target.get(commitment.provision);
    if (provision === undefined) return { digest: commitment.id, official: null, what: 'not matched', because: [] };
    const there = official.filter((each) => each.provision === provision);
    const other =
      there.find((each) => each.negated === commitment.negated && !used.has(each.id)) ??
      there.find((each) => !used.has(each.id)) ??
      there[0];
    if (!other)
      return { digest: commitment.id, official: null, what: 'not at all', because: ['the official text commits to nothing there'] };
    used.add(other.id);
    const { stronger, weaker } = differences(commitment, other);
    const what = stronger.length > 0 ? 'more strongly' : weaker.length > 0 ? 'more weakly' : 'alike';
    return { digest: commitment.id, official: other.id, what, because: [...stronger, ...weaker] };
  });
  const besides = official
    .filter(({ id }) => !used.has(id))
    .map(({ id }): Compared => ({ digest: null, official: id, what: 'besides', because: [] }));
  return [...rows, ...besides];
}

function differences(digest: Commitment, official: Commitment): { stronger: string[]; weaker: string[] } {
  const stronger: string[] = [];
  const weaker: string[] = [];
  const rank = (commitment: Commitment) => modalities.indexOf(commitment.modality);
  if (rank(digest) !== rank(official))
    (rank(digest) < rank(official) ? stronger : weaker).push(`${digest.modality}, in the text ${official.modality}`);
  if (digest.negated !== official.negated)
    stronger.push(digest.negated ? 'it denies what the text affirms' : 'it affirms what the text denies');
  if (digest.categorical !== official.categorical)
    (digest.categorical ? stronger : weaker).push(digest.categorical ? 'it is categorical, the text is not' : 'the text is categorical');
  const bearers = digest.bearers.filter((bearer) => !official.bearers.includes(bearer));
  const others = official.bearers.filter((bearer) => !digest.bearers.includes(bearer));
  if (bearers.length > 0) stronger.push(`it binds ${bearers.join(', ')}, the text ${official.bearers.join(', ') || 'nobody named'}`);
  else if (others.length > 0) weaker.push(`the text also binds ${others.join(', ')}`);
  const kinds = (commitment: Commitment) => new Set(commitment.qualifiers.map(({ kind }) => kind));
  const [own, there] = [kinds(digest), kinds(official)];
  const left = official.qualifiers.filter(({ kind }) => !own.has(kind));
  if (left.length > 0) stronger.push(`it leaves out “${left.map(({ text }) => text).join('”, “')}”`);
  const more = digest.qualifiers.filter(({ kind }) => !there.has(kind));
  if (more.length > 0) weaker.push(`it has “${more.map(({ text }) => text).join('”, “')}”, the text has not`);
  return { stronger, weaker };
}
