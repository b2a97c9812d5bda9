/** Something that is being written, and would be left half done if the command ended now. */
export interface Work {
  /** Ends it early: what was begun is gone when this resolves, or it is whole. */
  readonly stop: () => Promise<void>;
}

const works = new Set<Work>();

/** Notes that something is being written. */
export function begun(work: Work): void {
  works.add(work);
}

/** Notes that it is whole, or gone. */
export function ended(work: Work): void {
  works.delete(work);
}

/** Ends early whatever is being written, so that the command can be ended. */
export async function stopAll(): Promise<void> {
  await Promise.allSettled(Array.from(works, (work) => work.stop()));
}

/** What a step of work throws once the work was ended early; nobody is left to report to. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}
