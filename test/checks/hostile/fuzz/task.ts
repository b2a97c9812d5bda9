/** What a worker is started with. */
export interface Task {
  /** The URL of the module that exports `targets`. */
  readonly targets: string;
  readonly seed: number;
  /** Where the worker notes what it does, for others to read while it hangs. */
  readonly clock: SharedArrayBuffer;
  /** A folder for its files. */
  readonly folder: string;
}

export type Clock = Float64Array;
/** The place of the number of the input that is being tried. */
export const CURRENT = 0;
/** The place of the time, in milliseconds, since when; 0 between inputs. */
export const SINCE = 1;

export interface Slowest {
  readonly number: number;
  readonly name: string;
  readonly milliseconds: number;
}

/** What a worker reports. */
export type Report =
  | { readonly kind: 'ready' }
  | { readonly kind: 'problem'; readonly number: number; readonly name: string; readonly what: string }
  | { readonly kind: 'done'; readonly counts: { readonly [target: string]: number }; readonly slowest: Slowest };
