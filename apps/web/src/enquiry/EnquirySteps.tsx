import { enquiryReasons, identityChecks } from '@jointwise/definitions';
import type { EnquiryPageReply, EnquiryRow } from '@jointwise/server/contract';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useSession } from '../api/useSession.ts';
import { Select } from '../shared/Select.tsx';
import { AnswerStep } from './AnswerStep.tsx';
import { outcomeWords } from './enquiry-words.ts';
import { StepForm } from './StepForm.tsx';
import { texts } from './texts.ts';
import { type StepPlace, useStep } from './useStep.ts';

interface StepsProps {
  readonly place: StepPlace;
  readonly data: EnquiryPageReply;
}

/** What can be done next. */
export function EnquirySteps({ place, data }: StepsProps) {
  const { enquiry } = data;
  const section = useFocusAfterStep(enquiry.version);
  if (enquiry.state === 'closed') {
    return enquiry.participantId === null ? (
      <section ref={section} className="panel" tabIndex={-1} aria-label={texts('enquirySteps.openAgain')}>
        <Simple place={place} path="reopening" label={texts('enquirySteps.openAgain')} />
      </section>
    ) : null;
  }
  return (
    <section ref={section} className="stack" tabIndex={-1} aria-labelledby="steps">
      <h2 id="steps">{texts('enquirySteps.nextStep')}</h2>
      <AssignmentStep place={place} enquiry={enquiry} />
      <AnswerStep place={place} data={data} />
      <OutcomeStep place={place} />
      <IdentityStep place={place} isKnown={enquiry.identityCheck !== null} />
      <div className="panel stack">
        <h3>{texts('enquirySteps.secureForm')}</h3>
        <Simple place={place} path="link" label={texts('enquirySteps.sendNewLinkSecure')} />
        <Simple place={place} path="link" method="DELETE" label={texts('enquirySteps.endEveryLink')} />
      </div>
    </section>
  );
}

/** A step that was taken takes its button away; whoever works by keyboard goes on from here and not from the top. */
function useFocusAfterStep(version: number) {
  const section = useRef<HTMLElement>(null);
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current === version) return;
    seen.current = version;
    if (document.activeElement === document.body) section.current?.focus();
  }, [version]);
  return section;
}

/** Who looks after it; nobody takes over from themselves. */
function AssignmentStep({ place, enquiry }: { readonly place: StepPlace; readonly enquiry: EnquiryRow }) {
  const session = useSession();
  const { assignedTo, assignedName } = enquiry;
  const isMine = session.status === 'signed-in' && session.session.user.id === assignedTo;
  const label =
    assignedName === null ? texts('enquirySteps.takeIt') : texts('enquirySteps.takeOverAssignedName', { assignedName });
  return (
    <div className="panel">
      {isMine ? (
        <p role="status">{texts('enquirySteps.youHaveTakenIt')}</p>
      ) : (
        <Simple place={place} path="assignment" label={label} />
      )}
    </div>
  );
}

interface SimpleProps {
  readonly place: StepPlace;
  readonly path: string;
  readonly label: string;
  readonly method?: 'POST' | 'DELETE';
}

function Simple({ place, path, label, method = 'POST' }: SimpleProps) {
  const step = useStep(place, path, method);
  return <StepForm label={label} state={step.state} onReload={step.reload} onTake={() => void step.take({})} />;
}

const outcomes = ['decision-aid-sent', 'appointment', 'waiting', 'declined'] as const;

function OutcomeStep({ place }: { readonly place: StepPlace }) {
  const [outcome, setOutcome] = useState('');
  const [outcomeReason, setReason] = useState('');
  const step = useStep(place, 'outcome');
  const reasons = enquiryReasons.filter((reason) => reason.outcomes.some((one) => one === outcome));
  return (
    <div className="panel">
      <StepForm
        label={texts('enquirySteps.saveOutcome')}
        state={step.state}
        isReady={outcome !== '' && outcomeReason !== ''}
        onReload={step.reload}
        onTake={() => void step.take({ outcome, outcomeReason })}
      >
        <h3>{texts('enquirySteps.outcome')}</h3>
        <Select
          label={texts('enquirySteps.whatCome')}
          value={outcome}
          options={[['', texts('enquirySteps.choose')], ...outcomes.map((key) => [key, outcomeWords[key]] as const)]}
          onChange={(next) => {
            setOutcome(next);
            setReason('');
          }}
        />
        <Select
          label={texts('enquirySteps.reason')}
          value={outcomeReason}
          options={[['', texts('enquirySteps.choose')], ...reasons.map(({ key, title }) => [key, title] as const)]}
          onChange={setReason}
        />
      </StepForm>
    </div>
  );
}

function IdentityStep({ place, isKnown }: { readonly place: StepPlace; readonly isKnown: boolean }) {
  const [check, setCheck] = useState('');
  const step = useStep(place, 'identity');
  return (
    <div className="panel stack">
      <h3>{texts('enquirySteps.enrol')}</h3>
      {isKnown ? (
        <p>
          <Link to="/enquiries/$enquiryId/enrol" params={{ enquiryId: place.enquiryId }} className="button">
            {texts('enquirySteps.enrolAsParticipant')}
          </Link>
        </p>
      ) : (
        <StepForm
          label={texts('enquirySteps.saveHowWeKnow')}
          state={step.state}
          isReady={check !== ''}
          onReload={step.reload}
          onTake={() => void step.take({ check })}
        >
          <p className="small">{texts('enquirySteps.anAddressNumberNo')}</p>
          <Select
            label={texts('enquirySteps.how')}
            value={check}
            options={[
              ['', texts('enquirySteps.choose')],
              ...identityChecks.map(({ key, title }) => [key, title] as const),
            ]}
            onChange={setCheck}
          />
        </StepForm>
      )}
    </div>
  );
}
