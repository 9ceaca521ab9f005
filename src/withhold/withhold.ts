import { recordsById } from '../model/by-id.ts';
import { inForcePeriod, periodOf } from '../model/dates.ts';
import type { Claim, Commitment, Entry, Workspace } from '../model/records.ts';
import type { Sensitivity } from '../model/words.ts';

export interface Withheld {
  readonly workspace: Workspace;
  readonly entries: number;
  readonly claims: number;
}

/**
 * Takes out what may not be shown, before anything is linked. An entry goes whole if it is withheld itself, or if a withheld claim of it
 * disputes or answers anything, shows a fact that a rule negates, or is of before a commitment that had ended when something was that is shown:
 * without it, what predates would lapse, perhaps better proven. Other withheld claims are left out. So what is shown is never stronger, by the
 * one order, than the whole.
 * @param include sensitivities that are shown on request, beside `public`
 */
export function withhold(workspace: Workspace, include: readonly Sensitivity[]): Withheld {
  const shown = (sensitivity: Sensitivity | undefined) =>
    sensitivity === undefined || sensitivity === 'public' || include.includes(sensitivity);
  const negated = new Set(
    workspace.rules.flatMap((rule) =>
      rule.when
        .flat()
        .filter((word) => word.startsWith('not '))
        .map((word) => word.slice(4)),
    ),
  );
  let claims = 0;
  const entries: Entry[] = [];
  for (const entry of workspace.entries) {
    const hidden = entry.claims.filter((claim) => !shown(claim.sensitivity));
    const bearsOnOthers = hidden.some(
      ({ disputes, answers, shows }) => disputes.length > 0 || (answers ?? []).length > 0 || shows.some(({ fact }) => negated.has(fact)),
    );
    const isBefore = hidden.some((claim) => hasEndedBetween(claim, entry, shown, workspace.commitments));
    if (!shown(entry.sensitivity) || bearsOnOthers || isBefore) continue;
    claims += hidden.length;
    if (hidden.length === 0) {
      entries.push(entry);
      continue;
    }
    const kept = entry.claims.filter((claim) => shown(claim.sensitivity));
    const ids = new Set(kept.map((claim) => claim.id));
    entries.push({
      ...entry,
      claims: kept.map((claim) => (claim.answers ? { ...claim, answers: claim.answers.filter((id) => ids.has(id)) } : claim)),
      claimsAt: recordsById(Object.entries(entry.claimsAt).filter(([id]) => ids.has(id))),
    });
  }
  const left = new Set(entries.map((entry) => entry.id));
  const sources = shownSources(workspace, entries);
  return {
    workspace: {
      ...workspace,
      entries: entries.map((entry) => (entry.mitigates ? { ...entry, mitigates: entry.mitigates.filter((id) => left.has(id)) } : entry)),
      sources,
      appraisals: shownAppraisals(workspace, sources),
      decisions: shownDecisions(workspace, left, shown),
      problems: shownProblems(workspace, shown, sources.length < workspace.sources.length),
    },
    entries: workspace.entries.length - entries.length,
    claims,
  };
}

/** Whether some commitment came in force after the claim may have been so, and ended before another that is shown. */
function hasEndedBetween(
  hidden: Claim,
  entry: Entry,
  shown: (sensitivity: Sensitivity | undefined) => boolean,
  commitments: readonly Commitment[],
) {
  const begins = ({ period }: Claim): number => periodOf(period ?? entry.period).possible.from;
  const latest = Math.max(...entry.claims.filter((claim) => shown(claim.sensitivity)).map(begins));
  return commitments.some(({ inForce }) => {
    const { from, to } = inForcePeriod(inForce).possible;
    return begins(hidden) < from && to < latest;
  });
}

/**
 * Decisions on what is shown; on what is not, or is gone, their very ids would tell of it. Reviewers' reasons are internal.
 * @param entries ids of the entries that are shown
 */
function shownDecisions(
  { decisions, commitments }: Workspace,
  entries: ReadonlySet<string>,
  shown: (sensitivity: Sensitivity) => boolean,
): Workspace['decisions'] {
  const read = new Set(commitments.map(({ id }) => id));
  const isShown = (id: string) =>
    read.has(id) || entries.has(id.slice(id.lastIndexOf('/') + 1)) || (shown('internal') && shown('restricted'));
  return decisions.filter(({ on }) => isShown(on)).map((decision) => (shown('internal') ? decision : { ...decision, reason: '' }));
}

/** Of the sources that are shown and of what they derive from: their origins must be known, so that none counts twice. */
function shownAppraisals({ appraisals, sources }: Workspace, shown: Workspace['sources']): Workspace['appraisals'] {
  const known = new Set(sources.map(({ id }) => id));
  const kept = new Set<string>(Object.keys(appraisals).filter((id) => !known.has(id)));
  const queue = shown.map(({ id }) => id);
  while (queue.length > 0) {
    const id = queue.pop()!;
    if (kept.has(id)) continue;
    kept.add(id);
    queue.push(...(appraisals[id]?.derivedFrom ?? []));
  }
  return recordsById(Object.entries(appraisals).filter(([id]) => kept.has(id)));
}

/** A source that only withheld evidence cites would tell what is withheld, so it goes with it. */
function shownSources(workspace: Workspace, entries: readonly Entry[]): Workspace['sources'] {
  const cited = (all: readonly Entry[]) =>
    new Set(
      all.flatMap((entry) =>
        [...entry.claims.flatMap((claim) => claim.sources), ...(entry.response?.sources ?? [])].flatMap((each) => [
          each.id,
          each.via ?? each.id,
        ]),
      ),
    );
  const before = cited(workspace.entries);
  const after = cited(entries);
  const others = new Set([
    ...workspace.instruments.flatMap((instrument) => instrument.sources),
    ...workspace.asks.flatMap((ask) => ask.sources.map((source) => source.id)),
  ]);
  return workspace.sources.filter(({ id }) => !before.has(id) || after.has(id) || others.has(id));
}

/** Files that name sources one by one. */
const listsOfSources: readonly string[] = ['evidence/sources.json', 'evidence/appraisals.yaml'];

/**
 * Of what is in files with anything that may not be shown, not even the name is told, nor anything of reviews, nor of the lists of sources where one of
 * them is withheld; errors, which keep all from being shown, are.
 */
function shownProblems(
  { problems, entries }: Workspace,
  shown: (sensitivity: Sensitivity | undefined) => boolean,
  isSourceWithheld: boolean,
): Workspace['problems'] {
  const hidden = new Set([
    ...(isSourceWithheld ? listsOfSources : []),
    ...entries.flatMap((entry) =>
      shown(entry.sensitivity) && entry.claims.every((claim) => shown(claim.sensitivity)) ? [] : [entry.at.file],
    ),
  ]);
  return hidden.size === 0
    ? problems
    : problems.filter(
        ({ severity, file, beside = file }) => severity === 'error' || !(hidden.has(file) || hidden.has(beside) || isOfReviews(file)),
      );
}

/** What is decided of is named there by its id, and what is near to it by another. */
const isOfReviews = (file: string): boolean => file.startsWith('reviews/');
