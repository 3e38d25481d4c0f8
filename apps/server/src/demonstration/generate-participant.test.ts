import { estimateOutcomes, type OutcomesQuestion, type PairFact } from '@jointwise/analysis';
import { conditions, instruments, productClasses, recordDefinitions } from '@jointwise/definitions';
import type { ImportedEpisode, ImportedRecord } from '@jointwise/exchange';
import { checkRecord, type RecordContext } from '@jointwise/registry';
import { checkAnswers, scoreInstrument } from '@jointwise/scoring';
import { describe, expect, it } from 'vitest';
import { demonstrationTruth, trueMeanChange } from './demonstration-truth.ts';
import { generateParticipant } from './generate-participant.ts';

const today = '2026-11-20';
const many = (count: number, more: { seed?: number; isComplete?: boolean } = {}) =>
  Array.from({ length: count }, (_, index) => generateParticipant(index, { seed: 1, today, ...more }).participant);
const episodesOf = (people: ReturnType<typeof many>) =>
  people.flatMap(({ jointSides }) => jointSides.flatMap(({ episodes }) => episodes));
const koos = instruments.find(({ key }) => key === 'koos');
if (koos === undefined) throw new Error('KOOS is not defined');

describe('the demonstration registry', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(many(20)).toEqual(many(20));
    expect(many(5)).not.toEqual(many(5, { seed: 2 }));
    expect(many(3)[2]).toEqual(many(30)[2]);
  });

  it('has every product class and every condition among 600, and two-joint persons', () => {
    const people = many(600);
    expect(new Set(episodesOf(people).map(({ productClass }) => productClass)).size).toBeGreaterThanOrEqual(
      productClasses.length - 2,
    );
    const found = people.flatMap(({ jointSides }) => jointSides.flatMap(({ records }) => records));
    expect(new Set(found.filter(({ kind }) => kind === 'condition').map(({ data }) => data.condition)).size).toBe(
      conditions.length,
    );
    const two = people.filter(({ jointSides }) => jointSides.length === 2).length;
    // 14 % of 600 is 84, with a standard deviation of 8.5.
    expect(two).toBeGreaterThan(58);
    expect(two).toBeLessThan(110);
  });

  it('has records that pass the checks of an entry, and answers that the instruments allow', () => {
    const refused: unknown[] = [];
    const check = (records: readonly ImportedRecord[], context: RecordContext) => {
      for (const { kind, data } of records) {
        const definition = recordDefinitions.find((one) => one.kind === kind);
        if (definition === undefined) throw new Error(`there is no kind of record ${kind}`);
        const checked = checkRecord(definition, data, context);
        if (checked.status === 'refused') refused.push({ kind, problems: checked.problems });
      }
    };
    for (const { enrolledOn, records, jointSides } of many(400)) {
      const death = records.find(({ kind }) => kind === 'death');
      const context: RecordContext = {
        today,
        enrolledOn,
        ctcaeVersion: '5.0',
        ...(death === undefined ? {} : { diedOn: String(death.data.diedOn) }),
      };
      check(records, context);
      for (const { joint, records: own, episodes } of jointSides) {
        check(own, { ...context, joint });
        for (const { indexOn, records: inEpisode, visits } of episodes) {
          check(inEpisode, { ...context, joint, indexOn, procedureOn: indexOn });
          for (const visit of visits) {
            check(visit.records, { ...context, joint, indexOn });
            for (const { instrument, answers, completedOn } of visit.responses) {
              const definition = instruments.find(({ key }) => key === instrument);
              if (definition === undefined) throw new Error(`there is no instrument ${instrument}`);
              const checked = checkAnswers(definition, answers);
              if (checked.status === 'refused') refused.push({ instrument, problems: checked.problems });
              if (completedOn > today) refused.push({ instrument, completedOn });
            }
          }
        }
      }
    }
    expect(refused).toEqual([]);
  });

  it('asks people who died or withdrew from contact nothing afterwards', () => {
    const late = many(1500).flatMap(({ records, jointSides }) => {
      const end = records.find(
        ({ kind, data }) => kind === 'death' || (kind === 'withdrawal' && data.scope === 'contact'),
      );
      const endOn = String(end?.data.diedOn ?? end?.data.withdrawnOn ?? '9999');
      return jointSides
        .flatMap(({ episodes }) => episodes.flatMap(({ visits }) => visits.flatMap(({ responses }) => responses)))
        .filter(({ completedOn }) => completedOn > endOn);
    });
    expect(late).toEqual([]);
  });
});

const question: OutcomesQuestion = {
  study: { code: 'DEMO', title: 'Demonstration', synthetic: true },
  instrument: { key: 'koos', title: 'KOOS', version: '1.0' },
  scale: koos.scales.find(({ code }) => code === 'PAIN') as OutcomesQuestion['scale'],
  visit: { code: 'M6', title: '6 months', targetDay: 182 },
  sites: [],
  productClasses: [],
  thresholds: [],
  confidenceLevel: 0.99,
};

function painAt({ visits }: ImportedEpisode, code: string): number | null {
  const response = visits
    .find((visit) => visit.code === code)
    ?.responses.find(({ instrument }) => instrument === 'koos');
  const score = response && koos && scoreInstrument(koos, response.answers).find(({ scale }) => scale === 'PAIN');
  return score?.status === 'scored' ? score.value : null;
}

describe('the truth', () => {
  const people = many(9000, { isComplete: true });

  it.each(['PRP_LP', 'HA', 'CORTICOSTEROID'])('is found by the estimate of change at M6 for %s', (productClass) => {
    // One joint a person here: the clustered case has its own test, by hand.
    const pairs: PairFact[] = people.flatMap(({ jointSides }) =>
      (jointSides[0]?.episodes ?? [])
        .filter((episode) => episode.productClass === productClass && episode.indexOn < '2026-02-01')
        .map((episode) => ({ before: painAt(episode, 'BL'), after: painAt(episode, 'M6') }))
        .filter(({ before, after }) => before !== null && after !== null)
        .map((pair) => ({ siteId: 'a', productClass, count: 1, ...pair })),
    );
    expect(pairs.length).toBeGreaterThan(200);
    const none = { notYetDue: 0, died: 0, withdrew: 0, operated: 0 };
    const noLog = { treated: null, monthsNotLogged: ['2022-01'], alsoEnrolled: 0 };
    const flows = [{ siteId: 'a', productClass, enrolled: pairs.length, ...none, ...noLog }];
    const { change } = estimateOutcomes({ flows, pairs, repeated: [] }, question);
    if (change.status !== 'estimated') throw new Error(change.reason);
    const truth = trueMeanChange(productClass, 'M6');
    expect(truth).toBe(demonstrationTruth.recovery + (demonstrationTruth.effects[productClass] ?? 0));
    expect(change.fit.interval[0]).toBeLessThan(truth);
    expect(change.fit.interval[1]).toBeGreaterThan(truth);
    // An interval wide enough to hold anything would prove nothing.
    expect(change.fit.interval[1] - change.fit.interval[0]).toBeLessThan(5);
  });
});
