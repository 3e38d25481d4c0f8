import type { EvidenceTrialReply } from '@jointwise/server/contract';
import { Link, useParams } from '@tanstack/react-router';
import { useMay } from '../api/useSession.ts';
import { DateText } from '../shared/DateText.tsx';
import { Page } from '../shared/Page.tsx';
import { Ready } from '../shared/Ready.tsx';
import { AdjudicationForm } from './AdjudicationForm.tsx';
import { BiasLights } from './BiasLights.tsx';
import { standingWords, statusWords } from './evidence-words.ts';
import { FindingList } from './FindingList.tsx';
import { StandingChip } from './StandingChip.tsx';
import { TrialArms } from './TrialArms.tsx';
import { TrialFacts } from './TrialFacts.tsx';
import { TrialResults } from './TrialResults.tsx';
import { useTrial } from './useEvidence.ts';

/** One published trial: what stands, who read it, where readers differ, what the checks find. */
export function TrialPage() {
  const { key } = useParams({ from: '/evidence/trials/$key' });
  const trial = useTrial(key);
  const data = trial.status === 'ready' ? trial.data : undefined;
  return (
    <Page
      title={data?.trial.study ?? 'Published trial'}
      sentence={data?.trial.finding}
      basis={data === undefined ? undefined : basisOf(data)}
    >
      <p>
        <Link to="/evidence">← Published evidence</Link>
      </p>
      <Ready of={trial} what="the trial">
        {(ready) => <TrialBody trialKey={key} data={ready} />}
      </Ready>
    </Page>
  );
}

function basisOf({ status, standing, trial }: EvidenceTrialReply): string {
  const funding = trial.funding === undefined ? 'funding not recorded' : `funding: ${trial.funding}`;
  return `${standingWords[standing]}; ${statusWords[status]}; source ${trial.source.mark}; ${funding}.`;
}

function TrialBody({ trialKey, data }: { readonly trialKey: string; readonly data: EvidenceTrialReply }) {
  const may = useMay();
  const { trial, findings, differences, compared, settled } = data;
  return (
    <>
      <div className="row">
        <StandingChip row={data} />
        {may('evidence.enter') ? (
          <Link to="/evidence/enter" search={{ key: trialKey }}>
            Enter it as a second person
          </Link>
        ) : null}
      </div>
      {trial.note === undefined ? null : <p className="notice">{trial.note}</p>}
      {differences.length > 0 && compared !== null ? (
        <AdjudicationForm
          key={differences.length}
          trialKey={trialKey}
          differences={differences}
          readers={compared}
          maySettle={may('evidence.adjudicate')}
        />
      ) : null}
      {settled === null ? null : <Settled settled={settled} />}
      <FindingList findings={findings} />
      <TrialFacts trial={trial} />
      <TrialArms trial={trial} />
      <TrialResults trial={trial} />
      <BiasLights risk={trial.riskOfBias} />
      <Readings data={data} />
    </>
  );
}

function Settled({ settled }: { readonly settled: NonNullable<EvidenceTrialReply['settled']> }) {
  return (
    <section className="panel stack" aria-labelledby="settled-title">
      <h2 id="settled-title">
        Settled by {settled.by}, <DateText iso={settled.at} />
      </h2>
      <ul>
        {settled.choices.map(({ path, from, reason }) => (
          <li key={path.join(' / ')}>
            {path.join(' / ')}: the {from === 'other' ? 'value of the paper' : `${from} reading`} stands. {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Readings({ data: { readings } }: { readonly data: EvidenceTrialReply }) {
  return (
    <section className="stack" aria-labelledby="readings-title">
      <h2 id="readings-title">Readings</h2>
      <ul>
        {readings.map(({ reader, version, at, isOwn }) => (
          <li key={version ?? 'shipped'}>
            {reader}
            {isOwn ? ' (you)' : ''}
            {at === null ? '' : ', '}
            {at === null ? null : <DateText iso={at} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
