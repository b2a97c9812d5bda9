import type { BrowserContext } from 'playwright-core';

/** How large the cells are in which pictures are compared, in pixels. */
const CELL = 6;
/** How far something may be moved and still be in its place: letters differ by as much from one version of a font to the next. */
const REACH = 1;
/** How much the mean colour of a cell may differ, of 255. */
const TOLERANCE = 30;
/** How many cells the square has, along a side, in which most is looked for: a block of a page fills it, and letters that are a little different do not. */
const SQUARE = 26;

/**
 * How much a picture differs from another in the part of it where it differs most: the share of the cells of a square whose mean colour is nowhere
 * within reach in the other. Two pictures of different sizes differ as a whole.
 */
export async function greatestDifference(context: BrowserContext, one: Buffer, other: Buffer): Promise<number> {
  const blank = await context.newPage();
  try {
    return await blank.evaluate(inBrowser, {
      pictures: [one, other].map((picture) => picture.toString('base64')),
      cell: CELL,
      reach: REACH,
      tolerance: TOLERANCE,
      square: SQUARE,
    });
  } finally {
    await blank.close();
  }
}

interface Input {
  readonly pictures: readonly string[];
  readonly cell: number;
  readonly reach: number;
  readonly tolerance: number;
  readonly square: number;
}

/** Runs in a page, which decodes the pictures. */
async function inBrowser({ pictures, cell, reach, tolerance, square }: Input): Promise<number> {
  const sums = await Promise.all(
    pictures.map(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes]));
      const { width, height } = image;
      const drawing = new OffscreenCanvas(width, height).getContext('2d') as OffscreenCanvasRenderingContext2D;
      drawing.drawImage(image, 0, 0);
      const { data } = drawing.getImageData(0, 0, width, height);
      // The sum of all that is above and to the left of a pixel, for each colour, gives that of any rectangle at once.
      const row = width + 1;
      const colours = [0, 1, 2].map((channel) => {
        const table = new Float64Array(row * (height + 1));
        for (let y = 0; y < height; y++)
          for (let x = 0, along = 0; x < width; x++) {
            along += data[4 * (y * width + x) + channel] as number;
            table[(y + 1) * row + x + 1] = (table[y * row + x + 1] as number) + along;
          }
        return table;
      });
      return { width, height, row, colours };
    }),
  );
  const [one, other] = sums as [(typeof sums)[0], (typeof sums)[0]];
  if (one.width !== other.width || one.height !== other.height) return 1;
  const mean = ({ row, colours }: typeof one, channel: number, x: number, y: number) => {
    const table = colours[channel] as Float64Array;
    const [top, bottom] = [y * row + x, (y + cell) * row + x];
    const sum =
      (table[bottom + cell] as number) - (table[bottom] as number) - (table[top + cell] as number) + (table[top] as number);
    return sum / (cell * cell);
  };
  const isAt = (x: number, y: number, otherX: number, otherY: number) =>
    [0, 1, 2].every((channel) => Math.abs(mean(one, channel, x, y) - mean(other, channel, otherX, otherY)) <= tolerance);
  const offsets = Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach);
  const starts = (length: number) =>
    Array.from({ length: Math.floor((length - 2 * reach) / cell) }, (_, index) => reach + index * cell);
  const differing = starts(one.height).map((y) =>
    starts(one.width).map((x) => !offsets.some((dy) => offsets.some((dx) => isAt(x, y, x + dx, y + dy)))),
  );
  let most = 0;
  for (let top = 0; top + square <= differing.length; top += square / 2)
    for (let left = 0; left + square <= (differing[0]?.length ?? 0); left += square / 2) {
      const rows = differing.slice(top, top + square).map((row) => row.slice(left, left + square).filter(Boolean).length);
      most = Math.max(most, rows.reduce((sum, count) => sum + count, 0) / (square * square));
    }
  return most;
}
