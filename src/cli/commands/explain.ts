import type { Command } from 'commander';
import { explain, explainable } from '../../explain/explain.ts';
import type { Page } from '../../explain/page.ts';
import { whyNot } from '../../explain/why-not.ts';
import type { Analysis } from '../../model/records.ts';
import { toJson } from '../../report/formats/json.ts';
import { toMarkdown } from '../../report/formats/md/markdown.ts';
import { pageToText } from '../print/page-text.ts';
import { pageTree } from '../../report/page-tree.ts';
import { loadAnalysis } from '../load.ts';
import { allOptions, common, formats, suggestion } from '../options.ts';
import { inColour, outputWidth, Stop, writeResult } from '../print/output.ts';

export function addExplain(program: Command): void {
  const command = program
    .command('explain <id>')
    .description('explain a finding, case, gap, rule, commitment, entry, instrument, source, norm or any other id, with its trail')
    .addHelpText(
      'after',
      '\nExample:\n  $ avowed explain migof\n  $ avowed explain libya-humanitarian-return\n  $ avowed explain voluntariness --format md',
    );
  formats(common(command), ['text', 'json', 'md']).action(async (id: string, _: unknown, command: Command) => {
    const options = allOptions(command);
    const { analysis } = await loadAnalysis(options);
    const page = explain(id, analysis);
    if (!page) throw new Stop(`Nothing has the id “${id}”.${suggestion(id, explainable(analysis))}`);
    writePage(page, options.format);
  });
}

export function addWhyNot(program: Command): void {
  const command = program
    .command('why-not <commitment> <entry>')
    .description('say why there is no contradiction between a commitment and an evidence entry, and what would have to be different')
    .addHelpText('after', '\nExample:\n  $ avowed why-not migof:p1-2 nauru-manus-management');
  formats(common(command), ['text', 'json', 'md']).action(async (commitment: string, entry: string, _: unknown, command: Command) => {
    const options = allOptions(command);
    const { analysis } = await loadAnalysis(options);
    const page = whyNot(commitment, entry, analysis);
    if (!page) throw new Stop(missing(commitment, entry, analysis));
    writePage(page, options.format);
  });
}

function missing(commitment: string, entry: string, { workspace }: Analysis): string {
  const commitments = workspace.commitments.map((each) => each.id);
  if (!commitments.includes(commitment))
    return `There is no commitment “${commitment}”.${suggestion(commitment, commitments)} “avowed commitments” lists them.`;
  return `There is no evidence entry “${entry}”.${suggestion(
    entry,
    workspace.entries.map((each) => each.id),
  )} “avowed evidence” lists them.`;
}

function writePage(page: Page, format: string | undefined): void {
  if (format === 'json') writeResult(toJson('explain', { page }));
  else if (format === 'md') writeResult(toMarkdown(pageTree(page)));
  else writeResult(pageToText(page, outputWidth(), inColour()));
}
