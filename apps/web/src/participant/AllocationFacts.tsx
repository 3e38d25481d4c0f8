import type { ClinicalRecord, ParticipantReply } from '@jointwise/server/contract';
import { Link } from '@tanstack/react-router';
import { DateText } from '../shared/DateText.tsx';
import { jointSideName } from '../shared/joint-side-name.ts';
import { useStudy } from '../study/useStudy.ts';
import { texts } from './texts.ts';

/** To which arm the person, or each joint-side, was allocated; nothing in a study that allocates nobody by chance. */
export function AllocationFacts({ data }: { readonly data: ParticipantReply }) {
  const study = useStudy(data.participant.studyId);
  const inForce = data.allocations.filter(({ withdrawn }) => !withdrawn);
  const isRandomised = study.status === 'ready' && study.data.definition.allocation === 'randomised';
  if (inForce.length === 0 && !isRandomised) return null;
  return (
    <>
      <dt>{texts('allocationFacts.allocation')}</dt>
      <dd>
        {inForce.length === 0 ? (
          <span className="soft">{texts('allocationFacts.notRecorded')}</span>
        ) : (
          <ul className="stack-close">
            {inForce.map((record) => (
              <li key={record.id}>
                <Allocation record={record} data={data} />
              </li>
            ))}
          </ul>
        )}
      </dd>
    </>
  );
}

interface AllocationProps {
  readonly record: ClinicalRecord;
  readonly data: ParticipantReply;
}

function Allocation({ record, data }: AllocationProps) {
  const study = useStudy(data.participant.studyId);
  const code = String(record.data.arm ?? '');
  const arm = study.status === 'ready' ? study.data.definition.arms.find((one) => one.code === code) : undefined;
  const jointSide = data.jointSides.find(({ id }) => id === record.anchorId);
  const shown =
    record.isArmHidden === true
      ? texts('allocationFacts.armMasked')
      : texts('allocationFacts.armCodeTitle', { code, title: arm?.title ?? '' });
  return (
    <>
      <Link
        to="/participants/$siteId/$participantId/records/$kind/$recordId"
        params={{
          siteId: data.participant.siteId,
          participantId: data.participant.id,
          kind: 'allocation',
          recordId: record.id,
        }}
      >
        {shown}
      </Link>
      {jointSide === undefined ? '' : `, ${jointSideName(jointSide)}`}, <DateText iso={record.on ?? ''} />
    </>
  );
}
