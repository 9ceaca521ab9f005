import { CannotCompose, reportOf, type Kind } from './kind.ts';
import { briefTitle, stateBriefBody } from './state-brief/brief.ts';

export const stateBrief: Kind = {
  id: 'state-brief',
  about: 'a brief for one State: what it paid for, asked for, hosted or directed',
  options: [],
  contents: true,
  ending: 'docx',
  inApp: true,
  compose: (analysis, options) => {
    const { state: code } = options;
    if (code === null)
      throw new CannotCompose(
        'A state brief is for one State: give it by “--state”, such as “--state AU” (in the app by the filter: state:AU).',
      );
    return [
      {
        report: reportOf(stateBrief, briefTitle(code, analysis), stateBriefBody(code, analysis, options.filters), analysis, options),
        suffix: '',
      },
    ];
  },
};
