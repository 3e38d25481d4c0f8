import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkTrials, poolTrials } from '@jointwise/analysis';
import { afterAll, describe, expect, it } from 'vitest';
import { formatEvidenceCheck, placeFindings } from './format-evidence-check.ts';
import { formatPooledTrials } from './format-pooled-trials.ts';
import { readEvidenceFile } from './read-evidence-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'jointwise-evidence-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

async function pool(path: string, options: Parameters<typeof poolTrials>[1] = {}) {
  const { trials } = await readEvidenceFile(path);
  return poolTrials(
    trials.map(({ trial }) => trial),
    options,
  );
}

describe('evidence check', () => {
  it('names row, column, value and rule, and keeps every row', async () => {
    const path = file(
      'wrong.csv',
      'study,treatment,n,mean,sd,se',
      'A,Plasma,36,1,3,0.25',
      'A,Saline,40,2,three,',
      'A,Plasma,36,1.5,3,0.5',
    );
    const evidence = await readEvidenceFile(path);
    const findings = placeFindings(evidence, checkTrials(evidence.trials.map(({ trial }) => trial)));
    const text = formatEvidenceCheck(evidence, findings);
    // sd 3 of 36 is a standard error of 0.5; 0.25 is its square.
    expect(text).toMatch(/A, row 1, se: 0\.25: .*a variance \[variance-as-standard-error\]/);
    expect(text).toMatch(/Row 2, sd: three is not a number/);
    expect(text).toMatch(/row 3, mean: 1\.5: a row before says 1 .*both are kept \[contradictory-rows\]/);
    expect(evidence.trials[0]?.trial.results[0]?.arms).toHaveLength(3);
  });

  it('says that nothing was found, and refuses what it cannot read', async () => {
    const path = file('right.csv', 'study,treat1,treat2,TE,seTE', 'A,x,y,0.5,0.2');
    const evidence = await readEvidenceFile(path);
    expect(formatEvidenceCheck(evidence, [])).toMatch(/Nothing was found/);
    await expect(readEvidenceFile(file('odd.csv', 'a,b', '1,2'))).rejects.toThrow(/none of the known layouts/);
    await expect(readEvidenceFile(join(folder, 'none.csv'))).rejects.toThrow(/there is no file/);
  });
});

describe('evidence pool', () => {
  it('pools two treatments and prints wald beside the adjusted interval', async () => {
    const path = file(
      'trap.csv',
      'study,treat1,treat2,MD,SE',
      ...[-0.3, -1.3, -0.2, -1.8].map(
        (effect, i) => `S${i},x,y,${effect},${Math.sqrt([0.094, 0.3683, 0.2168, 0.424][i] ?? 0)}`,
      ),
    );
    const text = formatPooledTrials(await pool(path));
    expect(text).toMatch(/Pooled\s+−0\.7545 \(−1\.940\d to 0\.431/);
    expect(text).toMatch(/Wald, for comparison\s+−1\.465\d to −0\.04/);
  });

  it('counts a three-arm trial of standardised differences once, with one spread for all its arms', async () => {
    // Deviation 2 in every arm of 20: d = -1 and -0.5 against saline, v = 2/20 + d^2/80.
    const path = file(
      'three.csv',
      'id,trt,n,mean_pain,sd_pain',
      '1,Saline,20,6,2',
      '1,Plasma,20,4,2',
      '1,Cells,20,5,2',
    );
    const pooled = await pool(path, { measure: 'standardised-mean-difference' });
    if (pooled.kind !== 'network') throw new Error('three treatments are a network');
    expect(pooled.contrasts).toEqual([
      {
        study: '1',
        treatment1: 'Saline',
        treatment2: 'Plasma',
        effect: 1,
        standardError: Math.sqrt(0.1 + 1 / 80),
      },
      {
        study: '1',
        treatment1: 'Saline',
        treatment2: 'Cells',
        effect: 0.5,
        standardError: Math.sqrt(0.1 + 0.25 / 80),
      },
      {
        study: '1',
        treatment1: 'Plasma',
        treatment2: 'Cells',
        effect: -0.5,
        standardError: Math.sqrt(0.1 + 0.25 / 80),
      },
    ]);
  });

  it("takes each study's last time, and adds a half to every arm of a trial with an empty one", async () => {
    const path = file(
      'events.csv',
      'study,treatment,time,responders,sampleSize',
      'A,Drug,4,1,10',
      'A,Placebo,4,1,10',
      'A,Drug,12,5,20',
      'A,Placebo,12,0,20',
      'A,Other,12,4,20',
    );
    const pooled = await pool(path);
    if (pooled.kind !== 'network') throw new Error('three treatments are a network');
    const drug = pooled.contrasts.find(({ treatment1, treatment2 }) => treatment1 === 'Drug' && treatment2 === 'Other');
    // (5.5 / 15.5) / (4.5 / 16.5)
    expect(drug?.effect).toBeCloseTo(Math.log((5.5 * 16.5) / (15.5 * 4.5)), 12);
  });

  it('refuses a network in two pieces by name', async () => {
    const path = file('pieces.csv', 'study,treat1,treat2,TE,seTE', '1,A,B,0.5,0.1', '2,C,D,0.3,0.1');
    expect(formatPooledTrials(await pool(path))).toMatch(/2 pieces that no trial links: A, B \| C, D/);
  });
});
