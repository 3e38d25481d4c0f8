/** The pattern of what is missing, once for all figures of a page. */
export function HatchPattern() {
  return (
    <svg width="0" height="0" style={{ position: 'absolute' }} aria-hidden="true">
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="var(--figure-missing)" />
          <line x1="0" y1="0" x2="0" y2="6" stroke="var(--figure-line-strong)" />
        </pattern>
      </defs>
    </svg>
  );
}
