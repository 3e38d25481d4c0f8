import { joints, productClasses } from '@jointwise/definitions';

/** Name of a joint as listed. */
export function jointName(key: string): string {
  return joints.find((one) => one.key === key)?.label ?? key;
}

/** Short name of a product class. */
export function productClassName(code: string): string {
  return productClasses.find((one) => one.code === code)?.short ?? code;
}
