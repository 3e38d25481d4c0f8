import { conditions, productClasses, recordDefinitions } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { checkRecord } from '../check-record.ts';
import type { RecordContext } from '../record-data.ts';

function outcome(kind: string, draft: unknown, context: Partial<RecordContext> = {}) {
  const definition = recordDefinitions.find((candidate) => candidate.kind === kind);
  if (definition === undefined) throw new Error(`no definition of ${kind}`);
  const checked = checkRecord(definition, draft, { today: '2026-03-14', ...context });
  const problems = checked.status === 'refused' ? checked.problems.map(({ field, rule }) => `${field}: ${rule}`) : [];
  return { problems, warnings: checked.warnings.map(({ field, rule }) => `${field}: ${rule}`) };
}

const fine = { problems: [], warnings: [] };
const prp = { productClass: 'PRP_LR', donorRelation: 'autologous' };
const bmac = { productClass: 'BMAC', donorRelation: 'autologous', tissue: 'bone-marrow' };

describe('product', () => {
  it('accepts the worked platelet product', () => {
    const draft = {
      ...prp,
      bloodVolumeMl: 60,
      anticoagulant: 'acd-a',
      anticoagulantMl: 8,
      bloodPlateletsE9PerL: 220,
      prpPlateletsE9PerL: 1000,
      prpErythrocytesE12PerL: 0.2,
      bloodLeukocytesE9PerL: 6,
      prpLeukocytesE9PerL: 12,
      volumeMl: 5,
      activator: 'none',
      spins: [{ forceG: 200, minutes: 10 }],
    };
    expect(outcome('product', draft)).toEqual(fine);
  });

  it('refuses a kit that had expired on the day of use, and warns when that day is not known', () => {
    const draft = { ...prp, kitLot: 'L1', kitExpiresOn: '2026-03-01' };
    expect(outcome('product', draft, { procedureOn: '2026-03-02' }).problems).toEqual(['kitExpiresOn: expired']);
    expect(outcome('product', draft, { procedureOn: '2026-03-01' })).toEqual(fine);
    expect(outcome('product', draft)).toEqual({ problems: [], warnings: ['kitExpiresOn: expired'] });
  });

  it('refuses a donor relation that the class does not allow', () => {
    expect(outcome('product', { ...prp, donorRelation: 'allogeneic-unrelated' }).problems).toEqual([
      'donorRelation: donor-relation',
    ]);
    const donated = { productClass: 'MSC_CULT_ALLO', tissue: 'cord-tissue' };
    expect(outcome('product', { ...donated, donorRelation: 'autologous' }).problems).toEqual([
      'donorRelation: donor-relation',
    ]);
  });

  it('refuses own tissue that comes from somebody else', () => {
    expect(outcome('product', { ...prp, donorCode: 'LON-0007' }, { participantCode: 'LON-0008' }).problems).toEqual([
      'donorCode: donor-is-not-recipient',
    ]);
    expect(outcome('product', { ...prp, donorCode: 'LON-0008' }, { participantCode: 'LON-0008' })).toEqual(fine);
  });

  it('asks for donor tests when tissue comes from somebody else', () => {
    const draft = { productClass: 'MSC_CULT_ALLO', tissue: 'cord-tissue', donorRelation: 'allogeneic-unrelated' };
    expect(outcome('product', draft).warnings).toEqual([
      'infectiousMarkers: donor-screening',
      'donorEligibility: donor-screening',
    ]);
  });

  it('refuses a platelet count entered per microlitre and says what it is in 10⁹/L', () => {
    const definition = recordDefinitions.find(({ kind }) => kind === 'product');
    const draft = { ...prp, prpPlateletsE9PerL: 1_000_000 };
    const checked = definition && checkRecord(definition, draft, { today: '2026-03-14' });
    expect(checked?.status === 'refused' && checked.problems).toEqual([
      {
        field: 'prpPlateletsE9PerL',
        rule: 'out-of-range',
        detail:
          'Platelets in product is 1000000 10⁹/L; allowed is 20 to 10000 10⁹/L. A count of 1000000 per µL is 1000 10⁹/L.',
      },
    ]);
  });

  it('allows platelet-poor plasma hardly any platelets, and platelet-rich plasma not', () => {
    const poor = { productClass: 'PPP', donorRelation: 'autologous', plasmaPlateletsE9PerL: 5 };
    expect(outcome('product', poor)).toEqual(fine);
    expect(outcome('product', { ...prp, prpPlateletsE9PerL: 5 }).problems).toEqual([
      'prpPlateletsE9PerL: out-of-range',
    ]);
  });

  it('warns when the counts make no sense together', () => {
    const counts = { bloodPlateletsE9PerL: 220, prpPlateletsE9PerL: 2400, bloodVolumeMl: 20, volumeMl: 4 };
    expect(outcome('product', { ...prp, ...counts }).warnings).toEqual([
      'prpPlateletsE9PerL: more-platelets-than-drawn',
    ]);
    expect(outcome('product', { ...prp, bloodPlateletsE9PerL: 100, prpPlateletsE9PerL: 1501 }).warnings).toEqual([
      'prpPlateletsE9PerL: check-unit',
    ]);
  });

  it('refuses more plasma than blood and more neutrophils than leukocytes', () => {
    expect(outcome('product', { ...prp, bloodVolumeMl: 10, volumeMl: 11 }).problems).toEqual([
      'volumeMl: more-than-drawn',
    ]);
    expect(outcome('product', { ...prp, prpLeukocytesE9PerL: 5, prpNeutrophilsE9PerL: 6 }).problems).toEqual([
      'prpNeutrophilsE9PerL: part-above-whole',
    ]);
  });

  it('warns when leukocyte counts contradict the class, with equal counts being leukocyte-poor', () => {
    const equal = { bloodLeukocytesE9PerL: 6, prpLeukocytesE9PerL: 6 };
    expect(outcome('product', { ...prp, ...equal }).warnings).toEqual(['productClass: leukocyte-class']);
    expect(outcome('product', { ...prp, ...equal, productClass: 'PRP_LP' })).toEqual(fine);
  });

  it('warns of lidocaine mixed in, of a late injection and of a short washout', () => {
    const draft = { ...prp, anaestheticMixed: 'lidocaine', minutesDrawToInjection: 241, nsaidWashoutDaysBefore: 6 };
    expect(outcome('product', draft).warnings.sort()).toEqual([
      'anaestheticMixed: toxic-mix',
      'minutesDrawToInjection: unusual-value',
      'nsaidWashoutDaysBefore: unusual-value',
    ]);
  });

  it('warns when speed and radius give another force', () => {
    const spin = { forceG: 1500, minutes: 10, rpm: 1500, rotorRadiusCm: 10 };
    expect(outcome('product', { ...prp, spins: [spin] }).warnings).toEqual(['spins[0].forceG: force-differs']);
    expect(outcome('product', { ...prp, spins: [{ ...spin, forceG: 252 }] })).toEqual(fine);
  });

  it('warns outside one part of anticoagulant to six to nine of blood', () => {
    const drawn = { ...prp, bloodVolumeMl: 54, anticoagulant: 'acd-a' };
    expect(outcome('product', { ...drawn, anticoagulantMl: 6 })).toEqual(fine);
    expect(outcome('product', { ...drawn, anticoagulantMl: 9 })).toEqual(fine);
    expect(outcome('product', { ...drawn, anticoagulantMl: 5.9 }).warnings).toEqual(['anticoagulantMl: unusual-ratio']);
  });

  it('refuses cell fields for a platelet product and the other way round', () => {
    expect(outcome('product', { ...prp, tncMillions: 10 }).problems).toEqual(['tncMillions: not-asked']);
    expect(outcome('product', { ...bmac, prpPlateletsE9PerL: 900 }).problems).toEqual([
      'prpPlateletsE9PerL: not-asked',
    ]);
  });

  it('refuses a tissue that the class is not made from, and a harvest that is too large for it', () => {
    expect(outcome('product', { ...bmac, tissue: 'adipose' }).problems).toEqual(['tissue: tissue-of-class']);
    const harvestSites = [
      { site: 'iliac-posterior', volumeMl: 60 },
      { site: 'iliac-anterior', volumeMl: 241 },
    ];
    expect(outcome('product', { ...bmac, harvestSites }).problems).toEqual(['harvestSites[1].volumeMl: out-of-range']);
  });

  it('refuses a donation number with a wrong check character and a wrong UDI', () => {
    expect(outcome('product', { ...bmac, din: 'G123498654321H' })).toEqual(fine);
    expect(outcome('product', { ...bmac, din: 'G123498654321K' }).problems).toEqual(['din: isbt128']);
    expect(outcome('product', { ...prp, kitLot: 'A', kitUdi: '(01)12345678901234' }).problems).toEqual(['kitUdi: gs1']);
  });

  it('warns when the lot differs from the one in the UDI', () => {
    const draft = { ...prp, kitLot: 'A', kitUdi: '(01)12345678901231(10)B' };
    expect(outcome('product', draft).warnings).toEqual(['kitLot: udi-differs']);
  });
});

describe('procedure', () => {
  const injection = { procedureKind: 'injection', performedOn: '2026-02-01' };

  it('warns of treatment before consent or without it', () => {
    expect(outcome('procedure', injection, { consentedOn: '2026-02-02' }).warnings).toEqual([
      'performedOn: before-consent',
    ]);
    expect(outcome('procedure', injection, { consentedOn: null }).warnings).toEqual(['performedOn: before-consent']);
    expect(outcome('procedure', injection, { consentedOn: '2026-02-01' })).toEqual(fine);
  });

  it('refuses a procedure after death, on two days, or beyond its series', () => {
    expect(outcome('procedure', injection, { diedOn: '2026-01' }).problems).toEqual(['performedOn: after-death']);
    expect(outcome('procedure', injection, { diedOn: '2026-02' })).toEqual(fine);
    expect(outcome('procedure', { ...injection, performedAt: '2026-02-02T10:00Z' }).problems).toEqual([
      'performedAt: order-of-dates',
    ]);
    expect(outcome('procedure', { ...injection, seriesNumber: 4, seriesOf: 3 }).problems).toEqual([
      'seriesNumber: part-above-whole',
    ]);
  });
});

describe('adverse event', () => {
  const event = {
    verbatim: 'knee hot and swollen',
    term: 'effusion',
    onsetOn: '2026-02',
    grade: '2',
    ctcaeVersion: '5.0',
    isSerious: false,
    causalityInvestigator: 'possible',
  };

  it('accepts a partial onset and refuses an end before it', () => {
    expect(outcome('adverse-event', event, { ctcaeVersion: '5.0' })).toEqual(fine);
    expect(outcome('adverse-event', { ...event, endedOn: '2026-01-31' }).problems).toEqual(['endedOn: order-of-dates']);
    expect(outcome('adverse-event', { ...event, endedOn: '2026-02-01' })).toEqual(fine);
  });

  it('refuses another CTCAE version than that of the study', () => {
    expect(outcome('adverse-event', event, { ctcaeVersion: '6.0' }).problems).toEqual(['ctcaeVersion: ctcae-version']);
  });

  it('refuses a death that is not serious, and asks for the criteria of a serious event', () => {
    expect(outcome('adverse-event', { ...event, grade: '5', outcome: 'fatal' }).problems).toEqual([
      'isSerious: death-is-serious',
    ]);
    expect(outcome('adverse-event', { ...event, isSerious: true }).problems).toEqual(['seriousCriteria: required']);
    expect(outcome('adverse-event', { ...event, isSerious: true, seriousCriteria: [] }).problems).toEqual([
      'seriousCriteria: required',
    ]);
    const serious = { ...event, isSerious: true, seriousCriteria: ['hospitalisation'] };
    expect(outcome('adverse-event', { ...serious, grade: '5', outcome: 'fatal' }).problems).toEqual([
      'seriousCriteria: death-is-serious',
    ]);
    expect(outcome('adverse-event', serious)).toEqual(fine);
  });

  it('warns when the outcome is fatal and the grade is not 5', () => {
    expect(outcome('adverse-event', { ...event, outcome: 'fatal' }).warnings).toEqual(['outcome: check-outcome']);
    expect(outcome('adverse-event', { ...event, outcome: 'recovered' })).toEqual(fine);
  });
});

describe('other records', () => {
  it('refuses a grade that the image cannot show or that the joint does not have', () => {
    const image = { modality: 'x-ray', imagedOn: '2026-01-10' };
    expect(outcome('imaging', { ...image, klGrade: '3' }, { joint: 'knee' })).toEqual(fine);
    expect(outcome('imaging', { ...image, goutallierGrade: '2' }).problems).toEqual(['goutallierGrade: not-asked']);
    expect(outcome('imaging', { ...image, tonnisGrade: '2' }, { joint: 'knee' }).problems).toEqual([
      'tonnisGrade: grade-of-joint',
    ]);
    expect(outcome('imaging', { ...image, readOn: '2026-01-09' }).problems).toEqual(['readOn: order-of-dates']);
  });

  it('warns of a death before the last visit', () => {
    expect(outcome('death', { diedOn: '2026-01-10' }, { lastVisitOn: '2026-01-11' }).warnings).toEqual([
      'diedOn: death-before-visit',
    ]);
    expect(outcome('death', { diedOn: '2026-01' }, { lastVisitOn: '2026-01-11' })).toEqual(fine);
  });

  it('refuses a condition that the joint does not have, and a code of another condition', () => {
    expect(outcome('condition', { condition: 'oa-hip' }, { joint: 'knee' }).problems).toEqual([
      'condition: condition-of-joint',
    ]);
    expect(outcome('condition', { condition: 'oa-knee', icd10: 'M16.1' }).problems).toEqual([
      'icd10: code-of-condition',
    ]);
    expect(outcome('condition', { condition: 'oa-knee', icd10: 'M17.1', klGrade: '3' }, { joint: 'knee' })).toEqual(
      fine,
    );
    expect(outcome('condition', { condition: 'oa-knee', tonnisGrade: '1' }).problems).toEqual([
      'tonnisGrade: not-asked',
    ]);
  });

  it('warns of consent on the day of information or payment', () => {
    const consent = { purpose: 'treatment', decision: 'given', decidedOn: '2026-03-10', textVersion: '2' };
    expect(outcome('consent', { ...consent, informedOn: '2026-03-10', paidOn: '2026-03-10' }).warnings).toEqual([
      'informedOn: cooling-off',
      'paidOn: paid-on-consent',
    ]);
    expect(outcome('consent', { ...consent, informedOn: '2026-03-09' })).toEqual(fine);
    expect(outcome('consent', { ...consent, informedOn: '2026-03-11' }).problems).toEqual([
      'decidedOn: order-of-dates',
    ]);
  });

  it('tells minors, impossible ages and a body mass index that does not fit', () => {
    expect(outcome('demographics', { birthYear: 2010 }).warnings).toEqual(['birthYear: minor']);
    expect(outcome('demographics', { birthYear: 2027 }).problems).toEqual(['birthYear: future-date']);
    expect(outcome('demographics', { birthYear: 1960, ageBand: '40-49' }).problems).toEqual([
      'ageBand: age-band-differs',
    ]);
    expect(outcome('demographics', { birthYear: 1956, ageBand: '60-69' })).toEqual(fine);
    const body = { heightCm: 180, weightKg: 81 };
    expect(outcome('demographics', { ...body, bmiKgPerM2: 25 })).toEqual(fine);
    expect(outcome('demographics', { ...body, bmiKgPerM2: 29 }).warnings).toEqual(['bmiKgPerM2: bmi-differs']);
  });

  it('refuses more days taken than the period has, and a withdrawal before enrolment', () => {
    const medicine = { agent: 'naproxen', medicineClass: 'nsaid', daysTaken: 29, periodDays: 28 };
    expect(outcome('medication', medicine).problems).toEqual(['daysTaken: part-above-whole']);
    const withdrawal = { scope: 'contact', withdrawnOn: '2025-12-31' };
    expect(outcome('withdrawal', withdrawal, { enrolledOn: '2026-01-01' }).problems).toEqual([
      'withdrawnOn: order-of-dates',
    ]);
  });

  it('tells "none" from "not assessed", and wants the day of asking for the first', () => {
    expect(outcome('safety-assessment', { status: 'none' }).problems).toEqual(['assessedOn: required']);
    expect(outcome('safety-assessment', { status: 'not-assessed' })).toEqual(fine);
    expect(outcome('safety-assessment', {}).problems).toEqual(['status: required']);
  });
});

describe('every class and condition', () => {
  it.each(productClasses.map((productClass) => [productClass.code, productClass] as const))(
    '%s is entered with class, donor and tissue alone',
    (code, { donorRelations: [relation], tissue, isCell }) => {
      const draft = {
        productClass: code,
        ...(relation === undefined ? {} : { donorRelation: relation }),
        ...(isCell ? { tissue: tissue === 'asked' ? 'synovium' : tissue } : {}),
        ...(code === 'CORTICOSTEROID' ? { steroidAgent: 'triamcinolone' } : {}),
      };
      expect(outcome('product', draft).problems).toEqual([]);
      if (relation === undefined) return;
      const { donorRelation: _relation, ...without } = { donorRelation: relation, ...draft };
      expect(outcome('product', without).problems).toEqual(['donorRelation: required']);
    },
  );

  it('stands at each of its joints and nowhere else', () => {
    for (const { key, joints } of conditions) {
      for (const joint of joints) expect(outcome('condition', { condition: key }, { joint })).toEqual(fine);
      expect(outcome('condition', { condition: key }, { joint: 'jaw' }).problems).toEqual([
        'condition: condition-of-joint',
      ]);
    }
  });

  it('is coded by its own ICD-10-CM examples', () => {
    for (const { key, icd10cm } of conditions) {
      for (const icd10 of [icd10cm.right, icd10cm.left]) {
        if (icd10 !== undefined) expect(outcome('condition', { condition: key, icd10 })).toEqual(fine);
      }
    }
  });
});
