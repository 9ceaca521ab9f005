/** The years that the timeline shows: the first of them, and how far it is zoomed. */
export interface View {
  readonly from: number;
  readonly zoom: number;
}
