/** As `ScaleDirection` of definitions: which end of a scale is the better one. */
export type ScaleDirectionWord = 'higher-better' | 'lower-better' | 'neither';

/** Direction in words for an axis that grows upward. */
export function directionWords(direction: ScaleDirectionWord): string {
  switch (direction) {
    case 'higher-better':
      return 'better ↑';
    case 'lower-better':
      return 'better ↓';
    case 'neither':
      return 'no better end';
  }
}
