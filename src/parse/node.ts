import type { Annotation } from './annotation.ts';
import type { Row } from '../model/records.ts';
import type { Marker } from './markers.ts';

/** A paragraph, an item or a cell, with the markers that it is written with. */
export interface Unit {
  readonly markers: readonly Marker[];
  readonly annotation: Annotation;
  /** In how many lists of Markdown it stands. */
  readonly depth: number;
  /** What it is called where it has no marker: the row of a table. */
  readonly name?: string;
  /** A cell's header or the label of its row, which it is read with. */
  readonly header?: Annotation;
  /** Where it stands in a table. */
  readonly row?: Row;
}

/** A unit in its place among the others of its section. */
export interface Node {
  unit: Unit;
  readonly marker: Marker | null;
  /** Counted in its list, from 1; for a bullet's id. */
  readonly index: number;
  /** The opening line of the list that it is an item of. */
  readonly opener: Node | null;
  /** The item or opening line it stands under. */
  parent: Node | null;
  /** It opens a list, so that it is read with each item and is no provision of its own. */
  opens: boolean;
  /** Words behind the list that it opens, which go on with its sentence. */
  closing: Annotation | null;
}
