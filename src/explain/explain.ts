import type { Analysis } from '../model/records.ts';
import type { Page } from './page.ts';

/** The page that explains an id of the analysis (see `Page.kind`); `null` where nothing has that id. */
export function explain(id: string, analysis: Analysis): Page | null {
  void id;
  void analysis;
  return null;
}
