import type { Settlements } from '../../model/schemas.ts';
import type { Pinpoint } from '../pinpoints.ts';
import type { Match } from './match.ts';

/** Settlements of a digest that could not be handed on, since it is not sure what they would settle. */
export interface Dropped {
  readonly from: string;
  readonly settled: string;
}

export const settledWords = (settled: Settlements): string =>
  Object.entries(settled)
    .map(([key, value]) => `${key}=${Array.isArray(value) ? value.join(',') : String(value)}`)
    .join(' ');

/**
 * Hands the anchors of a digest on to what they were matched with, and settlements where one meets one. An anchor of the official text that a digest's
 * has elsewhere makes room.
 * @param pinpoints of the official text, by the order of its blocks; its own anchors are ids of `official`
 * @param anchorsOf the anchors of a digest's provision, the first first
 */
export function carryAnchors(
  pinpoints: readonly (Pinpoint | null)[],
  matches: readonly Match[],
  anchorsOf: (from: string) => readonly string[],
  settledOf: (from: string) => Settlements,
): { pinpoints: (Pinpoint | null)[]; dropped: Dropped[] } {
  const byTarget = new Map<string, Match[]>();
  for (const match of matches) byTarget.set(match.to, [...(byTarget.get(match.to) ?? []), match]);
  const carried = new Set(matches.flatMap(({ from }) => anchorsOf(from)));
  const taken = new Set(carried);
  const dropped: Dropped[] = [];
  const made = pinpoints.map((pinpoint): Pinpoint | null => {
    if (pinpoint === null || pinpoint.anchor === '') return pinpoint;
    const own = byTarget.get(pinpoint.anchor);
    if (!own) {
      let anchor = pinpoint.anchor;
      for (let n = 2; taken.has(anchor); n++) anchor = `${pinpoint.anchor}-${n}`;
      taken.add(anchor);
      return { ...pinpoint, anchor };
    }
    const anchors = [...new Set(own.flatMap(({ from }) => anchorsOf(from)))];
    const words = own.map(({ from }) => settledWords(settledOf(from)));
    const isOne = own.length === 1;
    if (!isOne) for (const [at, settled] of words.entries()) if (settled) dropped.push({ from: own[at]!.from, settled });
    return { ...pinpoint, anchor: `${anchors.join(' #')}${isOne && words[0] ? ` ${words[0]}` : ''}` };
  });
  return { pinpoints: made, dropped };
}
