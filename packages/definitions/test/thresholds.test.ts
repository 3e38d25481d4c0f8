import { describe, expect, it } from 'vitest';
import { instrumentByKey, instruments } from '../src/index.ts';

const valuesOf = (key: string, scale: string, kind: string) =>
  instrumentByKey(key)!
    .thresholds.filter((one) => one.scale === scale && one.kind === kind)
    .map(({ value, relative }) => (relative === true ? `${value} %` : value));

describe('thresholds', () => {
  it.each<[string, string, string, (number | string)[]]>([
    ['nrs-pain', 'AVERAGE', 'MIC', [2, '30 %', 1.8]],
    ['nrs-pain', 'AVERAGE', 'SCB', ['50 %']],
    ['vas-pain', 'AVERAGE', 'MIC', [19.9, 15.3]],
    ['vas-pain', 'AVERAGE', 'PASS', [32.3, 35]],
    ['koos', 'PAIN', 'MIC', [11.3, 15]],
    ['koos', 'SYMPTOMS', 'MIC', [12.1, 12.5]],
    ['koos', 'ADL', 'MIC', [10.2, 15.5]],
    ['koos', 'SPORT', 'MIC', [15.5, 17.5]],
    ['koos', 'QOL', 'MIC', [13.2, 12.5]],
    ['koos-jr', 'INTERVAL', 'SCB', [20]],
    ['hoos-jr', 'INTERVAL', 'SCB', [22]],
    ['koos-ps', 'DIFFICULTY', 'MIC', [2.2]],
    ['womac-lk', 'FUNCTION-100', 'MIC', [9.1, 7.9]],
    ['womac-lk', 'FUNCTION-100', 'PASS', [31, 34.4]],
    ['ikdc-sub', 'SUBJECTIVE', 'MIC', [11.5, 14.6, 7.2, -2.8]],
    ['oks', 'TOTAL', 'MIC', [7.1]],
    ['oks', 'TOTAL', 'PASS', [32.7]],
    ['oks', 'TOTAL', 'TF', [29.3]],
    ['lefs', 'TOTAL', 'MIC', [9]],
    ['lefs', 'TOTAL', 'MDC', [9]],
    ['dash', 'DASH', 'MIC', [10.8]],
    ['quickdash', 'QUICKDASH', 'MIC', [15.9]],
    ['prtee', 'TOTAL', 'MIC', [11, '37 %']],
    ['odi', 'INDEX', 'MIC', [10, 15]],
    ['haq-di', 'DI', 'MIC', [0.22]],
    ['icoap', 'TOTAL', 'MIC', [18.5]],
  ])('%s %s %s', (key, scale, kind, values) => {
    expect(valuesOf(key, scale, kind)).toEqual(values);
  });

  it('stand inside the range of their scale, and say where they come from', () => {
    for (const { key, scales, thresholds } of instruments) {
      for (const threshold of thresholds) {
        const [lowest, highest] = scales.find(({ code }) => code === threshold.scale)!.range;
        const span = threshold.relative === true ? 100 : highest - lowest;
        expect(Math.abs(threshold.value), key).toBeLessThan(span);
        for (const words of [threshold.population, threshold.intervention, threshold.method, threshold.source]) {
          expect(words.length, key).toBeGreaterThan(2);
        }
      }
    }
  });

  it('keep uncertain memory apart from what was found in a source', () => {
    const uncertain = instruments.flatMap(({ key, thresholds }) =>
      thresholds.some(({ provenance }) => provenance === 'M-L') ? [key] : [],
    );
    expect(uncertain).toEqual(['koos12']);
  });
});
