import type { Analysis } from '../../model/judgement.ts';
import type { Rule } from '../../model/records.ts';
import { shortReference } from '../../model/sources.ts';
import { indexOf, labelOf, conditionLabel } from '../index-of.ts';
import { heading, item, row, text, type Page } from '../page.ts';
import { findingsWith, findingBlocks } from './blocks.ts';

/** A rule as its file says it, and the findings that it makes. */
export function rulePage(rule: Rule, analysis: Analysis): Page {
  const index = indexOf(analysis);
  const statuses = (circumstances: Record<string, string>) =>
    Object.entries(circumstances)
      .map(([id, status]) => `${id} ${status}`)
      .join(', ') || 'nothing shown';
  return {
    id: rule.id,
    kind: 'rule',
    title: rule.title,
    blocks: [
      row('rule', `${rule.id} (${rule.status})`, { where: rule.at }),
      row('norms', rule.norms.map((each) => labelOf(each, index)).join(', '), { link: rule.norms[0] }),
      row('practices', rule.practices.map((each) => labelOf(each, index)).join(', ')),
      row('effect', rule.effect),
      row('severity', rule.severity),
      row(
        'reading',
        rule.reading === 'own'
          ? "own: by the organisation's own words"
          : rule.readingOf
            ? `external: ${rule.readingOf}`
            : 'external: by law or UN standards',
      ),
      ...[rule.conduct ?? []].flat().map((conduct) => row('conduct', conduct)),
      ...(rule.whoseAct === undefined ? [] : [row('whose act', rule.whoseAct)]),
      heading('Why'),
      text(rule.rationale),
      ...(rule.legalBasis ?? []).map((basis) =>
        row('basis', `${shortReference(index.ruleSources.get(basis.id), basis.id)}${basis.locator ? `, ${basis.locator}` : ''}`, {
          link: basis.id,
        }),
      ),
      heading('When it applies'),
      ...rule.when.map((line, at) =>
        item(line.map((word) => conditionLabel(word, index)).join(' and '), {
          number: at + 1,
        }),
      ),
      row('roles', rule.roles.join(', ')),
      ...(rule.anyone?.length ? [row('counts whoever did it', rule.anyone.map((each) => labelOf(each, index)).join(', '))] : []),
      ...(rule.notExcusedBy?.length ? [row('not excused by', rule.notExcusedBy.join(', '))] : []),
      heading('Applies'),
      ...rule.examples.matches.map((each) => item(`${statuses(each.circumstances)}; role ${each.role}`)),
      heading('Does not apply'),
      ...rule.examples.doesNotMatch.map((each) => item(`${statuses(each.circumstances)}; role ${each.role}`)),
      heading('Critical questions'),
      ...rule.criticalQuestions.map(({ question }) => item(question)),
      heading('Counterarguments'),
      ...rule.counterarguments.map((words) => item(words)),
      ...(rule.recommendations?.length
        ? [heading('Recommendations'), ...rule.recommendations.map((each) => item(`To the ${each.to}: ${each.text}`))]
        : []),
      ...findingBlocks(
        'Findings',
        findingsWith(index, (finding) => finding.rule === rule.id),
        (finding) => index.entries.get(finding.evidence)!.title,
      ),
    ],
  };
}
