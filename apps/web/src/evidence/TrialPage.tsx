import type { EvidenceTrialReply } from '@jointwise/server/contract';
import { Link, useParams } from '@tanstack/react-router';
import { useMay } from '../api/useSession.ts';
import { DateText } from '../shared/DateText.tsx';
import { Page } from '../shared/Page.tsx';
import { Ready } from '../shared/Ready.tsx';
import { AdjudicationForm } from './AdjudicationForm.tsx';
import { BiasLights } from './BiasLights.tsx';
import { standingWords, statusWords } from './code-words.ts';
import { FindingList } from './FindingList.tsx';
import { placeOfDifference } from './place-words.ts';
import { StandingChip } from './StandingChip.tsx';
import { TrialArms } from './TrialArms.tsx';
import { TrialFacts } from './TrialFacts.tsx';
import { TrialResults } from './TrialResults.tsx';
import { texts } from './texts.ts';
import { useTrial } from './useEvidence.ts';

/** One published trial: what stands, who read it, where readers differ, what the checks find. */
export function TrialPage() {
  const { key } = useParams({ from: '/evidence/trials/$key' });
  const trial = useTrial(key);
  const data = trial.status === 'ready' ? trial.data : undefined;
  return (
    <Page
      title={data?.trial.study ?? texts('trialPage.title')}
      sentence={data?.trial.finding}
      basis={data === undefined ? undefined : basisOf(data)}
    >
      <p>
        <Link to="/evidence">{texts('trialPage.back')}</Link>
      </p>
      <Ready of={trial} what={texts('trialPage.theTrial')}>
        {(ready) => <TrialBody trialKey={key} data={ready} />}
      </Ready>
    </Page>
  );
}

function basisOf({ status, standing, trial }: EvidenceTrialReply): string {
  const funding =
    trial.funding === undefined
      ? texts('trialPage.fundingNotRecorded')
      : texts('trialPage.funding', { funding: trial.funding });
  const said = { standing: standingWords[standing](), status: statusWords[status](), funding };
  return texts('trialPage.basis', { ...said, mark: trial.source.mark });
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
            {texts('trialPage.enterSecond')}
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
      <FindingList findings={findings} trial={trial} />
      <TrialFacts trial={trial} />
      <TrialArms trial={trial} />
      <TrialResults trial={trial} />
      <BiasLights risk={trial.riskOfBias} />
      <Readings data={data} />
    </>
  );
}

type Choice = NonNullable<EvidenceTrialReply['settled']>['choices'][number];

const choiceWords: Readonly<
  Record<Choice['from'], (said: { readonly place: string; readonly reason: string }) => string>
> = {
  first: (said) => texts('trialPage.first', said),
  second: (said) => texts('trialPage.second', said),
  other: (said) => texts('trialPage.other', said),
};

function Settled({ settled }: { readonly settled: NonNullable<EvidenceTrialReply['settled']> }) {
  return (
    <section className="panel stack" aria-labelledby="settled-title">
      <h2 id="settled-title">
        {texts.nodes('trialPage.settledBy', { name: settled.by, date: <DateText iso={settled.at} /> })}
      </h2>
      <ul>
        {settled.choices.map(({ path, from, reason }) => (
          <li key={path.join(' / ')}>{choiceWords[from]({ place: placeOfDifference(path), reason })}</li>
        ))}
      </ul>
    </section>
  );
}

function Readings({ data: { readings } }: { readonly data: EvidenceTrialReply }) {
  return (
    <section className="stack" aria-labelledby="readings-title">
      <h2 id="readings-title">{texts('trialPage.readings')}</h2>
      <ul>
        {readings.map(({ reader, version, at, isOwn }) => (
          <li key={version ?? 'shipped'}>
            {at === null
              ? readerText(reader, isOwn)
              : texts.nodes('trialPage.reading', { reader: readerText(reader, isOwn), date: <DateText iso={at} /> })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function readerText(reader: string, isOwn: boolean): string {
  return isOwn ? texts('trialPage.own', { reader }) : reader;
}
