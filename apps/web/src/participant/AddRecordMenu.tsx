import { recordDefinitions } from '@jointwise/definitions';
import type { ParticipantReply } from '@jointwise/server/contract';
import { Link } from '@tanstack/react-router';
import { anchorsOf } from './anchors-of.ts';
import { texts } from './texts.ts';

/** Every kind of record that can be entered, for each thing it can be about. */
export function AddRecordMenu({ data }: { readonly data: ParticipantReply }) {
  return (
    <details className="menu">
      <summary className="button">{texts('addRecordMenu.addRecord')}</summary>
      <ul className="menu-list panel">
        {recordDefinitions
          .filter(({ kind }) => kind !== 'demographics' || data.demographics === null)
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
