/** Dates read as naively as their words allow: as days written `YYYY-MM-DD`, which compare as text. */

export interface Days {
  readonly from: string;
  readonly to: string;
}

export interface Read {
  /** A single date means some time in it; an interval means throughout. */
  readonly interval: boolean;
  /** A marker on any end, or an unknown end: possible only, never certain. */
  readonly vague: boolean;
  /** An end of an interval that is open reaches to the end of days. */
  readonly openEnd: boolean;
  readonly start: Days;
  readonly end: Days;
}

export const firstDay = '0000-00-00';
export const lastDay = '9999-99-99';
const always: Days = { from: firstDay, to: firstDay };
const forever: Days = { from: lastDay, to: lastDay };
const isMarked = (text: string) => /[?~%X]/.test(text);

/** The days that one date may mean: `2010` from its first to its last. */
export function daysOf(text: string): Days {
  const [year = '', month = 'XX', day = 'XX'] = text.replace(/[?~%]/g, '').split('-');
  const fromMonth = month === 'XX' ? '01' : month;
  const toMonth = month === 'XX' ? '12' : month;
  const toYear = year.replaceAll('X', '9');
  const lastOfMonth = new Date(Date.UTC(Number(toYear), Number(toMonth), 0)).getUTCDate();
  return {
    from: `${year.replaceAll('X', '0')}-${fromMonth}-${day === 'XX' ? '01' : day}`,
    to: `${toYear}-${toMonth}-${day === 'XX' ? String(lastOfMonth) : day}`,
  };
}

export function read(text: string): Read {
  const [start = '', end] = text.split('/');
  const unknown = start === '' || end === '';
  return {
    interval: end !== undefined,
    vague: isMarked(text) || unknown,
    openEnd: end === '..',
    start: start === '..' || start === '' ? always : daysOf(start),
    end: end === undefined ? daysOf(start) : end === '..' || end === '' ? forever : daysOf(end),
  };
}

/** All the days that a date may reach. */
export const widest = (date: Read): Days => ({ from: date.start.from, to: date.end.to });

/** An interval in coarse words is certain from its latest start to its earliest end; `null` where these cross. */
export function certainPart(date: Read): Days | null {
  if (date.vague) return null;
  const part = { from: date.start.to, to: date.end.from };
  return part.from <= part.to ? part : null;
}

export const meet = (a: Days, b: Days): boolean => a.from <= b.to && b.from <= a.to;
export const within = (inner: Days, outer: Days): boolean => outer.from <= inner.from && inner.to <= outer.to;
