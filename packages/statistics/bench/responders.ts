// Responder and weighting methods beside R's glm on the same rows. Run: npx tsx bench/responders.ts [sizes] [--json file]
import { inverseProbabilityWeighting } from '../src/observational/index.ts';
import { gComputation, logisticRegression, newcombe } from '../src/responders/index.ts';
import { poissonRegression } from '../src/safety/index.ts';
import { madeUpRegistry } from './made-up-data.ts';
import { type Measurement, measure, report, sizes, timeInR, withR } from './measure.ts';

const covariateNames = ['x1', 'x2', 'x3', 'x4', 'x5', 'x6', 'x7'];
const formula = covariateNames.join(' + ');

/** R is asked up to this many rows. */
const largestInR = 1_000_000;

const inR: Readonly<Record<string, string>> = {
  logistic: `glm(y ~ ${formula}, binomial, d)`,
  weighting: `e <- fitted(glm(t ~ ${formula}, binomial, d)); w <- d$t / e + (1 - d$t) / (1 - e); f <- lm(z ~ t, d, weights = w); X <- model.matrix(f); B <- solve(crossprod(X * w, X)); M <- crossprod(X * w * residuals(f)); B %*% M %*% B`,
  poisson: `glm(count ~ ${formula}, poisson, d)`,
};

function run(size: number): Measurement[] {
  const { responder, treated, outcome, covariates, causes } = madeUpRegistry(size);
  const events = responder.reduce((sum, value) => sum + value, 0);
  const measured = [
    measure('newcombe', size, () => newcombe({ events, total: size }, { events: size - events, total: size })),
    measure('logistic', size, () => logisticRegression(responder, covariates)),
    measure('g-computation', size, () => gComputation(responder, treated, covariates)),
    measure('weighting', size, () => inverseProbabilityWeighting(outcome, treated, covariates)),
    measure('poisson', size, () => poissonRegression(causes, covariates)),
  ];
  const columns = Object.fromEntries(covariateNames.map((name, c) => [name, covariates[c]]));
  const asked = size <= largestInR ? inR : {};
  const timed = timeInR(['stats'], { y: responder, t: treated, z: outcome, count: causes, ...columns }, asked);
  return measured.map((measurement) => withR(measurement, timed[measurement.job]));
}

report(sizes().flatMap(run));
