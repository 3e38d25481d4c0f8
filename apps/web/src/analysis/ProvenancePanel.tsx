import { Fragment } from 'react';
import { DateText } from '../shared/DateText.tsx';
import { texts } from './texts.ts';
import type { Analysis } from './useAnalyses.ts';

/** Everything that is needed to obtain the same answer again. */
export function ProvenancePanel({ analysis }: { readonly analysis: Analysis }) {
  const { result, computedAt, computedBy } = analysis;
  const { dataCutHash, estimandVersion, estimandHash, codeVersion, seed } = result.provenance;
  const facts = [
    [texts('provenancePanel.dataCut'), <code key="cut">{dataCutHash}</code>],
    [
      texts('provenancePanel.estimand'),
      texts('provenancePanel.estimandVersion', {
        ...{ id: result.estimand.id, version: estimandVersion, hash: estimandHash },
      }),
    ],
    [texts('provenancePanel.program'), codeVersion],
    [texts('provenancePanel.seed'), String(seed)],
    [
      texts('provenancePanel.computed'),
      texts.nodes('provenancePanel.computedBy', { date: <DateText iso={computedAt} />, name: computedBy }),
    ],
  ] as const;
  return (
    <section className="panel stack" aria-labelledby="provenance-title">
      <h2 id="provenance-title">{texts('provenancePanel.title')}</h2>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      <p className="small soft">{texts('provenancePanel.same')}</p>
    </section>
  );
}
