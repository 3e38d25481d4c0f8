import { type EvidenceNumber, estimateAidNumber, readEvidenceNumber } from '@jointwise/analysis';
import { aidEdition, type OptionNumber, options } from '@jointwise/definitions';
import type { NumberOrigin, ShownOption } from '@jointwise/patient/pages';
import { toShownNumber } from '@jointwise/report';
import { type EvidenceState, readEvidenceStates } from '../evidence/read-evidence-state.ts';
import type { Services } from '../services.ts';
import { readPublic } from './read-public.ts';

const keptMilliseconds = 60_000;

/**
 * Every option in the order of the aid, with its numbers as the evidence table has them now: read anew at most once a
 * minute.
 */
export function readShownOptions(services: Services): Promise<readonly ShownOption[]> {
  const slot = String(Math.floor(services.now().getTime() / keptMilliseconds));
  return services.outcomes.get('aid-options', slot, async () =>
    showOptions(await readPublic(services, (session) => readEvidenceStates(session))),
  );
}

function showOptions(states: readonly EvidenceState[]): readonly ShownOption[] {
  const records = states.map(({ settled: { trial, status, readers } }) => ({ trial, status, readers }));
  const read = (number: OptionNumber) => readEvidenceNumber(number, records);
  return options.map((definition) => {
    const [benefit, harm] = [definition.benefit.map(read), definition.harm.map(read)];
    const origins = [...benefit, ...harm].flatMap((one) =>
      one.number.kind === 'none' ? [] : [[one.number.key, originOf(one, states)] as const],
    );
    return { definition, benefit: benefit.map(show), harm: harm.map(show), origins: Object.fromEntries(origins) };
  });
}

const show = ({ number }: EvidenceNumber) => toShownNumber(estimateAidNumber(number));

/** The day is that of the last reading of its trial; of what nobody has entered since, that of the sources. */
function originOf({ from, isVerified, trial }: EvidenceNumber, states: readonly EvidenceState[]): NumberOrigin {
  const readings = states.find(({ key }) => key === trial)?.readings ?? [];
  const last = readings
    .flatMap(({ at }) => at ?? [])
    .sort()
    .at(-1)
    ?.slice(0, 10);
  return { from, isVerified, on: last ?? aidEdition.sourcesReadOn };
}
