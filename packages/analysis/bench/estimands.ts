// Answers every shipped estimand for a registry of many participants, made in memory. Usage:
//   npx tsx packages/analysis/bench/estimands.ts [participants]
import { estimands, registryTemplate } from '@jointwise/definitions';
import { randomGenerator } from '@jointwise/statistics';
import { deriveAllResults, type EstimandQuestion, factsOf, type PlainEpisode } from '../src/index.ts';

const participants = Number(process.argv[2] ?? 100_000);
const today = 20_600;
const { uniform } = randomGenerator(1);
const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
const visits = registryTemplate.visits.filter(({ code }) =>
  ['BL', 'W6', 'M3', 'M6', 'M12', 'M24', 'M60'].includes(code),
);
const classes = [
  ...Array<string>(26).fill('PRP_LP'),
  ...Array<string>(13).fill('HA'),
  ...Array<string>(61).fill('BMAC'),
];

function episodeOf(person: number): PlainEpisode {
  const indexDay = today - 100 - Math.floor(uniform() * 1800);
  const isKnee = uniform() < 0.45;
  const own = normal();
  const scores: Record<string, number> = {};
  for (const { code, targetDay, window } of visits) {
    if (indexDay + window[1] >= today || uniform() < (code === 'BL' ? 0.03 : 0.25)) continue;
    const pain = 5 + own + normal() - (code === 'BL' ? 0 : 1);
    scores[`nrs-pain/AVERAGE@${code}`] = Math.round(Math.min(10, Math.max(0, pain)));
    if (!isKnee || targetDay < -20) continue;
    scores[`koos/PAIN@${code}`] = Math.min(100, Math.max(0, 100 - 10 * pain));
    scores[`koos/ADL@${code}`] = Math.min(100, Math.max(0, 100 - 10 * pain + 5 * normal()));
  }
  return {
    ...{ person, jointSide: person, indexDay, scores, joint: isKnee ? 'knee' : 'hip', isAssessed: uniform() < 0.9 },
    condition: isKnee ? 'oa-knee' : 'oa-hip',
    productClass: classes[Math.floor(uniform() * classes.length)] ?? 'BMAC',
    site: ['BCN', 'LDN', 'BOS'][Math.floor(uniform() * 3)] ?? 'BCN',
    ...{ sex: uniform() < 0.55 ? 1 : 2, birthYear: 1940 + Math.floor(uniform() * 40) },
    klGrade: 1 + Math.floor(uniform() * 4),
    lastContactDay: Math.min(today, indexDay + Math.floor(uniform() * 2500)),
  };
}

const visitDays = Object.fromEntries(visits.map(({ code, targetDay }) => [code, targetDay]));
const facts = factsOf({ today, visitDays, episodes: Array.from({ length: participants }, (_, i) => episodeOf(i)) });
const questions = estimands.map(
  (estimand): EstimandQuestion => ({
    ...{ study: { code: 'BENCH', definition: registryTemplate }, estimand, estimandHash: estimand.id, isBrief: true },
    ...{ productClass: 'PRP_LP', comparator: 'HA', standing: 'not-locked', codeVersion: 'bench', seed: 1 },
  }),
);
const started = performance.now();
const cpuBefore = process.cpuUsage();
for (const question of questions) {
  const begun = performance.now();
  const [result] = deriveAllResults(facts, [question]);
  const rows = result?.arms.map(({ treated }) => treated).join(' and ');
  console.log(
    `${question.estimand.id.padEnd(10)} ${result?.status.padEnd(13)} ${rows} ${(performance.now() - begun).toFixed(0)} ms`,
  );
}
const cpu = process.cpuUsage(cpuBefore);
const seconds = ((performance.now() - started) / 1000).toFixed(2);
console.log(
  `all ${seconds} s, ${((cpu.user + cpu.system) / 1e6).toFixed(2)} s of processor, for ${participants} participants`,
);
