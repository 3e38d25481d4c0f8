import { type Paint, palette } from '@jointwise/report';

/** Gives the colours of figures to the style sheet, each as one value that follows light and dark. */
export function applyPalette(): void {
  for (const [name, [light, dark]] of Object.entries(palette)) {
    document.documentElement.style.setProperty(`--figure-${name}`, `light-dark(${light}, ${dark})`);
  }
}

/** A colour of the palette, for marks and swatches outside of figures too. */
export function paintValue(paint: Paint): string {
  if (paint === 'none') return 'none';
  return paint === 'hatch' ? 'url(#hatch)' : `var(--figure-${paint})`;
}
