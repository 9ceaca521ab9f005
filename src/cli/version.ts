declare const AVOWED_VERSION: string | undefined;
declare const AVOWED_BUILD: string | undefined;

/** The version that the build writes in. */
export const version: string = typeof AVOWED_VERSION === 'string' ? AVOWED_VERSION : '0.0.0';

/** A hash of the sources that the program was built from, so that no other build's records are taken for its own; empty where it runs unbuilt. */
export const build: string = typeof AVOWED_BUILD === 'string' ? AVOWED_BUILD : '';
