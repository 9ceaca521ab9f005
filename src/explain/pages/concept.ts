import type { Analysis } from '../../model/judgement.ts';
import { toneOf } from '../../model/palette.ts';
import { indexOf, labelOf } from '../index-of.ts';
import { heading, item, row, text, type Block, type Page } from '../page.ts';
import { headlineLine, plural } from '../words.ts';

/** The page of a norm, practice, circumstance, person or actor; `null` where none has the id. */
export function conceptPage(id: string, analysis: Analysis): Page | null {
  const { vocabulary, places, commitments, rules } = analysis.workspace;
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
    const related: Block[] = [];
    if (kind === 'norm') {
      const speaking = commitments.filter((commitment) => commitment.norms.some((norm) => norm.id === id));
      related.push(
        heading(plural(speaking.length, 'commitment')),
        ...speaking.map((each) => item(`${each.id}: ${each.text}`, { link: each.id })),
      );
    }
    if (kind === 'norm' || kind === 'practice' || kind === 'circumstance') {
      const naming = rules.filter(
        (rule) =>
          rule.norms.includes(id) || rule.practices.includes(id) || rule.when.flat().some((word) => word.replace(/^not /, '') === id),
      );
      related.push(heading(plural(naming.length, 'rule')), ...naming.map((rule) => item(rule.title, { link: rule.id })));
      const entries = analysis.entries.filter((entry) => entry.practices.includes(id) || entry.facts[id]);
      if (entries.length > 0) related.push(heading('Evidence'), ...entries.map((entry) => item(entry.title, { link: entry.id })));
      const gaps = analysis.judgement.gaps.filter((gap) => gap.norm === id || gap.practice === id);
      if (gaps.length > 0) {
        related.push(
          heading('Gaps'),
          ...gaps.map((gap) => item(`${gap.id}: ${headlineLine(gap.headline)}`, { link: gap.id, tone: toneOf(gap.headline.verdict) })),
        );
      }
    }
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
        ...related,
      ],
    };
  }
  return null;
}
