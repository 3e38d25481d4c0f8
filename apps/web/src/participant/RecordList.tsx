import { recordDefinitions } from '@jointwise/definitions';
import type { ClinicalRecord, ParticipantReply } from '@jointwise/server/contract';
import { Link } from '@tanstack/react-router';
import { DateText } from '../shared/DateText.tsx';
import { Empty } from '../shared/Empty.tsx';
import { recordSummary } from './record-summary.ts';
import { texts } from './texts.ts';

/** Every clinical record of the participant by kind; each opens to its values, its history and its amendment. */
export function RecordList({ data }: { readonly data: ParticipantReply }) {
  const all = allRecords(data);
  const kinds = recordDefinitions.filter(({ kind }) => all.some((record) => record.kind === kind));
  return (
    <section className="panel" aria-labelledby="records-title">
      <h2 id="records-title">{texts('recordList.records')}</h2>
      {kinds.length === 0 ? <Empty>{texts('recordList.recordsAppearHereOnce')}</Empty> : null}
      {kinds.map((definition) => {
        const own = all.filter(({ kind }) => kind === definition.kind);
        return (
          <details key={definition.kind} className="fold">
            <summary>
              <span>{definition.title}</span>
              <span className="small soft numbers">{own.length}</span>
            </summary>
            <ul className="fold-body stack-close">
              {own.map((record) => (
                <li key={record.id} className="row">
                  {record.on === null ? null : <DateText iso={record.on} />}
                  <Link
                    to="/participants/$siteId/$participantId/records/$kind/$recordId"
                    params={{
                      siteId: data.participant.siteId,
                      participantId: data.participant.id,
                      kind: record.kind,
                      recordId: record.id,
                    }}
                  >
                    {recordSummary(definition, record.data)}
                  </Link>
                  {record.withdrawn ? <span className="chip">{texts('recordList.enteredInError')}</span> : null}
                  <span className="tiny soft">
                    {texts.nodes('recordList.versionVersionEnteredBy', {
                      version: record.version,
                      enteredBy: record.enteredBy,
                    })}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}

/** Records of every place of the reply, each once. */
export function allRecords(data: ParticipantReply): readonly ClinicalRecord[] {
  const placed = data.jointSides.flatMap(({ conditions, episodes }) => [
    ...conditions,
    ...episodes.flatMap(({ product, procedures }) => [...(product === null ? [] : [product]), ...procedures]),
  ]);
  const found = [
    ...(data.demographics === null ? [] : [data.demographics]),
    ...data.consents,
    ...data.allocations,
    ...placed,
    ...data.safety.adverseEvents,
    ...data.safety.assessments,
    ...data.records,
  ];
  return [...new Map(found.map((record) => [record.id, record])).values()];
}
