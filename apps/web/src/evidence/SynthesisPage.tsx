import type { EvidenceSynthesis } from '@jointwise/report';
import { evidenceFigures } from '@jointwise/report';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Figure } from '../figure/Figure.tsx';
import { Empty } from '../shared/Empty.tsx';
import { Page } from '../shared/Page.tsx';
import { Ready } from '../shared/Ready.tsx';
import { Select } from '../shared/Select.tsx';
import { CertaintySteps } from './CertaintySteps.tsx';
import { EvidenceTabs } from './EvidenceTabs.tsx';
import { classOptions, comparatorOptions, estimandOptions } from './evidence-words.ts';
import { LeagueTable } from './LeagueTable.tsx';
import { PooledNumbers } from './PooledNumbers.tsx';
import { synthesisSentence } from './synthesis-sentence.ts';
import { texts } from './texts.ts';
import { UnusedTrials } from './UnusedTrials.tsx';
import { type SynthesisChoice, useSynthesis } from './useEvidence.ts';

const horizons = [3, 6, 12, 24, 60];

/** What published trials say together: forest, heterogeneity, certainty with its reasons. */
export function SynthesisPage() {
  const search = useSearch({ strict: false }) as Readonly<Record<string, string | undefined>>;
  const navigate = useNavigate();
  const choice: SynthesisChoice = {
    estimand: search.estimand ?? 'E-PAIN-12',
    productClass: search.productClass ?? 'PRP_LP',
    comparator: search.comparator ?? '',
    horizonMonths: search.horizonMonths ?? '',
  };
  const choose = (next: Partial<SynthesisChoice>) =>
    void navigate({ to: '/evidence/synthesis', search: { ...choice, ...next }, replace: true });
  const synthesis = useSynthesis(choice);
  const data = synthesis.status === 'ready' ? synthesis.data : undefined;
  return (
    <Page title={texts('synthesisPage.title')} sentence={data && synthesisSentence(data)} basis={data?.caution}>
      <EvidenceTabs />
      <div className="filters">
        <Select
          label={texts('field.question')}
          value={choice.estimand}
          options={estimandOptions}
          onChange={(estimand) => choose({ estimand })}
          isLong
        />
        <Select
          label={texts('field.productClass')}
          value={choice.productClass}
          options={classOptions}
          onChange={(productClass) => choose({ productClass })}
        />
        <Select
          label={texts('field.comparedWith')}
          value={choice.comparator}
          options={[['', texts('synthesisPage.placebo')], ...comparatorOptions]}
          onChange={(comparator) => choose({ comparator })}
          isLong
        />
        <Select
          label={texts('synthesisPage.measuredAt')}
          value={choice.horizonMonths}
          options={[
            ['', texts('synthesisPage.ofQuestion')],
            ...horizons.map((count) => [String(count), texts('synthesisPage.months', { count })] as const),
          ]}
          onChange={(horizonMonths) => choose({ horizonMonths })}
          isLong
        />
      </div>
      <Ready of={synthesis} what={texts('synthesisPage.theSynthesis')}>
        {(ready) => <SynthesisBody synthesis={ready} choice={choice} />}
      </Ready>
    </Page>
  );
}

function SynthesisBody({
  synthesis,
  choice,
}: {
  readonly synthesis: EvidenceSynthesis;
  readonly choice: SynthesisChoice;
}) {
  const { forest, cumulative, byBias, leaveOneOut, funnel, network } = evidenceFigures(synthesis);
  return (
    <>
      {forest === undefined ? (
        <Empty>{synthesis.reason ?? texts('synthesisPage.nothingToDraw')}</Empty>
      ) : (
        <Figure draw={forest} />
      )}
      <PooledNumbers synthesis={synthesis} />
      {synthesis.network?.status === 'refused' ? (
        <p className="notice notice-warn">{synthesis.network.reason}</p>
      ) : null}
      {[cumulative, byBias, leaveOneOut, funnel, network].map((draw, i) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the order of the figures is fixed
        draw === undefined ? null : <Figure key={i} draw={draw} />,
      )}
      <LeagueTable synthesis={synthesis} />
      {synthesis.pooled !== undefined && synthesis.pooled.studies < 10 ? (
        <p className="tiny soft">{texts('synthesisPage.funnel', { count: synthesis.pooled.studies })}</p>
      ) : null}
      <CertaintySteps key={JSON.stringify(choice)} synthesis={synthesis} choice={choice} />
      <UnusedTrials synthesis={synthesis} />
    </>
  );
}
