import { productClasses } from '@jointwise/definitions';
import { productPaint } from '@jointwise/report';
import type { CSSProperties } from 'react';
import { paintValue } from '../figure/apply-palette.ts';

/** A product class by its short name, with the colour its group has everywhere. */
export function ProductChip({ code }: { readonly code: string }) {
  const known = productClasses.find((one) => one.code === code);
  return (
    <span className="chip" title={known?.title ?? code}>
      <span className="swatch" style={{ '--swatch': paintValue(productPaint(known?.group)) } as CSSProperties} />
      {known?.short ?? code}
    </span>
  );
}
