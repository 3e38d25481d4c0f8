import { publishedTrials } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import type { ImportedEvidence } from './imported-evidence.ts';
import { readEvidence } from './read-evidence.ts';
import { evidenceCsvColumns, toEvidenceRows } from './to-evidence-csv.ts';

function read(...lines: readonly string[]): ImportedEvidence {
  const result = readEvidence(lines.join('\n'));
  if (result.status === 'refused') throw new Error(result.detail);
  return result.evidence;
}

describe('readEvidence', () => {
  it('reads arms with two endpoints in the column names, and leaves out what is not there', () => {
    const { layout, trials, problems } = read(
      'id,trt,n,mean_pain,sd_pain,mean_disability,sd_disability',
      '1,No treatment,30,5.1,2,NA,NA',
      '1,Aerobic exercise,31,4.2,2.1,NA,NA',
      '2,Education,20,NA,NA,30,11',
      '2,Strength exercise,22,NA,NA,25,10',
    );
    expect(layout).toBe('arms');
    expect(problems).toEqual([]);
    expect(trials.map(({ trial }) => trial.results.map(({ endpoint }) => endpoint))).toEqual([
      ['pain'],
      ['disability'],
    ]);
    expect(trials[0]?.trial.results[0]?.arms).toEqual([
      { arm: 'No treatment', n: 30, mean: 5.1, standardDeviation: 2 },
      { arm: 'Aerobic exercise', n: 31, mean: 4.2, standardDeviation: 2.1 },
    ]);
  });

  it('reads means with standard errors over time, arms by number and treatments by their short code', () => {
    const { trials, ignored } = read(
      'studyID,time,y,se,treatment,arm,treatname',
      'Trial 1,0,6.5,0.1,Pl_0,1,Placebo',
      'Trial 1,0,6.6,0.1,Ce_200,2,Celecoxib 200',
      'Trial 1,12,5.2,0.2,Pl_0,1,Placebo',
      'Trial 1,12,4.1,0.2,Ce_200,2,Celecoxib 200',
    );
    expect(ignored).toEqual([]);
    const trial = trials[0]?.trial;
    expect(trial?.arms).toMatchObject([
      { code: '1', label: 'Pl_0' },
      { code: '2', label: 'Ce_200' },
    ]);
    expect(trial?.results.map(({ timeAsGiven, timepointMonths }) => [timeAsGiven, timepointMonths])).toEqual([
      [0, undefined],
      [12, undefined],
    ]);
    expect(trial?.results[1]?.arms[1]).toEqual({ arm: '2', mean: 4.1, standardError: 0.2 });
  });

  it('reads responders, also where nobody responded', () => {
    const { trials, ignored } = read(
      'study,treatment,diseaseDuration,responders,sampleSize',
      'Keystone 2008,CZP,6.1,146,393',
      'Keystone 2008,Placebo,6.2,0,199',
    );
    expect(ignored).toEqual(['diseaseDuration']);
    expect(trials[0]?.trial.results[0]).toMatchObject({
      kind: 'event',
      arms: [
        { events: 146, n: 393 },
        { events: 0, n: 199 },
      ],
    });
  });

  it('reads both arms side by side where the column names carry the arms', () => {
    const { layout, trials, ignored } = read(
      'Study,Study_type,N_of_revisions,Total_cemented,N_of_revisions_uncemented,Total_uncemented,Relative_risks_computed,L95CI,U95CI,mean_age,proportion_of_women,Follow_up',
      'Kim 2011,RCT,0,110,2,109,0.2,0.01,4.08,43.4,0.34,18.4',
    );
    expect(layout).toBe('pairs');
    expect(ignored).toEqual(['mean_age', 'proportion_of_women']);
    const trial = trials[0]?.trial;
    expect(trial).toMatchObject({
      design: 'randomised-parallel',
      arms: [{ label: 'cemented' }, { label: 'uncemented' }],
    });
    expect(trial?.results[0]?.arms).toEqual([
      { arm: 'cemented', n: 110, events: 0 },
      { arm: 'uncemented', n: 109, events: 2 },
    ]);
    expect(trial?.results[0]?.differences[0]).toMatchObject({
      measure: 'risk-ratio',
      estimate: 0.2,
      interval: [0.01, 4.08],
    });
  });

  it.each([
    ['event.e,n.e,event.c,n.c', ['treatment', 'control']],
    ['xTi,nTi,xCi,nCi', ['treatment', 'control']],
    ['ai,n1i,ci,n2i', ['treatment', 'control']],
    ['x.prp,n.prp,x.ctrl,n.ctrl', ['prp', 'ctrl']],
    ['prp_arm_event,prp_arm_total,control_arm_event,control_arm_total', ['prp_arm', 'control_arm']],
  ])('reads counts of two arms side by side: %s', (columns, labels) => {
    const { layout, trials, ignored } = read(`study,${columns}`, 'A,3,20,5,21');
    expect([layout, ignored]).toEqual(['pairs', []]);
    expect(trials[0]?.trial.arms.map(({ label }) => label)).toEqual(labels);
    expect(trials[0]?.trial.results[0]).toMatchObject({
      kind: 'event',
      arms: [
        { n: 20, events: 3 },
        { n: 21, events: 5 },
      ],
    });
  });

  it('reads up to three arms side by side, each with its treatment; an arm that is not there is left out', () => {
    const { trials, ignored } = read(
      'Study,Treatment1,y1,sd1,n1,Treatment2,y2,sd2,n2,Treatment3,y3,sd3,n3',
      'A,PRP,3,1,20,HA,4,1,21,Saline,5,1,22',
      'B,HA,4,2,30,Saline,5,2,31,,NA,NA,NA',
    );
    expect(ignored).toEqual([]);
    expect(trials.map(({ trial }) => trial.arms.map(({ label }) => label))).toEqual([
      ['PRP', 'HA', 'Saline'],
      ['HA', 'Saline'],
    ]);
    expect(trials[0]?.trial.results[0]?.arms[2]).toEqual({ arm: 'Saline', n: 22, mean: 5, standardDeviation: 1 });
  });

  it('keeps the counts and the means of one row apart', () => {
    const { trials } = read('study,n1i,m1i,sd1i,ai,n2i,m2i,sd2i,ci', 'A,20,3,1,4,21,5,2,6', 'B,20,3,1,,21,5,2,');
    expect(trials.map(({ trial }) => trial.results.map(({ endpoint }) => endpoint))).toEqual([
      ['event', 'value'],
      ['value'],
    ]);
  });

  it('tells two studies of one name by their year where each has one row', () => {
    const { trials, problems } = read('study,year,ai,n1i,ci,n2i', 'A,1989,1,9,2,9', 'A,1995,3,9,4,9', 'B,1995,3,9,4,9');
    expect(trials.map(({ trial }) => [trial.study, trial.year])).toEqual([
      ['A', 1989],
      ['A 1995', 1995],
      ['B', 1995],
    ]);
    expect(problems).toEqual([]);
  });

  it('tells of a study that comes back with the same endpoint, and keeps both rows', () => {
    const { trials, problems } = read('study,ai,n1i,ci,n2i', 'A,1,9,2,9', 'A,3,9,4,9');
    expect(trials[0]?.trial.results[0]?.arms).toHaveLength(4);
    expect(problems).toMatchObject([{ row: 2, column: 'study', value: 'A', rule: 'repeated-study' }]);
    expect(read('study,yi,vi', 'A,1,1', 'A,2,1').problems).toMatchObject([{ row: 2, rule: 'repeated-study' }]);
  });

  it('takes the one column of counts for the event that it is named after, and refuses to choose between two', () => {
    const { trials } = read('study,treatment,death,n', 'A,PRP,1,20', 'A,HA,2,21');
    expect(trials[0]?.trial.results[0]).toMatchObject({
      endpoint: 'death',
      kind: 'event',
      arms: [{ events: 1, n: 20 }, {}],
    });
    expect(readEvidence('study,treatment,death,stroke,n\nA,PRP,1,1,20')).toMatchObject({ rule: 'no-values' });
  });

  it('reads contrasts whatever case and separators the header has, a semicolon and a decimal comma', () => {
    const { layout, trials } = read('Stud Lab;TREAT 1;treat_2;te;SE te', 'A;x;y;-0,5;0,25');
    expect(layout).toBe('contrasts');
    expect(trials[0]?.trial.results[0]?.differences).toEqual([
      { arm: 'x', comparator: 'y', measure: 'unnamed', estimate: -0.5, standardError: 0.25 },
    ]);
  });

  it('keeps a row whose number cannot be read, without the number, and says where', () => {
    const { trials, problems } = read(
      'study,treatment,n,mean,sd',
      'A,x,20,about 3,1',
      'A,y,20,4,1',
      ',z,20,4,1',
      'B,,1,2,3',
    );
    expect(problems).toMatchObject([
      { row: 1, column: 'mean', value: 'about 3', rule: 'not-a-number' },
      { row: 3, column: 'study', rule: 'missing-study' },
      { row: 4, column: 'treatment', rule: 'missing-treatment' },
    ]);
    expect(trials[0]?.trial.results[0]?.arms[0]).toEqual({ arm: 'x', n: 20, standardDeviation: 1 });
    expect(trials[0]?.places['results.0.arms.1.mean']).toEqual({ row: 2, column: 'mean', value: '4' });
  });

  it('keeps both of two rows that contradict each other, and the first of two facts of the trial', () => {
    const { trials, problems } = read('study,year,treatment,n,mean,sd', 'A,2019,x,20,3,1', 'A,2020,x,20,4,1');
    expect(trials[0]?.trial.year).toBe(2019);
    expect(trials[0]?.trial.results[0]?.arms.map(({ mean }) => mean)).toEqual([3, 4]);
    expect(problems).toMatchObject([{ row: 2, column: 'year', value: '2020', rule: 'contradictory-rows' }]);
  });

  it('refuses a file without a known layout, without rows, or broken as CSV, and says what was looked for', () => {
    expect(readEvidence('a,b\n1,2')).toMatchObject({ status: 'refused', rule: 'unknown-layout' });
    expect(readEvidence('study,treatment,n,mean,sd')).toMatchObject({ status: 'refused', rule: 'no-rows' });
    expect(readEvidence('')).toMatchObject({ status: 'refused', rule: 'empty-file' });
    expect(readEvidence('study,treatment,n,mean,sd\n"A,x,1,2,3')).toMatchObject({
      status: 'refused',
      rule: 'unclosed-quote',
    });
  });

  it('reads its own file back: the shipped trials, arm by arm and number by number', () => {
    const quoted = (value: string | number | undefined) =>
      value === undefined ? '' : `"${String(value).replaceAll('"', '""')}"`;
    const lines = publishedTrials.flatMap((trial) =>
      toEvidenceRows(trial, 'entered-once').map((row) =>
        evidenceCsvColumns.map((column) => quoted(row[column])).join(','),
      ),
    );
    const { trials, problems, ignored } = read(evidenceCsvColumns.join(','), ...lines);
    expect(problems).toEqual([]);
    expect(ignored).toEqual(['risk_of_bias', 'status']);
    const restore = publishedTrials.find(({ key }) => key === 'restore-2021');
    const again = trials.find(({ trial }) => trial.study === restore?.study)?.trial;
    expect(again).toMatchObject({ year: 2021, randomised: 288, masking: 'triple', unitOfAnalysis: 'person' });
    expect(again?.arms).toEqual(restore?.arms);
    again?.results.forEach((result, i) => {
      const own = restore?.results[i];
      expect(result).toMatchObject({ endpoint: own?.endpoint, scale: own?.scale, timepointMonths: 12, kind: 'change' });
      expect(result.arms).toEqual(own?.arms);
      expect(result.differences[0]).toMatchObject({
        estimate: own?.differences[0]?.estimate,
        interval: own?.differences[0]?.interval,
      });
    });
  });
});

describe('citations', () => {
  it('reads RIS', () => {
    const { trials, layout } = read(
      'TY  - JOUR',
      'AU  - Bennell, Kim L',
      'AU  - Paterson, Kade L',
      'TI  - A trial of plasma',
      'JO  - JAMA',
      'PY  - 2021/11/23',
      'DO  - 10.1000/one',
      'AB  - Registered as NCT01234567.',
      'ER  - ',
      '',
      'TY  - JOUR',
      'AU  - Bennell, Kim L',
      'TI  - Another',
      'Y1  - 2021',
      'ER  - ',
    );
    expect(layout).toBe('citations');
    expect(trials.map(({ trial }) => trial.key)).toEqual(['bennell-2021', 'bennell-2021-2']);
    expect(trials[0]?.trial).toMatchObject({
      study: 'Bennell 2021',
      year: 2021,
      journal: 'JAMA',
      doi: '10.1000/one',
      registration: ['NCT01234567'],
      note: 'A trial of plasma',
      arms: [],
      results: [],
    });
  });

  it('reads NBIB with lines that go on', () => {
    const { trials } = read(
      'PMID- 34812863',
      'TI  - A long title that goes',
      '      on in the next line.',
      'LID - 10.1000/two [doi]',
      'FAU - Bennell, Kim L',
      'DP  - 2021 Nov 23',
      'TA  - JAMA',
    );
    expect(trials[0]?.trial).toMatchObject({
      pmid: '34812863',
      doi: '10.1000/two',
      year: 2021,
      note: 'A long title that goes on in the next line.',
    });
  });

  it('says which reference has no name', () => {
    const { problems, trials } = read('TY  - JOUR', 'AU  - A, B', 'ER  - ', 'TY  - JOUR', 'PY  - 2020', 'ER  - ');
    expect(trials).toHaveLength(1);
    expect(problems).toMatchObject([{ row: 2, rule: 'missing-study' }]);
  });
});
