/** Of citeproc-js (https://citeproc-js.readthedocs.io), what is used here. */
declare module 'citeproc' {
  export interface CiteItem {
    readonly id: string;
    readonly locator?: string;
    readonly label?: string;
    readonly 'locator-extra'?: string;
    readonly prefix?: string;
    readonly suffix?: string;
  }

  export interface CitationCluster {
    readonly citationID: string;
    readonly citationItems: CiteItem[];
    /** `noteIndex` is 0 in the running text; `unsorted` keeps the order as given. */
    readonly properties: { index: number; noteIndex: number; unsorted: boolean };
  }

  export interface Rendered {
    readonly 0: unknown;
    /** Index among all citations, text, id. */
    readonly 1: readonly (readonly [index: number, text: string, id: string])[];
  }

  export interface Engine {
    readonly opt: {
      readonly xclass: 'note' | 'in-text';
      readonly update_mode: number;
      readonly development_extensions: { wrap_url_and_doi: boolean };
    };
    readonly citation: { readonly opt: { readonly layout_prefix: string; readonly layout_suffix: string } };
    setOutputFormat(name: string): void;
    updateItems(ids: readonly string[]): void;
    restoreProcessorState(citations: readonly CitationCluster[]): Rendered;
    processCitationCluster(
      citation: CitationCluster,
      before: readonly (readonly [id: string, noteIndex: number])[],
      after: readonly (readonly [id: string, noteIndex: number])[],
      flag: number,
    ): Rendered;
    makeBibliography(section: { include: readonly { field: string; value: string }[] }): readonly [unknown, readonly string[]] | false;
  }

  export interface XmlTree {
    readonly name: string;
    readonly attrs: Readonly<Record<string, string>>;
    readonly children: readonly (XmlTree | string)[];
  }

  const CSL: {
    readonly POSITION: number;
    readonly ASSUME_ALL_ITEMS_REGISTERED: number;
    readonly Output: { readonly Formats: Record<string, Record<string, unknown>> };
    readonly Engine: new (
      system: { retrieveLocale(language: string): string; retrieveItem(id: string): unknown },
      style: string,
      language: string,
      forceLanguage: boolean,
    ) => Engine;
    parseXml(text: string): XmlTree;
  };
  export default CSL;
}
