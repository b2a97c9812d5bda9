import * as sealed from '../../../schema/generated/validators/sealed.js';
import type { Problem } from '../../../scripts/package/problems/problem.ts';
import { shapeProblems } from '../../../scripts/package/validation/shape.ts';

/** The first step of `validate`, which the package does not export by itself: the shape alone, with as many problems as `validate` tells. */
export const shape = (document: unknown): Problem[] => shapeProblems(document, sealed, 1001);
