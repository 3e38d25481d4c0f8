import { describe, expect, it } from 'vitest';
import { deriveCapture } from './derive-capture.ts';
import type { FlowFact } from './outcome-facts.ts';

const flow = (given: Partial<FlowFact>): FlowFact => ({
  ...{ siteId: 'a', productClass: 'prp', treated: 0, monthsNotLogged: [], alsoEnrolled: 0, enrolled: 0 },
  ...{ notYetDue: 0, died: 0, withdrew: 0, operated: 0 },
  ...given,
});
const sites = [
  { id: 'a', name: 'Site A' },
  { id: 'b', name: 'Site B' },
];

describe('the capture', () => {
  // A published series of marrow concentrate analysed 121 of 233 treated (PMC6197942): 51.9 %.
  it('is enrolled of treated', () => {
    const capture = deriveCapture([
      flow({ treated: 200, enrolled: 110 }),
      flow({ siteId: 'b', treated: 33, enrolled: 11 }),
    ]);
    expect(capture).toMatchObject({ status: 'logged', enrolled: 121, treated: 233, isWider: false });
    expect(capture.status === 'logged' && capture.share).toBeCloseTo(0.519, 3);
  });

  it('counts a class with which nobody was enrolled as treated', () => {
    const capture = deriveCapture([
      flow({ treated: 10, enrolled: 8 }),
      flow({ productClass: 'hyaluronate', treated: 6 }),
    ]);
    expect(capture).toMatchObject({ enrolled: 8, treated: 16, share: 0.5 });
  });

  it('says when the log counts more than is asked about', () => {
    const capture = deriveCapture([flow({ treated: 20, enrolled: 6, alsoEnrolled: 9 })]);
    expect(capture).toEqual({ status: 'logged', enrolled: 15, treated: 20, share: 0.75, isWider: true });
  });

  it('is not given while a month is not logged; a month counts once, whatever the class', () => {
    const capture = deriveCapture(
      [
        flow({ treated: 10, enrolled: 8 }),
        flow({ siteId: 'b', treated: null, monthsNotLogged: ['2025-01', '2025-02'] }),
        flow({ siteId: 'b', productClass: 'bmac', treated: null, monthsNotLogged: ['2025-02', '2025-05'] }),
      ],
      sites,
    );
    expect(capture).toEqual({ status: 'not-logged', sites: [{ siteId: 'b', name: 'Site B', months: 3 }] });
  });

  it('has no share when nobody was treated', () => {
    expect(deriveCapture([flow({})])).toMatchObject({ status: 'logged', treated: 0, share: null });
    expect(deriveCapture([])).toEqual({ status: 'not-logged', sites: [] });
  });
});
