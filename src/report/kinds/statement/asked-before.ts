import { periodOf, yearOf } from '../../../model/dates.ts';
import type { Analysis } from '../../../model/judgement.ts';
import { bodyOf } from '../../../model/organisation.ts';
import { inSeries } from '../../../model/series.ts';
import { fill, lowerFirst, withFullStop } from '../../phrases.ts';
import { askedOf } from '../../telling/asked-before.ts';
import type { Matter } from '../../telling/matters.ts';
import { actorName, organisationName, thisBody } from '../../telling/names.ts';
import type { Said } from '../../telling/said.ts';
import { countSpoken } from './spoken.ts';
import templates from './templates.json' with { type: 'json' };

/** More words on what is past nobody follows. */
const longest = 50;

/** The last that was asked of the body or the organisation on what is raised, with what came of it where that is short; nothing where nothing was that can be said shortly. */
export function askedBeforeSaid(raised: readonly Matter[], analysis: Analysis): Said | null {
  const body = bodyOf(analysis.workspace)?.id;
  const said = askedOf(
    raised.map(({ entry }) => entry),
    analysis,
  ).flatMap(({ id, by, of, when, text, cameOfIt, sources }): Said[] => {
    const { possible } = periodOf(when);
    const [from, to] = [yearOf(possible.from), yearOf(possible.to)];
    if (from === null || to === null) return [];
    const values = {
      year: from === to ? String(from) : `${from} to ${to}`,
      by: inSeries(by.map((each) => actorName(each, analysis))),
      of: body !== undefined && of.includes(body) ? thisBody(analysis) : organisationName(analysis),
      text: withFullStop(lowerFirst(text)),
    };
    const asked = fill(templates.askedBefore, values);
    const whole = `${asked} ${withFullStop(cameOfIt)}`;
    return [{ text: countSpoken(whole) <= longest ? whole : asked, sources, from: [id] }];
  });
  return said.filter(({ text }) => countSpoken(text) <= longest).at(-1) ?? null;
}
