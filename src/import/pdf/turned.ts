import { mergeRows, segmentsOf } from './lines.ts';
import type { Dot, Rule } from './rules.ts';
import type { Page, Run } from './runs.ts';

/** How many lines and words tell a text, and how many words its lines have: in margins and over narrow columns, single words are turned too. */
const fewest = { lines: 3, words: 20, wordsOfLine: 4 };

const quarters = [90, -90, 180] as const;
type Quarter = (typeof quarters)[number];

/** The pages with each text that is drawn turned by a quarter, such as a wide table on a page that stands upright, as a page of its own behind. */
export function turnedUpright(pages: readonly Page[]): Page[] {
  return pages.flatMap((page) => {
    const texts = quarters.flatMap((angle) => {
      const runs = page.runs.filter((run) => isTurnedBy(run, angle));
      return runs.length > 0 ? [{ angle, runs, page: turnedPage({ ...page, runs }, angle) }] : [];
    });
    const read = texts.filter(({ runs, page: upright }) => isText(upright, lettersOf(runs) > lettersOf(page.runs) / 2));
    const taken = new Set(read.flatMap(({ runs }) => runs));
    const rest = page.runs.filter((run) => !taken.has(run));
    return [...(rest.length > 0 || read.length === 0 ? [{ ...page, runs: rest }] : []), ...read.map(({ page: upright }) => upright)];
  });
}

const isTurnedBy = ({ angle }: Run, by: Quarter): boolean => Math.abs(angle - by) < 2 || (by === 180 && angle < -178);

const lettersOf = (runs: readonly Run[]): number => runs.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);

function isText({ runs }: Page, isMost: boolean): boolean {
  const lines = mergeRows(segmentsOf(runs)).map(({ text }) => text.split(/\s+/).length);
  const words = lines.reduce((sum, each) => sum + each, 0);
  if (isMost) return words >= fewest.wordsOfLine;
  return lines.length >= fewest.lines && words >= Math.max(fewest.words, lines.length * fewest.wordsOfLine);
}

/** A page turned so that what was drawn at an angle stands upright. */
function turnedPage(page: Page, angle: Quarter): Page {
  const { width, height } = page;
  const at = (x: number, y: number): { x: number; y: number } => {
    if (angle === 90) return { x: y, y: width - x };
    return angle === -90 ? { x: height - y, y: x } : { x: width - x, y: height - y };
  };
  const isAcross = angle !== 180;
  const ruleOf = ({ isLevel, at: place, from, to }: Rule): Rule => {
    const [one, other] = isLevel ? [at(from, place), at(to, place)] : [at(place, from), at(place, to)];
    const level = isLevel !== isAcross;
    const ends = level ? [one.x, other.x] : [one.y, other.y];
    return { isLevel: level, at: level ? one.y : one.x, from: Math.min(...ends), to: Math.max(...ends) };
  };
  const dotOf = ({ left, right, middle }: Dot): Dot => {
    const { x, y } = at((left + right) / 2, middle);
    return { left: x - (right - left) / 2, right: x + (right - left) / 2, middle: y };
  };
  return {
    ...page,
    width: isAcross ? height : width,
    height: isAcross ? width : height,
    runs: page.runs.map((run) => ({ ...run, ...at(run.x, run.y), angle: 0 })),
    rules: page.rules.map(ruleOf),
    dots: page.dots.map(dotOf),
  };
}
