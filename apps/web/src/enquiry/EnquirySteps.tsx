import { enquiryReasons, identityChecks } from '@jointwise/definitions';
import type { EnquiryPageReply } from '@jointwise/server/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Select } from '../shared/Select.tsx';
import { AnswerStep } from './AnswerStep.tsx';
import { outcomeWords } from './enquiry-words.ts';
import { StepForm } from './StepForm.tsx';
import { type StepPlace, useStep } from './useStep.ts';

interface StepsProps {
  readonly place: StepPlace;
  readonly data: EnquiryPageReply;
}

/** What can be done next. */
export function EnquirySteps({ place, data }: StepsProps) {
  const { enquiry } = data;
  if (enquiry.state === 'closed') {
    return enquiry.participantId === null ? (
      <section className="panel" aria-label="Open again">
        <Simple place={place} path="reopening" label="Open again" />
      </section>
    ) : null;
  }
  return (
    <section className="stack" aria-labelledby="steps">
      <h2 id="steps">Next step</h2>
      <div className="panel">
        <Simple
          place={place}
          path="assignment"
          label={enquiry.assignedName === null ? 'Take it' : `Take it over from ${enquiry.assignedName}`}
        />
      </div>
      <AnswerStep place={place} data={data} />
      <OutcomeStep place={place} />
      <IdentityStep place={place} isKnown={enquiry.identityCheck !== null} />
      <div className="panel stack">
        <h3>Secure form</h3>
        <Simple place={place} path="link" label="Send a new link to the secure form" />
        <Simple place={place} path="link" method="DELETE" label="End every link" />
      </div>
    </section>
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
        label="Save outcome"
        state={step.state}
        isReady={outcome !== '' && outcomeReason !== ''}
        onReload={step.reload}
        onTake={() => void step.take({ outcome, outcomeReason })}
      >
        <h3>Outcome</h3>
        <Select
          label="What it has come to"
          value={outcome}
          options={[['', 'Choose'], ...outcomes.map((key) => [key, outcomeWords[key]] as const)]}
          onChange={(next) => {
            setOutcome(next);
            setReason('');
          }}
        />
        <Select
          label="Reason"
          value={outcomeReason}
          options={[['', 'Choose'], ...reasons.map(({ key, title }) => [key, title] as const)]}
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
      <h3>Enrol</h3>
      {isKnown ? (
        <p>
          <Link to="/enquiries/$enquiryId/enrol" params={{ enquiryId: place.enquiryId }} className="button">
            Enrol as participant
          </Link>
        </p>
      ) : (
        <StepForm
          label="Save how we know"
          state={step.state}
          isReady={check !== ''}
          onReload={step.reload}
          onTake={() => void step.take({ check })}
        >
          <p className="small">An address or a number is no identity. Say how the site made sure who it is.</p>
          <Select
            label="How"
            value={check}
            options={[['', 'Choose'], ...identityChecks.map(({ key, title }) => [key, title] as const)]}
            onChange={setCheck}
          />
        </StepForm>
      )}
    </div>
  );
}
