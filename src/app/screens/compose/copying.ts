import { given } from '../../../model/filters/filters.ts';
import type { Citation } from '../../pages/cite.ts';
import { filterOptions, quoted } from '../../pages/command-line.ts';
import { inPage } from '../../state.ts';
import type { Here } from '../screen.ts';
import { composedId, composedText, filtersOf } from './composing.ts';
import { givenOf, kindOf } from './kinds.ts';

/** The report itself, as text; in the list what is selected is copied. */
export const copiedReport = ({ state, whole }: Here): Citation | null =>
  inPage(state) && state.opened.at(-1)?.id === composedId
    ? { text: composedText(state, whole), what: `the ${kindOf(state.composing).id} as it stands, as text` }
    : null;

/** The command that makes the same report. */
export function reportCommand({ state, whole }: Here): string {
  const { composing } = state;
  const options = Object.entries(givenOf(composing)).flatMap(([name, value]: [string, unknown]) => {
    const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    if (typeof value === 'boolean') return value ? [flag] : [];
    return (Array.isArray(value) ? value : [value]).map((each) => `${flag} ${quoted(String(each))}`);
  });
  return ['avowed report', kindOf(composing).id, ...options, ...filterOptions(given(filtersOf(state, whole)))].join(' ');
}
