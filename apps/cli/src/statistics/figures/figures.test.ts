import { fileURLToPath } from 'node:url';
import type { FigureModel } from '@jointwise/report';
import { describe, expect, it } from 'vitest';
import { statisticsMethods } from '../methods/index.ts';
import { runMethod } from '../run-method.ts';

const examples = fileURLToPath(new URL('../../../../../examples/statistics/', import.meta.url));

async function figuresOf(name: string): Promise<Readonly<Record<string, FigureModel>>> {
  const method = statisticsMethods.find((one) => one.name === name);
  if (method === undefined) throw new Error(name);
  let found: Readonly<Record<string, FigureModel>> = {};
  const files = { data: `${examples}${name}/data.csv`, spec: `${examples}${name}/spec.json` };
  await runMethod(method, files, 'text', async (figures) => {
    found = figures;
  });
  return found;
}

const textsOf = ({ nodes }: FigureModel) => nodes.flatMap(({ text }) => (text === undefined ? [] : [text]));

describe('the pictures of a statistical answer', () => {
  it('show the thirteen trials of BCG vaccine and their pool, and leave the numbers beside them', async () => {
    const { forest, funnel } = await figuresOf('meta-analysis');
    expect(forest?.table.rows).toHaveLength(14);
    // Colditz 1994 as in metafor's dat.bcg: Aronson's log risk ratio and its 95 % interval.
    expect(textsOf(forest as FigureModel)).toContain('−0.89 (−2.01 to 0.23)');
    expect(funnel?.nodes.filter(({ tag }) => tag === 'circle')).toHaveLength(13);
  });

  it('count those at risk under the time axis of a survival curve', async () => {
    const { curves } = await figuresOf('kaplan-meier');
    // Ten observations, events at 3, 7, 12 and 20: just before 7 one has died and one was censored.
    expect(textsOf(curves as FigureModel).filter((text) => text === '8')).toHaveLength(1);
    expect(curves?.caption).toContain('4/10 had the event');
  });

  it('draw the profile, the network and the balance', async () => {
    expect(Object.keys(await figuresOf('mmrm'))).toEqual(['profile']);
    expect((await figuresOf('network-meta-analysis')).network?.table.rows).toHaveLength(3);
    expect((await figuresOf('iptw')).balance?.description).toContain('1 of 1 covariates');
  });
});
