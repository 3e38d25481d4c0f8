import { recordDefinitions } from '@jointwise/definitions';
import type { ParticipantReply } from '@jointwise/server/contract';
import { Link } from '@tanstack/react-router';
import { useStudy } from '../study/useStudy.ts';
import { anchorsOf } from './anchors-of.ts';
import { texts } from './texts.ts';

/** Every kind of record that can be entered, for each thing it can be about; allocation where the study has arms. */
export function AddRecordMenu({ data }: { readonly data: ParticipantReply }) {
  const study = useStudy(data.participant.studyId);
  const hasArms = study.status === 'ready' && study.data.definition.arms.length > 0;
  return (
    <details className="menu">
      <summary className="button">{texts('addRecordMenu.addRecord')}</summary>
      <ul className="menu-list panel">
        {recordDefinitions
          .filter(({ kind }) => kind !== 'demographics' || data.demographics === null)
          .filter(({ kind }) => kind !== 'allocation' || hasArms)
          .map((definition) => {
            const first = anchorsOf(definition, data)[0];
            if (first === undefined) return null;
            return (
              <li key={definition.kind}>
                <Link
                  to="/participants/$siteId/$participantId/records/$kind/new"
                  params={{
                    siteId: data.participant.siteId,
                    participantId: data.participant.id,
                    kind: definition.kind,
                  }}
                  search={{ anchor: first.id }}
                >
                  {definition.title}
                </Link>
              </li>
            );
          })}
      </ul>
    </details>
  );
}
