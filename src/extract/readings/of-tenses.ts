import { asARule } from './as-a-rule.ts';
import { comesFirst } from './comes-first.ts';
import { doneByUs } from './done-by-us.ts';
import { freeOfCharge } from './free-of-charge.ts';
import { givenToEach } from './given-to-each.ts';
import { hadInHand } from './had-in-hand.ts';
import { lastResort } from './last-resort.ts';
import { meetsOurs } from './meets-ours.ts';
import { ourPromise } from './our-promise.ts';
import { imperatives } from './imperatives.ts';
import { invertedDuty } from './inverted-duty.ts';
import { invertedPassive } from './inverted-passive.ts';
import { invertedPresent } from './inverted-present.ts';
import { namedMeanings } from './named-meanings.ts';
import { neverDone } from './never-done.ts';
import { neverSo } from './never-so.ts';
import { nobodyDoes } from './nobody-does.ts';
import { onlyDone } from './only-done.ts';
import { presentTense } from './present-tense.ts';
import { staffByTheirWork } from './staff-by-their-work.ts';
import { toBeDone } from './to-be-done.ts';
import { verblessBans } from './verbless-bans.ts';
import { whatIsTold } from './what-is-told.ts';
import type { TenseReading } from './tense-reading.ts';

/** The readings of a main clause that no word of modality governs, in the order in which they are asked; the first that finds ends it. */
export const tenseReadings: readonly TenseReading[] = [
  ourPromise,
  doneByUs,
  neverDone,
  onlyDone,
  lastResort,
  asARule,
  invertedDuty,
  invertedPassive,
  invertedPresent,
  presentTense,
  neverSo,
  staffByTheirWork,
  nobodyDoes,
  givenToEach,
  meetsOurs,
  whatIsTold,
  hadInHand,
  comesFirst,
  freeOfCharge,
];

/** The readings of a sentence as a whole. */
export const sentenceReadings: readonly TenseReading<void>[] = [namedMeanings, verblessBans, toBeDone, imperatives];
