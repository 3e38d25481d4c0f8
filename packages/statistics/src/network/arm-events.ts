import { InvalidInputError } from '../estimation.ts';
import { isConnected } from './network-meta-analysis.ts';

/** Events of one arm of one study. */
export interface ArmEvents {
  readonly study: string;
  readonly treatment: string;
  readonly events: number;
  readonly total: number;
}

/** What carries no information on an odds ratio, and why it was set aside. */
export interface LeftOut {
  readonly study: string;
  /** Undefined where the whole study was left out. */
  readonly treatment: string | undefined;
  readonly reason: 'no-events' | 'only-events' | 'single-arm';
}

/** One study with its arms in the order of the treatments; counts a of events and b of the others. */
export interface ArmStudy {
  /** Indices into the network's treatments, ascending. */
  readonly treatments: readonly number[];
  readonly events: readonly number[];
  readonly totals: readonly number[];
  /** The set of treatments that the study compared before arms were left out. */
  readonly design: string;
}

export interface ArmNetwork {
  readonly treatments: readonly string[];
  readonly studies: readonly ArmStudy[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Arms as studies, without what says nothing about an odds ratio: studies where nobody or everybody had the event; arms of a design
 * (the studies of one set of treatments) of which that is true; designs of which one arm is left.
 *
 * Choices: these three steps, in this order, are those of R's netmetabin.
 *
 * @returns a reason where no network remains
 * @throws InvalidInputError naming study and arm: counts that are not whole, events above the total, an arm twice, a single arm
 */
export function armNetwork(arms: readonly ArmEvents[]): ArmNetwork | string {
  if (arms.length === 0) return 'no-observations';
  const leftOut: LeftOut[] = [];
  const byStudy = [...groupBy(arms, ({ study }) => study).values()];
  for (const own of byStudy) checkArms(own);
  const informative = byStudy.filter((own) => {
    const reason = emptiness(own);
    if (reason !== undefined) leftOut.push({ study: own[0].study, treatment: undefined, reason });
    return reason === undefined;
  });
  const designs = groupBy(informative, (own) => JSON.stringify(own.map(({ treatment }) => treatment).sort()));
  const kept = [...designs].flatMap(([design, studies]) => keptArms(studies, leftOut).map((own) => ({ design, own })));
  const treatments = [...new Set(kept.flatMap(({ own }) => own.map(({ treatment }) => treatment)))].sort();
  const studies = kept.map(({ design, own }) => armStudy(design, own, treatments));
  if (studies.length === 0) return 'no-events';
  return isConnected(studies, treatments.length) ? { treatments, studies, leftOut } : 'network-in-pieces';
}

/** The studies of a design without arms that had no event, or only events, in all of them. */
function keptArms(studies: readonly (readonly ArmEvents[])[], leftOut: LeftOut[]): readonly (readonly ArmEvents[])[] {
  const perArm = groupBy(studies.flat(), ({ treatment }) => treatment);
  const reasons = new Map([...perArm].map(([treatment, own]) => [treatment, emptiness(own)]));
  const left = studies.map((own) => own.filter(({ treatment }) => reasons.get(treatment) === undefined));
  const isSingle = left[0].length < 2;
  for (const { study, treatment } of studies.flat()) {
    const reason = reasons.get(treatment);
    if (reason !== undefined) leftOut.push({ study, treatment, reason });
    else if (isSingle) leftOut.push({ study, treatment, reason: 'single-arm' });
  }
  return isSingle ? [] : left;
}

function emptiness(arms: readonly ArmEvents[]): 'no-events' | 'only-events' | undefined {
  if (arms.every(({ events }) => events === 0)) return 'no-events';
  return arms.every(({ events, total }) => events === total) ? 'only-events' : undefined;
}

function armStudy(design: string, arms: readonly ArmEvents[], treatments: readonly string[]): ArmStudy {
  const ordered = arms
    .map(({ treatment, events, total }) => ({ at: treatments.indexOf(treatment), events, total }))
    .sort((left, right) => left.at - right.at);
  return {
    treatments: ordered.map(({ at }) => at),
    events: ordered.map(({ events }) => events),
    totals: ordered.map(({ total }) => total),
    design,
  };
}

/** Items by a key, in the order in which keys are met. */
export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const own = groups.get(keyOf(item));
    if (own === undefined) groups.set(keyOf(item), [item]);
    else own.push(item);
  }
  return groups;
}

/** @throws InvalidInputError if the arms of one study are not at least two, each once, with whole counts */
export function checkArms(arms: readonly ArmEvents[]): void {
  const [{ study }] = arms;
  const refuse = (text: string) => {
    throw new InvalidInputError('arms', `network: study ${study} ${text}`);
  };
  if (arms.length < 2) refuse('has one arm; at least two are compared');
  const seen = new Set<string>();
  for (const { treatment, events, total } of arms) {
    if (seen.has(treatment)) refuse(`has ${treatment} twice`);
    seen.add(treatment);
    if (!Number.isInteger(total) || total <= 0) refuse(`has ${total} participants in ${treatment}`);
    if (!Number.isInteger(events) || events < 0 || events > total)
      refuse(`has ${events} events of ${total} in ${treatment}`);
  }
}
