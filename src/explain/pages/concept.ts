import type { Analysis } from '../../model/judgement.ts';
import { toneOf } from '../../model/palette.ts';
import { indexOf, labelOf } from '../index-of.ts';
import { heading, item, row, text, type Block, type Page } from '../page.ts';
import { headlineLine, plural } from '../words.ts';

/** The page of a norm, practice, circumstance, person or actor; `null` where none has the id. */
export function conceptPage(id: string, analysis: Analysis): Page | null {
  const { vocabulary, places } = analysis.workspace;
  const index = indexOf(analysis);
  const kinds = [
    ['norm', vocabulary.norms],
    ['practice', vocabulary.practices],
    ['circumstance', vocabulary.circumstances],
    ['person', vocabulary.persons],
    ['actor', vocabulary.actors],
  ] as const;
  for (const [kind, concepts] of kinds) {
    const concept = concepts.find((each) => each.id === id);
    if (!concept) continue;
    const narrower = concepts.filter((each) => each.broader?.includes(id));
    return {
      id,
      kind,
      title: concept.prefLabel,
      blocks: [
        text(concept.definition, places[id] ? { where: places[id] } : {}),
        ...(concept.altLabel?.length ? [row('also', concept.altLabel.join(', '))] : []),
        ...('bears' in concept ? [row('bears', `${concept.bears} the organisation`)] : []),
        ...(concept.broader ?? []).map((each) => row('broader', labelOf(each, index), { link: each })),
        ...narrower.map((each) => row('narrower', each.prefLabel, { link: each.id })),
        ...(concept.cues?.length ? [row('cues', concept.cues.join(' · '))] : []),
        ...(kind === 'norm' ? speakingBlocks(id, analysis) : []),
        ...(isJudgedBy(kind) ? reachedBlocks(id, analysis) : []),
      ],
    };
  }
  return null;
}

/** Whether rules, entries and gaps name words of this kind. */
const isJudgedBy = (kind: string): boolean => kind === 'norm' || kind === 'practice' || kind === 'circumstance';

/** The commitments that speak to a norm. */
function speakingBlocks(id: string, { workspace }: Analysis): Block[] {
  const speaking = workspace.commitments.filter((commitment) => commitment.norms.some((norm) => norm.id === id));
  return [heading(plural(speaking.length, 'commitment')), ...speaking.map((each) => item(`${each.id}: ${each.text}`, { link: each.id }))];
}

/** The rules, entries and gaps of a norm, a practice or a circumstance. */
function reachedBlocks(id: string, { workspace, entries, judgement }: Analysis): Block[] {
  const naming = workspace.rules.filter(
    ({ norms, practices, when }) =>
      norms.includes(id) || practices.includes(id) || when.flat().some((word) => word.replace(/^not /, '') === id),
  );
  const showing = entries.filter((entry) => entry.practices.includes(id) || entry.facts[id]);
  const gaps = judgement.gaps.filter((gap) => gap.norm === id || gap.practice === id);
  return [
    heading(plural(naming.length, 'rule')),
    ...naming.map((rule) => item(rule.title, { link: rule.id })),
    ...(showing.length > 0 ? [heading('Evidence'), ...showing.map((entry) => item(entry.title, { link: entry.id }))] : []),
    ...(gaps.length > 0
      ? [
          heading('Gaps'),
          ...gaps.map((gap) => item(`${gap.id}: ${headlineLine(gap.headline)}`, { link: gap.id, tone: toneOf(gap.headline.verdict) })),
        ]
      : []),
  ];
}
