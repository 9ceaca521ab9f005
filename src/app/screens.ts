import { commitments } from './screens/commitments.ts';
import { compose } from './screens/compose.ts';
import { countries } from './screens/countries.ts';
import { evidence } from './screens/evidence.ts';
import { fulfilments } from './screens/fulfilments.ts';
import { gaps } from './screens/gaps.ts';
import { overview } from './screens/overview.ts';
import { problems } from './screens/problems.ts';
import { review } from './screens/review.ts';
import type { Screen } from './screens/screen.ts';
import { silences } from './screens/silences.ts';
import { sources } from './screens/sources.ts';
import { timeline } from './screens/timeline.ts';

/** All screens, in the order of their keys. */
export const screens: readonly Screen[] = [
  overview,
  gaps,
  commitments,
  evidence,
  silences,
  timeline,
  sources,
  review,
  problems,
  compose,
  fulfilments,
  countries,
];

const byId = new Map(screens.map((screen) => [screen.id, screen]));

/** @throws where there is none of that id */
export function screenCalled(id: string): Screen {
  const screen = byId.get(id);
  if (!screen) throw new Error(`there is no screen “${id}”`);
  return screen;
}
