import { place } from '../../model/filters/place.ts';
import { behestValues } from '../../model/filters/behest.ts';
import { state as stateFilter } from '../../model/filters/state.ts';
import { isPlaceCode } from '../../model/places.ts';
import { seenFrom } from '../telling/seen-from.ts';
import { inOwnVoice } from '../telling/own-voice.ts';
import { CannotCompose, checkSheetOf, reportOf, type Kind } from './kind.ts';
import { leaveOut, putIn } from './options.ts';
import { mattersSheet, sentencesSheet } from './shared/check-sheet.ts';
import { restsOf } from './shared/rests.ts';
import { briefTitle, stateBrief as briefOf } from './state-brief/brief.ts';

export const stateBrief: Kind = {
  id: 'state-brief',
  about: 'a brief for one State: what it paid for, asked for, hosted or directed',
  options: [leaveOut, putIn],
  contents: false,
  ending: 'docx',
  forState: true,
  inApp: true,
  compose: (all, options) => {
    const { state: code } = options;
    if (code === null)
      throw new CannotCompose(
        'A state brief is for one State: give it by “--state”, such as “--state AU” (in the app by the filter: state:AU).',
      );
    const states = options.filters[stateFilter.name] ?? [];
    if (states.length > 1)
      throw new CannotCompose(`A state brief is for one State, and ${states.length} were given: ${states.join(', ')}. Write one for each.`);
    const seen = seenFrom([code, ...(options.filters[place.name] ?? [])], all);
    const analysis = inOwnVoice(options, seen);
    if (!isPlaceCode(code) && !behestValues(analysis.workspace).some(({ id }) => id === code))
      throw new CannotCompose(
        `A state brief is for a State, and for whoever else an entry names under “atBehestOf”: “${code}” is neither. Give a country, such as “--state AU”.`,
      );
    const { body, matters, needed, said } = briefOf(code, analysis, options);
    const report = reportOf(stateBrief, briefTitle(code, options.filters, analysis), body, analysis, options);
    return [
      { report, suffix: '', rests: restsOf(said, [], seen) },
      checkSheetOf(report, [...sentencesSheet(said, analysis), ...mattersSheet(matters, analysis), ...needed]),
    ];
  },
};
