/** A file that cannot be taken in, said in words that tell what to do. Nothing has been written. */
export class Refused extends Error {}
