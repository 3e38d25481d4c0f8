import { footFunctionIndex } from '../foot-function.ts';

/** Foot Function Index on numeric ratings 0-10. */
export const ffiNrs = footFunctionIndex({
  key: 'ffi-nrs',
  title: 'Foot Function Index (0-10)',
  version: 'numeric rating, 0-10',
  maximum: 10,
});
