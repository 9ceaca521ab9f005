/** An item of a library as a reader found it: CSL-JSON of whatever shape, with what is known of its name and address. */
export interface LibraryItem {
  readonly item: Readonly<Record<string, unknown>>;
  /** Its own key, where it has one that people write. */
  readonly key?: string;
  /** Its address in Zotero. */
  readonly zotero?: string;
  /** What its citation cannot say, in plain words. */
  readonly told?: readonly string[];
  /** Where it stands, for those who look for it. */
  readonly where: string;
}

/** What a reader found, and entries that it could not read. */
export interface Library {
  readonly items: readonly LibraryItem[];
  readonly broken: readonly { readonly where: string; readonly because: string }[];
}
