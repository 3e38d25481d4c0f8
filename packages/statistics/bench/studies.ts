// Meta-analysis and network meta-analysis beside metafor. Run: npx tsx bench/studies.ts [--json file]; sizes are numbers of studies.
import { metaAnalysis } from '../src/meta-analysis/index.ts';
import { type Contrast, designDecomposition, networkMetaAnalysis, nodeSplits } from '../src/network/index.ts';
import { drawNormal, randomGenerator } from '../src/random/index.ts';
import { type Measurement, measure, report, timeInR, withR } from './measure.ts';

function pooling(studies: number): Measurement {
  const generator = randomGenerator(20240612);
  const variances = Float64Array.from({ length: studies }, () => 0.02 + 0.2 * generator.uniform());
  const effects = variances.map((v) => 0.3 + 0.4 * drawNormal(generator) + Math.sqrt(v) * drawNormal(generator));
  const job = 'REML with Hartung-Knapp';
  const own = measure(
    job,
    studies,
    () => metaAnalysis(effects, variances, { interval: 'hartung-knapp' }),
    studies < 100 ? 2000 : 50,
  );
  const jobs = { rma: 'rma.uni(y, v, data = d, method = "REML", test = "knha")' };
  return withR(own, timeInR(['metafor'], { y: effects, v: variances }, jobs).rma);
}

/** 100 studies of two arms among ten treatments, each treatment compared with its neighbours first, then at random. */
function network(): Measurement {
  const generator = randomGenerator(20240613);
  const treatments = Array.from({ length: 10 }, (_, t) => `treatment ${t}`);
  const contrasts: Contrast[] = Array.from({ length: 100 }, (_, s) => {
    const first = s < 9 ? s : generator.integer(10);
    const other = s < 9 ? s + 1 : (first + 1 + generator.integer(9)) % 10;
    const standardError = 0.1 + 0.3 * generator.uniform();
    const effect = 0.1 * (first - other) + 0.1 * drawNormal(generator) + standardError * drawNormal(generator);
    return { study: `${s}`, treatment1: treatments[first], treatment2: treatments[other], effect, standardError };
  });
  return measure(
    'network, 10 treatments, splits and designs',
    100,
    () => {
      const estimation = networkMetaAnalysis(contrasts);
      if (estimation.status === 'estimated') nodeSplits(contrasts, estimation.fit, 'random');
      designDecomposition(contrasts);
      return estimation;
    },
    20,
  );
}

report([pooling(20), pooling(1000), network()]);
