import { redFlagActions } from '@jointwise/definitions';
import type { EnquiryRow } from '@jointwise/server/contract';
import { useState } from 'react';
import { Select } from '../shared/Select.tsx';
import { urgencyWords } from './enquiry-words.ts';
import { StepForm } from './StepForm.tsx';
import { texts } from './texts.ts';
import { type StepPlace, useStep } from './useStep.ts';

interface RedFlagStepProps {
  readonly place: StepPlace;
  readonly urgency: EnquiryRow['urgency'];
  readonly mayWrite: boolean;
}

/** What cannot wait, on top, until somebody says what was done. It names no illness: nobody has examined anyone. */
export function RedFlagStep({ place, urgency, mayWrite }: RedFlagStepProps) {
  const [action, setAction] = useState('');
  const step = useStep(place, 'red-flag');
  return (
    <section className="notice notice-danger" aria-labelledby="red-flag">
      <h2 id="red-flag">{urgency === null ? texts('redFlagStep.lookSoon') : urgencyWords[urgency]}</h2>
      <p>{texts('redFlagStep.wordsCanMeanEmergency')}</p>
      {mayWrite ? (
        <StepForm
          label={texts('redFlagStep.saveWhatDone')}
          isMain
          state={step.state}
          isReady={action !== ''}
          onReload={step.reload}
          onTake={() => void step.take({ action })}
        >
          <Select
            label={texts('redFlagStep.whatWasDone')}
            value={action}
            isLong
            options={[
              ['', texts('redFlagStep.choose')],
              ...redFlagActions.map(({ key, title }) => [key, title] as const),
            ]}
            onChange={setAction}
          />
        </StepForm>
      ) : null}
    </section>
  );
}
