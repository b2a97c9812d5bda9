/** A difference between this package's verdict and another's that is no fault of the schema. */
export interface Explained {
  readonly reason: string;
  /** Those who differ. */
  readonly opinions: readonly string[];
  /** What this package says. */
  readonly ours: boolean;
  /** How the documents were made. */
  readonly what: RegExp;
}

const UNASSERTED = ['sourcemeta, formats not asserted', 'hyperjump, formats not asserted'];

export const EXPLAINED: readonly Explained[] = [
  {
    reason:
      'By the standard a format is asserted only where that is asked for; the pattern beside it does not count the days of a month',
    opinions: UNASSERTED,
    ours: false,
    what: /^\/(metadata\/datePublished|attributions\/\d+\/saidOn|provenance\/(created|modified)On)( made "[0-9-]+-02-30|: no such day)/,
  },
  {
    reason:
      'By the standard a format is asserted only where that is asked for; the pattern beside it leaves to it what a URI may hold',
    opinions: UNASSERTED,
    ours: false,
    what: /^\/(\$schema|metadata\/url) made "[^"]*(%|\\\\|[^ -~])/,
  },
  {
    reason:
      'ajv-formats takes for a URI reference what begins with a colon, and is none: a scheme begins with a letter (RFC 3986, 3.1)',
    opinions: ['sourcemeta, formats asserted', 'hyperjump, formats asserted'],
    ours: true,
    what: /^\/\$schema made ":/,
  },
];
