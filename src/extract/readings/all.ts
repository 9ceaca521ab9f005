import { application } from './application.ts';
import { bans } from './bans.ts';
import { befalls } from './befalls.ts';
import { chances } from './chances.ts';
import { composition } from './composition.ts';
import { deeming } from './deeming.ts';
import { documentOfItself } from './document-of-itself.ts';
import { dutyDenied } from './duty-denied.ts';
import { endeavours } from './endeavours.ts';
import { entitlements } from './entitlements.ts';
import { expectations } from './expectations.ts';
import { finalClauses } from './final-clauses.ts';
import { forecasts } from './forecasts.ts';
import { interpretation } from './interpretation.ts';
import { legalEffects } from './legal-effects.ts';
import { leaves } from './leaves.ts';
import { likelihood } from './likelihood.ts';
import { lookingBack } from './looking-back.ts';
import { noPolicy } from './no-policy.ts';
import { notAsked } from './not-asked.ts';
import { notBarred } from './not-barred.ts';
import { notMadeTo } from './not-made-to.ts';
import { notOfAll } from './not-of-all.ts';
import { onlyAllowed } from './only-allowed.ts';
import { outOfReach } from './out-of-reach.ts';
import { plain } from './plain.ts';
import { tellings } from './tellings.ts';
import type { Reading } from './reading.ts';
import { releases } from './releases.ts';
import { remarks } from './remarks.ts';
import { requirements } from './requirements.ts';

/** The readings of a word of modality, in the order in which they are asked: first what binds nobody, then what changes its force. */
export const readings: readonly Reading[] = [
  dutyDenied,
  lookingBack,
  notOfAll,
  noPolicy,
  notAsked,
  tellings,
  documentOfItself,
  finalClauses,
  composition,
  legalEffects,
  application,
  deeming,
  interpretation,
  remarks,
  outOfReach,
  chances,
  likelihood,
  expectations,
  befalls,
  forecasts,
  endeavours,
  entitlements,
  notMadeTo,
  releases,
  leaves,
  requirements,
  notBarred,
  onlyAllowed,
  bans,
  plain,
];
