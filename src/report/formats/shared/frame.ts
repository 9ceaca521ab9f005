import { sensitivities } from '../../../model/words.ts';
import { lawfulText } from './outward-text.ts';
import type { Report } from '../../report.ts';

/** What stands around the body of a report, the same in every paged format. */
export interface Frame {
  readonly title: string;
  /** The title, cut to what fits in the header of a page. */
  readonly runningTitle: string;
  /** The author's name in the properties of the file. */
  readonly creator: string;
  /** Who files it and when, or null where neither was given. */
  readonly byline: string | null;
  /** The words that every page bears when more than public matter is in it, else null. */
  readonly mark: string | null;
  readonly contents: boolean;
}

const runningLength = 70;

export function frameOf({ contents, title, author, date, included }: Report): Frame {
  const whole = lawfulText(title);
  const byline = [author, date].flatMap((each) => (each ? [lawfulText(each)] : [])).join(', ');
  return {
    title: whole,
    runningTitle: shortened(whole),
    creator: lawfulText(author ?? '') || 'avowed',
    byline: byline || null,
    mark: markOf(included),
    contents,
  };
}

/** What every page and sheet says where more than public matter is in a report. */
export function markOf(included: Report['included']): string | null {
  const matter = sensitivities.filter((each) => each !== 'public' && included.includes(each));
  return matter.length > 0 ? `Contains ${matter.join(' and ')} matter: not for publication` : null;
}

function shortened(title: string): string {
  const characters = [...title];
  if (characters.length <= runningLength) return title;
  const cut = characters.slice(0, runningLength).join('');
  const blank = cut.lastIndexOf(' ');
  return `${(blank > runningLength / 2 ? cut.slice(0, blank) : cut).trimEnd()}…`;
}
