import type { Lift } from '../model/judgement.ts';
import type { Claim } from '../model/records.ts';
import type { Standard } from '../model/words.ts';
import { countedSources, type Appraisals, type CountedSource } from './counted.ts';

/**
 * Standard of proof, a proxy of ours for the words of UN fact-finding (Wilkinson, Standards of Proof in International Humanitarian and
 * Human Rights Fact-Finding and Inquiry Missions, Geneva Academy): what the listed sources could support on paper.
 */
export interface Proof {
  readonly level: Standard;
  readonly next: readonly Lift[];
}

interface Graded {
  readonly source: CountedSource;
  readonly credibility: number;
  readonly suspicion: boolean;
  readonly grounds: boolean;
}

/** A fact as it is to be proven. */
export interface ToProve {
  /** With `not ` before it where it is refuted. */
  readonly fact: string;
  readonly claims: readonly Claim[];
  readonly contested: boolean;
  /** It speaks for the organisation, whose own word then never reaches above `lead`. */
  readonly inFavour: boolean;
}

/** The level that a fact reaches on the claims it rests on, and what would lift it. */
export function proofOf({ fact, claims, contested, inFavour }: ToProve, appraisals: Appraisals): Proof {
  const graded = claims.flatMap((claim) => countedSources(claim, appraisals).map((source) => grade(source, claim, inFavour)));
  const suspicious = graded.filter((each) => each.suspicion);
  const pair = suspicious.some((one) => suspicious.some((other) => distinct(one.source, other.source) && (one.grounds || other.grounds)));
  if (pair && !contested) return { level: 'reasonable-grounds', next: [] };
  if (suspicious.length > 0) return { level: 'reasonable-suspicion', next: liftToGrounds(fact, suspicious, contested, pair) };
  return { level: 'lead', next: liftToSuspicion(fact, claims, graded, inFavour) };
}

/** The organisation's own word against its interest counts as first-hand, independent and A; in its favour never above `lead`. */
function grade(source: CountedSource, { credibility }: Claim, inFavour: boolean): Graded {
  const against = source.ownWord && !inFavour;
  const reliability = against ? 'A' : source.reliability;
  const usable = !(inFavour && !source.independent);
  const suspicion = usable && 'ABC'.includes(reliability) && credibility <= 3;
  return {
    source,
    credibility,
    suspicion,
    grounds: suspicion && 'AB'.includes(reliability) && credibility <= 2 && (against || source.firstHand),
  };
}

const distinct = (one: CountedSource, other: CountedSource): boolean =>
  one.id !== other.id && [...one.origins].every((origin) => !other.origins.has(origin));

function liftToGrounds(fact: string, suspicious: readonly Graded[], contested: boolean, pair: boolean): Lift[] {
  const to = 'reasonable-grounds' as const;
  const lifts: Lift[] = [];
  const two = suspicious.some((one) => suspicious.some((other) => distinct(one.source, other.source)));
  const firstHand = suspicious.some((each) => each.grounds);
  if (!two) {
    const known = [...new Set(suspicious.map((each) => each.source.id))].toSorted().join(', ');
    lifts.push(
      firstHand
        ? {
            fact,
            to,
            kind: 'independent-source',
            text: `one more source for “${fact}” at that time that does not derive from the same origin as ${known}`,
          }
        : {
            fact,
            to,
            kind: 'first-hand-source',
            text: `a first-hand source for “${fact}” at that time, of reliability A or B with credibility 1 or 2, of another origin than ${known}`,
          },
    );
  } else if (!pair) {
    lifts.push({
      fact,
      to,
      kind: 'first-hand-source',
      text: `a first-hand source for “${fact}” at that time, of reliability A or B with credibility 1 or 2`,
    });
  }
  if (contested)
    lifts.push({ fact, to, kind: 'answer-to-dispute', text: `an answer, by a claim of another origin, to the dispute of “${fact}”` });
  return lifts;
}

function liftToSuspicion(fact: string, claims: readonly Claim[], graded: readonly Graded[], inFavour: boolean): Lift[] {
  const to = 'reasonable-suspicion' as const;
  const unread = claims.flatMap((claim) => claim.sources.filter((source) => source.read === 'none').map((source) => source.id));
  const lifts: Lift[] = [];
  if (unread.length > 0) {
    lifts.push({
      fact,
      to,
      kind: 'pinpoint-read',
      text: `${[...new Set(unread)].toSorted().join(', ')} read in the original, with the pinpoint for “${fact}”`,
    });
  }
  if (inFavour && graded.some((each) => !each.source.independent)) {
    lifts.push({
      fact,
      to,
      kind: 'independent-source',
      text: `a source for “${fact}” at that time that is independent of the organisation`,
    });
  } else
    lifts.push({ fact, to, kind: 'source', text: `a source for “${fact}” at that time, of reliability A to C with credibility 1 to 3` });
  return lifts;
}
