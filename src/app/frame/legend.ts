import { indexOf } from '../../explain/index-of.ts';
import { pageText } from '../../explain/page.ts';
import type { Analysis, Finding } from '../../model/judgement.ts';
import { proofLegend, reservationLegendOf, verdictLegend } from '../lists/words.ts';
import { screenOf } from '../lists/visible.ts';
import { pageOf } from '../pages/pages.ts';
import { inPage, type State } from '../state.ts';
import { wrapped, type Canvas } from './canvas.ts';
import type { Over } from './over.ts';

const always: readonly string[] = [
  'Digests are restated in our own words; never quote them as the issuer’s.',
  'Enter goes in, Esc comes back the same way; › marks what leads on.',
];

const noPinpoint = 'pinpoint unknown';

/** What the marks and words of the page that is open mean, where it tells of findings; else those of the screen under it. */
export function legendLines(state: State, analysis: Analysis, canvas: Canvas): Over {
  const ofPage = inPage(state) ? pageLegend(state, analysis) : null;
  return {
    heading: `Marks and words of this ${ofPage ? 'page' : `screen: ${screenOf(state).name}`}`,
    lines: [...(ofPage ?? screenOf(state).legend), ...always].flatMap((text) =>
      wrapped(text, canvas.columns - 2).map((line) => ` ${line}`),
    ),
  };
}

function pageLegend(state: State, analysis: Analysis): readonly string[] | null {
  const id = state.opened.at(-1)!.id;
  const found = findingsOn(id, analysis);
  if (found.length === 0) return null;
  const page = pageOf(id, state, analysis);
  return [
    ...reservationLegendOf(found.flatMap(({ shortOf }) => shortOf)),
    ...(page && pageText(page).includes(noPinpoint) ? [`${noPinpoint}: at which paragraph or page it stands was not noted`] : []),
    ...proofLegend,
    ...verdictLegend,
  ];
}

/** The findings that the page of a finding, case or gap tells of. */
function findingsOn(id: string, analysis: Analysis): readonly Finding[] {
  const { findings, cases, gaps } = indexOf(analysis);
  const finding = findings.get(id);
  if (finding) return [finding];
  return cases.get(id)?.inGap.findings ?? gaps.get(id)?.cases.flatMap((each) => each.findings) ?? [];
}
