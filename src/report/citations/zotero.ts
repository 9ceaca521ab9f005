import { createHash } from 'node:crypto';
import type { CitationCluster, CiteItem } from 'citeproc';
import type { Source } from '../../model/records.ts';
import { marks } from './cited-text.ts';

/**
 * Live citations as Zotero's plug-in for Word writes them: a field a citation with the items in it, one for the bibliography, and the style in the
 * properties of the document. The plug-in can then restyle, add and refresh. Every id is made of what it stands for, so that two runs give the same bytes.
 * Format: zotero/zotero, `chrome/content/zotero/xpcom/integration.js` (Zotero 6 and 7, data version 3).
 */

/** What a note or the running text holds of a citation. */
export interface LiveCitation {
  readonly cluster: CitationCluster;
  /** As it is printed; where the field reads otherwise, Zotero asks whether somebody changed it. */
  readonly plain: string;
  /** Its place among all citations. */
  readonly at: number;
}

const prefix = 'ADDIN ZOTERO_ITEM CSL_CITATION';

/** The code of a citation's field. @param sources by id as they are cited */
export function citationCode({ cluster, plain, at }: LiveCitation, sources: ReadonlyMap<string, Source>): string {
  const { citationItems, properties } = cluster;
  const code = {
    citationID: short(`${at} ${plain}`),
    properties: { formattedCitation: plain, plainCitation: plain, noteIndex: properties.noteIndex },
    citationItems: citationItems.map((item) => liveItem(item, sources)),
    schema: 'https://github.com/citation-style-language/schema/raw/master/csl-citation.json',
  };
  return `${prefix} ${JSON.stringify(code)}`;
}

/** Of our own, that says nothing to others. */
const ours = new Set(['note', 'annote', 'custom', 'keyword', 'abstract']);

function liveItem({ id, locator, label, prefix: before, suffix }: CiteItem, sources: ReadonlyMap<string, Source>) {
  const source = sources.get(id);
  const bare = (text: string) => text.replaceAll(new RegExp(`[${Object.values(marks).join('')}]`, 'g'), '');
  const number = parseInt(createHash('sha256').update(id).digest('hex').slice(0, 7), 16);
  const itemData = source
    ? { ...Object.fromEntries(Object.entries(source).filter(([field]) => !ours.has(field))), id: number }
    : { id: number, type: 'document', title: id };
  return {
    id: number,
    uris: [addressOf(id, source)],
    itemData,
    ...(locator === undefined ? {} : { locator: bare(locator), label }),
    ...(before === undefined ? {} : { prefix: bare(before) }),
    ...(suffix === undefined ? {} : { suffix: bare(suffix) }),
  };
}

/** Zotero joins items by address: its own where the source came from it, else one made of the id, the same in every document. */
function addressOf(id: string, source: Source | undefined): string {
  const { zotero } = (source?.['custom'] as { zotero?: string } | undefined) ?? {};
  return zotero ?? `http://zotero.org/users/local/avowed/items/${short(id).toUpperCase()}`;
}

export const bibliographyCode = 'ADDIN ZOTERO_BIBL {"uncited":[],"omitted":[],"custom":[]} CSL_BIBLIOGRAPHY';

/** The most that Word holds in one property. */
const longest = 255;

/** The properties of the document in which the plug-in looks for its style, in order. @param style its address */
export function zoteroPreferences(style: string, language: string, inNotes: boolean): { readonly name: string; readonly value: string }[] {
  const data =
    `<data data-version="3" zotero-version="7.0.0"><session id="${short(`${style} ${language}`)}"/>` +
    `<style id="${style}" locale="${language}" hasBibliography="1" bibliographyStyleHasBeenSet="1"/>` +
    `<prefs><pref name="fieldType" value="Field"/><pref name="noteType" value="${inNotes ? 1 : 0}"/></prefs></data>`;
  const parts = data.match(new RegExp(`[^]{1,${longest}}`, 'g')) ?? [];
  return parts.map((value, at) => ({ name: `ZOTERO_PREF_${at + 1}`, value }));
}

/** Eight signs that stand for a text. */
const short = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);
