import { doneByUs } from './done-by-us.ts';
import { presentTense } from './present-tense.ts';
import type { TenseReading } from './tense-reading.ts';

/** The readings of a main clause that no word of modality governs, in the order in which they are asked; the first that finds ends it. */
export const tenseReadings: readonly TenseReading[] = [doneByUs, presentTense];
