import type { Node } from 'unist';
import type { PhrasingContent, RootContent } from 'mdast';
import type { ReportLanguage, Sensitivity } from '../model/words.ts';

/**
 * A report before it is written in any format: Markdown's own tree (mdast, with footnotes as GFM has them), citations and figures. A format
 * renders this and nothing else, so that all formats say the same.
 */
export interface Report {
  /** The id of its kind. */
  readonly kind: string;
  /** Whether it is long enough for a table of contents. */
  readonly contents: boolean;
  readonly title: string;
  /** Who files it. */
  readonly author: string | null;
  /** A date for people, in the report's language; none is printed where none was given. */
  readonly date: string | null;
  readonly language: ReportLanguage;
  /** What beside public matter it contains; every page and sheet says so. */
  readonly included: readonly Exclude<Sensitivity, 'public'>[];
  /** The properties by which a reference manager finds its style in a document; only where citations are live. */
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
  /** Without the title, which each format sets in its own way. Headings of the body begin at depth 2. */
  readonly body: readonly ReportContent[];
}

/** Blocks of a report. */
export type ReportContent = RootContent;

/** One citation, within a sentence: what of which source, and through which other it is known. */
export interface Citation extends Node {
  readonly type: 'citation';
  readonly sources: readonly CitedSource[];
}

export interface CitedSource {
  readonly id: string;
  readonly locator?: string;
  /** The source through which it was read. */
  readonly via?: string;
}

/** A drawing, always with what it shows in words. */
export interface Figure extends Node {
  readonly type: 'figure';
  /** A whole SVG document that needs nothing from outside. */
  readonly svg: string;
  readonly alt: string;
  readonly caption: string;
}

/** The page on which a heading comes to stand, after a comma; formats without pages leave it out. */
export interface PageOf extends Node {
  readonly type: 'pageOf';
  /** The id of the heading. */
  readonly heading: string;
}

/** Where a field of Word's begins, with its code, or ends, without one. Only reports with live citations have any. */
export interface FieldEdge extends Node {
  readonly type: 'fieldEdge';
  readonly code: string | null;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    readonly citation: Citation;
    readonly pageOf: PageOf;
    readonly fieldEdge: FieldEdge;
  }
  interface HeadingData {
    /** By which `pageOf` finds it; letters, digits and hyphens. */
    readonly id?: string;
    /** Whether it begins a page, where there are pages. */
    readonly newPage?: boolean;
  }
  interface ListData {
    /** Whether its notes stand right under it where avowed sets the pages itself: it stands among long tables, which a note at the foot would have set anew. */
    readonly notesBeneath?: boolean;
  }
  interface RootContentMap {
    readonly citation: Citation;
    readonly pageOf: PageOf;
    readonly fieldEdge: FieldEdge;
    readonly figure: Figure;
  }
}

export const pageOf = (heading: string): PhrasingContent => ({ type: 'pageOf', heading });

export const cite = (sources: readonly CitedSource[]): PhrasingContent => ({ type: 'citation', sources: sources.filter(isCitedAnew) });

/** Whether a note would say more by it: not of a text alone that is cited there with its place, nor of the same place again. */
function isCitedAnew({ id, via, locator }: CitedSource, at: number, all: readonly CitedSource[]): boolean {
  const others = all
    .map((each, place) => ({ each, isBefore: place < at }))
    .filter(({ each }, place) => place !== at && each.id === id && each.via === via);
  return !others.some(({ each, isBefore }) => (each.locator === locator ? isBefore : locator === undefined));
}
