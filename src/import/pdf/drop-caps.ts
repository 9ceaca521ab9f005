import type { Page, Run } from './runs.ts';

const capital = /^["“‘«]?\p{Lu}$/u;
/** How much larger than its text, and how far from it in sizes of its own, the large first letter of a text stands. */
const large = 1.5;
const close = 0.5;

/** The pages with each large first letter, sunk into the lines that it begins, as the first letter of the first of these lines, which begin under it. */
export function withDropCaps(pages: readonly Page[]): Page[] {
  const known = new Map<string, number>();
  for (const { runs } of pages)
    for (const word of joined(runs)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [])
      known.set(word, (known.get(word) ?? 0) + 1);
  return pages.map((page) => {
    const caps = page.runs.filter(({ text, angle }) => capital.test(text.trim()) && Math.abs(angle) < 2);
    return { ...page, runs: caps.reduce((runs, cap) => withCap(runs, cap, known), page.runs) };
  });
}

/** The words of runs as they are drawn one behind the other: a ligature often stands in a run of its own within its word. */
const joined = (runs: readonly Run[]): string =>
  runs.reduce((text, run, at) => {
    const before = runs[at - 1];
    const isBehind = before && Math.abs(run.y - before.y) < 1 && Math.abs(run.x - before.x - before.width) < run.size * 0.08;
    return `${text}${isBehind ? '' : ' '}${run.text}`;
  }, '');

function withCap(runs: readonly Run[], cap: Run, known: ReadonlyMap<string, number>): readonly Run[] {
  const right = cap.x + cap.width;
  const beside = runs
    .filter(
      (run) =>
        run !== cap &&
        cap.size > run.size * large &&
        run.x > right - cap.size * 0.1 &&
        run.x < right + cap.size * close &&
        run.y > cap.y - cap.size * 1.1 &&
        run.y < cap.y + run.size * close,
    )
    .toSorted((a, b) => a.y - b.y || a.x - b.x);
  const [first] = beside;
  if (!first || first.y > cap.y - first.size * close || !goesOn(first, runs)) return runs;
  const rest = beside.filter(
    (run, at) =>
      run.y > first.y + first.size * close &&
      Math.abs(run.x - first.x) < run.size &&
      Math.abs(run.y - beside[at - 1]!.y) > run.size * close,
  );
  const letter = {
    ...first,
    text: letterOf(cap, joined(runs.slice(runs.indexOf(first), runs.indexOf(first) + 8)), known),
    x: cap.x,
    width: Math.max(1, first.x - cap.x),
    softEnd: false,
  };
  return runs.flatMap((run) => {
    if (run === cap) return [];
    if (run === first) return [letter, first];
    return rest.includes(run) ? [{ ...run, x: cap.x, width: run.width + run.x - cap.x }] : [run];
  });
}

/** Whether words go on with the word that a large letter begins: they do not begin one of their own, nor are they a heading beside a letter. */
function goesOn(first: Run, runs: readonly Run[]): boolean {
  if (!/^["“‘’']?\p{Lu}/u.test(first.text.trim())) return /^["“‘’']?\p{L}/u.test(first.text.trim());
  const line = runs.filter(({ y, x }) => Math.abs(y - first.y) < 1 && x >= first.x).map(({ text }) => text);
  return /^[’']?\p{Lu}+(?!\p{Ll})/u.test(first.text.trim()) && /(?:^|\s)\p{Ll}/u.test(line.join(' '));
}

/** “A” and “I” may be words of their own: the words of the document tell. @param behind the words that follow, with a blank before them */
function letterOf({ text }: Run, behind: string, known: ReadonlyMap<string, number>): string {
  const letter = text.trim();
  const word = /^\p{L}+/u.exec(behind.trim())?.[0].toLowerCase() ?? '';
  // It stands there itself, once.
  const stands = known.get(word) ?? 0;
  const isAlone = /^["“‘«]?[AIO]$/.test(letter) && stands > 1 && !known.has(letter.slice(-1).toLowerCase() + word);
  return isAlone || /^\s/.test(behind.slice(1)) ? `${letter} ` : letter;
}
