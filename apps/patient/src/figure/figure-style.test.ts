import { readFileSync } from 'node:fs';
import { palette } from '@jointwise/report';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../style/figure.css', import.meta.url), 'utf8');

describe('the colours of figures', () => {
  it.each(Object.entries(palette))('%s is that of the palette, in light and dark', (name, [light, dark]) => {
    expect(css).toContain(`--figure-${name}: light-dark(${light}, ${dark});`);
  });
});
