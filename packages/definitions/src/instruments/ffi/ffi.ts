import { footFunctionIndex } from '../foot-function.ts';

/** Foot Function Index on visual analogue segments 0-9. */
export const ffi = footFunctionIndex({
  key: 'ffi',
  title: 'Foot Function Index (0-9)',
  version: '1991, 0-9',
  maximum: 9,
});
