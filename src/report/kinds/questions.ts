import { slug } from 'github-slugger';
import { reportOf, type Kind } from './kind.ts';
import { chosen, due, onBehalfOf } from './options.ts';
import { letters } from './questions/letters.ts';
import { entriesChosen } from './shared/chosen.ts';

export const questions: Kind = {
  id: 'questions',
  about: 'letters of questions: the right of reply, one letter to each recipient',
  options: [onBehalfOf, chosen, due],
  contents: false,
  ending: 'docx',
  inApp: true,
  compose: (analysis, options) => {
    const all = letters(entriesChosen(options.chosen, analysis), analysis, options);
    return all.map(({ recipient, title, body }, at) => ({
      report: reportOf(questions, title, body, analysis, options),
      suffix: all.length === 1 ? '' : `-${at + 1}-${slug(recipient)}`,
    }));
  },
};
