import type { Json } from '../mutation/json.ts';

/** One thing that has gone wrong in a good document. */
export interface Fault {
  /** In what way it was damaged. */
  readonly kind: string;
  /** The JSON Pointer of what was damaged. */
  readonly pointer: string;
  /** Where else a problem is in its place: the other side of a swap, what refers to a record that is gone. */
  readonly also?: readonly string[];
  /** Makes the damaged document. */
  readonly damaged: () => Json;
}
