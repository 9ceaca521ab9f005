declare const AVOWED_VERSION: string | undefined;

/** The version that the build writes in. */
export const version: string = typeof AVOWED_VERSION === 'string' ? AVOWED_VERSION : '0.0.0';
