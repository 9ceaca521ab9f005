import { indexOf } from '../../../explain/index-of.ts';
import { listWords } from '../../../explain/words.ts';
import { didYouMean } from '../../../model/nearest.ts';
import type { Analysis, EntryWithFacts, Gap } from '../../../model/judgement.ts';
import { CannotCompose } from '../kind.ts';

/** The analysis with only the gaps that were chosen by hand, where any were. @throws CannotCompose where one is not there */
export function onlyChosen(analysis: Analysis, chosen: readonly string[]): Analysis {
  if (chosen.length === 0) return analysis;
  const gaps = chosen.map((id) => gapCalled(id, analysis));
  return { ...analysis, judgement: { ...analysis.judgement, gaps: analysis.judgement.gaps.filter((gap) => gaps.includes(gap)) } };
}

/** @throws CannotCompose that says why it is not to be had, as far as that can be told */
export function gapCalled(id: string, analysis: Analysis): Gap {
  const index = indexOf(analysis);
  const gap = index.gaps.get(id);
  if (gap) return gap;
  const inGaps = analysis.judgement.gaps.filter(({ cases }) => cases.some((each) => each.evidence === id || each.id === id));
  if (inGaps.length > 0)
    throw new CannotCompose(
      `“${id}” is ${index.entries.has(id) ? 'an evidence entry' : 'a case'}, and gaps are asked for. It is in: ${listWords(inGaps.map((each) => each.id))}.`,
    );
  const near = didYouMean(
    id,
    analysis.judgement.gaps.map((each) => each.id),
  );
  throw new CannotCompose(
    near
      ? `There is no gap “${id}”; ${near} “avowed gaps” lists them.`
      : `There is no gap “${id}” to report on: it is not there, or reviewers rejected all of its findings, or the filters leave it out. “avowed gaps” lists them.`,
  );
}

/** Those of the chosen gaps, cases and entries, each once. @throws CannotCompose where one is not there */
export function entriesChosen(chosen: readonly string[], analysis: Analysis): EntryWithFacts[] {
  const index = indexOf(analysis);
  const ids = chosen.flatMap((id) => {
    const gap = index.gaps.get(id);
    if (gap) return gap.cases.map((each) => each.evidence);
    const inCase = index.cases.get(id);
    if (inCase) return [inCase.inGap.evidence];
    if (index.entries.has(id)) return [id];
    throw new CannotCompose(
      `Nothing is called “${id}”. Give the id of a gap, a case or an entry: “avowed gaps” and “avowed evidence” list them.`,
    );
  });
  return [...new Set(ids)].map((id) => index.entries.get(id)!);
}
