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
import { UnusedTrials } from './UnusedTrials.tsx';
import { type SynthesisChoice, useSynthesis } from './useEvidence.ts';

const horizons = [
  ['', 'Of the question'],
  ...[3, 6, 12, 24, 60].map((months) => [String(months), `${months} months`] as const),
] as const;

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
    <Page title="What published trials say" sentence={data && synthesisSentence(data)} basis={data?.caution}>
      <EvidenceTabs />
      <div className="filters">
        <Select
          label="Question"
          value={choice.estimand}
          options={estimandOptions}
          onChange={(estimand) => choose({ estimand })}
        />
        <Select
          label="Product class"
          value={choice.productClass}
          options={classOptions}
          onChange={(productClass) => choose({ productClass })}
        />
        <Select
          label="Compared with"
          value={choice.comparator}
          options={[['', 'Placebo injection'], ...comparatorOptions]}
          onChange={(comparator) => choose({ comparator })}
        />
        <Select
          label="Measured at"
          value={choice.horizonMonths}
          options={horizons}
          onChange={(horizonMonths) => choose({ horizonMonths })}
        />
      </div>
      <Ready of={synthesis} what="the synthesis">
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
        <Empty>{synthesis.reason ?? 'There is nothing to draw.'}</Empty>
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
        <p className="tiny soft">
          A funnel is drawn from ten trials on; there {synthesis.pooled.studies === 1 ? 'is' : 'are'}{' '}
          {synthesis.pooled.studies}.
        </p>
      ) : null}
      <CertaintySteps key={JSON.stringify(choice)} synthesis={synthesis} choice={choice} />
      <UnusedTrials synthesis={synthesis} />
    </>
  );
}
