// `npm run calibrate:claims`: 1,000 trials and 1,000 registries in every world with known truth, answered by the path
// that answers claims; writes docs/calibration-claims.md. A run of its own, not a test.
import { writeFileSync } from 'node:fs';
import { countVerdicts } from './count-verdicts.ts';
import { formatCalibration } from './format-calibration.ts';

const studies = Number(process.env.CALIBRATION_STUDIES ?? 1000);
const seed = 20_261_122;
const started = performance.now();
const counts = countVerdicts({ studies, seed, onScenario: (title) => console.log(title) });
writeFileSync('docs/calibration-claims.md', formatCalibration(counts, { studies, seed }));
console.log(`docs/calibration-claims.md written after ${Math.round((performance.now() - started) / 1000)} s`);
