import type { Analysis } from '../../model/judgement.ts';
import type { Found } from '../../explain/find.ts';
import { foundNow } from '../keys/finder.ts';
import type { Typed } from '../state.ts';
import { bodyHeight, bold, fit, inverse, scrollTo, type Canvas } from './canvas.ts';

const kindCells = 11;

/** A long text with its beginning, which tells one from another, and the word in sight even where it stands late; and how much was left out before it. */
function inSight(text: string, at: Found['at'], room: number): { readonly shown: string; readonly left: number } {
  if (!at || at[1] <= room - 2) return { shown: text, left: 0 };
  const beginning = Math.floor(room / 2);
  const from = Math.max(beginning + 1, at[0] - Math.floor(room / 5));
  return { shown: `${text.slice(0, beginning)}…${text.slice(from)}`, left: from - beginning - 1 };
}

/** What was found, by kind, the word marked. */
export function finderScreen(finder: Typed, analysis: Analysis, canvas: Canvas): string[] {
  if (finder.text.trim() === '')
    return [
      fit(' Words to look for in gaps, cases, evidence, claims, commitments, countries and payers,', canvas.columns),
      fit(' instruments, rules, sources and the vocabulary.', canvas.columns),
    ];
  const found = foundNow(finder, analysis);
  if (found.length === 0) return [fit(` Nothing has all the words “${finder.text.trim()}”.`, canvas.columns)];
  const height = bodyHeight(canvas);
  if (canvas.linear)
    return found
      .slice(finder.selected, finder.selected + height)
      .map(({ kind, text }, row) =>
        fit(`${row === 0 ? `Selected, ${finder.selected + 1} of ${found.length}: ` : ''}${kind}: ${text}`, canvas.columns),
      );
  const top = scrollTo(finder.selected, found.length, height);
  return found.slice(top, top + height).map(({ kind, text, at }, row) => {
    const here = top + row === finder.selected;
    const before = found[top + row - 1];
    const label = before?.kind === kind && row > 0 ? '' : kind;
    const room = canvas.columns - kindCells - 2;
    const { shown, left } = inSight(text, at, room);
    const line = fit(shown, room);
    const head = `${here ? '▸' : ' '}${fit(label, kindCells)} `;
    if (here) return inverse(`${head}${line}`);
    if (!at) return `${head}${line}`;
    const [start, end] = [at[0] - left, Math.min(at[1] - left, line.length)];
    return `${head}${line.slice(0, start)}${bold(line.slice(start, end))}${line.slice(end)}`;
  });
}
