import { Navigate, useParams } from '@tanstack/react-router';
import { useParticipant } from '../participant/useParticipant.ts';
import { Page } from '../shared/Page.tsx';
import { Ready } from '../shared/Ready.tsx';
import { useStudy } from '../study/useStudy.ts';
import { nextInstrument } from './next-instrument.ts';
import { texts } from './texts.ts';

/** Leads to the first instrument of a visit that is still to be entered, or back to the participant. */
export function VisitPage() {
  const { siteId, participantId, visitId } = useParams({
    from: '/participants/$siteId/$participantId/visits/$visitId',
  });
  const participant = useParticipant(siteId, participantId);
  const studyId = participant.status === 'ready' ? participant.data.participant.studyId : undefined;
  const study = useStudy(studyId);
  return (
    <Page title={texts('visitPage.title')}>
      <Ready of={participant} what={texts('visitPage.theVisit')}>
        {(data) => (
          <Ready of={study} what={texts('visitPage.theStudy')}>
            {({ definition }) => {
              const instrument = nextInstrument(data, visitId, definition);
              const params = { siteId, participantId };
              return instrument === undefined ? (
                <Navigate to="/participants/$siteId/$participantId" params={params} replace />
              ) : (
                <Navigate
                  to="/participants/$siteId/$participantId/visits/$visitId/$instrument"
                  params={{ ...params, visitId, instrument }}
                  replace
                />
              );
            }}
          </Ready>
        )}
      </Ready>
    </Page>
  );
}
