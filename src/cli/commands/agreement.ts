import { indexOf } from '../../explain/index-of.ts';
import { printable } from '../../explain/printable.ts';
import { agreementOf } from '../../review/agreement.ts';
import { methodsParagraph } from '../../review/methods-paragraph.ts';
import { toJson } from '../../report/formats/shared/json-text.ts';
import { loadAnalysis } from '../load.ts';
import { common, formats } from '../options.ts';
import { writeLines, writeResult } from '../print/output.ts';
import { agreementSheet, toTalkSheet } from '../print/review-sheets.ts';
import { noteWithheld, writeSheet } from '../print/write-sheet.ts';
import type { CliCommand } from './command.ts';

/** How far reviewers agree on what they judged blind, and apart from it on what they decided. */
export const agreement: CliCommand = {
  call: 'agreement',
  about: 'measure how far reviewers agree (percent, Cohen’s κ, Krippendorff’s α), with the list of what to talk about',
  examples: ['agreement', 'agreement --format csv'],
  options: (command) => formats(common(command)),
  run: async (_, options) => {
    const { analysis } = await loadAnalysis(options);
    noteWithheld(analysis);
    const { commitments } = indexOf(analysis);
    const agreements = agreementOf(analysis.workspace.decisions, (id) => commitments.has(id));
    if (options.format === 'json') {
      writeResult(toJson('agreement', { ...agreements }));
      return;
    }
    writeSheet(agreementSheet(agreements), options.format);
    if (options.format === 'csv') return;
    writeLines(`\n${printable(methodsParagraph(agreements))}`);
    if (agreements.toTalk.length === 0) return;
    writeResult('\n');
    writeSheet(toTalkSheet(agreements), options.format);
  },
};
