import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysBefore } from './api-client.ts';
import { openBrowser, openSignedIn } from './open-browser.ts';
import { type StaffSite, startStaffSite } from './staff-site.ts';

let site: StaffSite;
let browser: Browser;
let folder: string;

/** Ten treated 600 days ago, pain 6 before; five answered at twelve months. Changes -2, -2, -3, -1, -2: mean -2. */
const after = [4, 4, 3, 5, 4];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jointwise-files-'));
  [site, browser] = await Promise.all([startStaffSite(), openBrowser()]);
  for (let person = 0; person < 10; person += 1) {
    const { visits } = await site.api.enrolTreated(site, { code: `BCN-${2000 + person}`, daysAgo: 600 });
    const enter = (code: string, pain: number, completedOn: string) =>
      site.api.request(
        'POST',
        `/sites/${site.siteId}/visits/${visits.find((one) => one.code === code)?.id}/responses`,
        {
          instrument: 'nrs-pain',
          answers: { AVERAGE: pain, WORST: null, REST: null, WALKING: null },
          mode: 'paper',
          locale: 'en',
          completedOn,
        },
      );
    await enter('BL', 6, daysBefore(605));
    const pain = after[person];
    if (pain !== undefined) await enter('M12', pain, daysBefore(235));
  }
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openOutcomes(): Promise<Page> {
  const page = await openSignedIn(browser, site, { acceptDownloads: true });
  await page.goto('/outcomes?instrument=nrs-pain&scale=AVERAGE&visit=M12');
  await page.getByText('From treated to answered', { exact: true }).waitFor();
  return page;
}

describe('the outcomes page', () => {
  it('begins with the denominator, and says that it cannot show what the treatment caused', async () => {
    const page = await openOutcomes();
    await page
      .getByText('5 of 10 due have answered; the mean of average pain became better by 2 points', { exact: false })
      .waitFor();
    await page.getByText('cannot show what the treatment caused', { exact: false }).first().waitFor();
    expect(await page.getByText('5/10 due answered: 50 % complete.').count()).toBe(1);
  });

  it('prints n/N beside every estimate', async () => {
    const page = await openOutcomes();
    const estimates = page.getByRole('region', { name: 'Estimates' });
    expect(await estimates.getByText('n/N 5/10', { exact: false }).count()).toBe(1);
    // MIC 2: improvements of 2, 2, 3, 1, 2, so four of five; nobody ended worse.
    await estimates.getByText('4 of 5 who answered, 10 due', { exact: false }).waitFor();
    expect(await estimates.getByText('0 of 5 who answered, 10 due', { exact: false }).count()).toBeGreaterThanOrEqual(
      1,
    );
  });

  it('withholds comparisons below 60 % and gives the reason', async () => {
    const page = await openOutcomes();
    await page.getByText('Under 60 % answered: comparisons are withheld').waitFor();
    await page.getByText('The comparison is withheld.', { exact: false }).waitFor();
  });

  it('shows the numbers of a figure and saves it as SVG, PNG and CSV', async () => {
    const page = await openOutcomes();
    const flow = page.getByRole('region', { name: 'Denominators' });
    await flow.getByRole('button', { name: 'Show numbers' }).click();
    await flow.getByRole('cell', { name: 'Withdrew from contact before the window' }).waitFor();
    for (const [kind, start] of [
      ['SVG', '<svg'],
      ['PNG', '\u0089PNG'],
      ['CSV', 'Step,Count'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        flow.getByRole('button', { name: `Save From treated to answered as ${kind}` }).click(),
      ]);
      const path = join(folder, download.suggestedFilename());
      await download.saveAs(path);
      expect(readFileSync(path, 'latin1').slice(0, start.length)).toBe(start);
    }
  });
});

const mapping = {
  format: 'jointwise-import-mapping',
  version: 1,
  title: 'Three people',
  source: 'three-people',
  key: { columns: ['id'] },
  participant: {
    codePrefix: 'FILE-',
    enrolledOn: { constant: '2025-01-10' },
    jointSides: [
      {
        joint: { constant: 'knee' },
        side: { column: 'side', codes: { L: 'left', R: 'right' } },
        episodes: [
          {
            productClass: { constant: 'HA' },
            indexOn: { constant: '2025-02-01' },
            visits: [
              {
                code: 'BL',
                responses: [
                  {
                    instrument: 'nrs-pain',
                    mode: 'paper',
                    locale: 'en',
                    completedOn: { constant: '2025-01-20' },
                    answers: { AVERAGE: { column: 'pain', as: 'integer' } },
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
};

describe('the import page', () => {
  it('tries a file first, names every refused row, and then runs', async () => {
    writeFileSync(join(folder, 'three.csv'), 'id,side,pain\n1,L,6\n2,R,61\n3,R,4\n');
    writeFileSync(join(folder, 'mapping.json'), JSON.stringify(mapping));
    const page = await openSignedIn(browser, site);
    await page.goto('/study/imports');
    await page.getByLabel('File (CSV, may be gzipped)').setInputFiles(join(folder, 'three.csv'));
    await page.getByLabel('Mapping (JSON)').setInputFiles(join(folder, 'mapping.json'));
    await page.getByRole('button', { name: 'Try without storing' }).click();
    await page.getByText('2 would be taken').waitFor();
    const refused = page.getByRole('region', { name: 'Refused rows' }).first();
    expect(await refused.getByRole('row').nth(1).innerText()).toContain('61');
    await page.getByRole('button', { name: 'Run import' }).click();
    await page.getByText('2 imported, 0 known already, 1 refused, of 3 rows read', { exact: false }).waitFor();
    await page.goto('/participants?search=FILE');
    await page.getByText('2 participants fit the filters.').waitFor();
  });
});

describe('the audit page', () => {
  it('verifies the trail and says that it is intact', async () => {
    const page = await openSignedIn(browser, site);
    await page.goto('/study/audit');
    await page.getByRole('button', { name: 'Verify the trail' }).click();
    await page.getByText('The trail is intact.').waitFor({ timeout: 30_000 });
  });
});
