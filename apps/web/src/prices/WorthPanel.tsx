import { currencies, productClasses } from '@jointwise/definitions';
import {
  type CostUtilityEstimate,
  drawAcceptabilityCurve,
  drawCostEffectivenessPlane,
  formatNumber,
  formatRatio,
} from '@jointwise/report';
import type { EconomicsReply } from '@jointwise/server/contract';
import { useState } from 'react';
import { address, query } from '../api/address.ts';
import { useRead } from '../api/useRead.ts';
import { Figure } from '../figure/Figure.tsx';
import { Ready } from '../shared/Ready.tsx';
import { Select } from '../shared/Select.tsx';
import { texts } from './texts.ts';

interface WorthPanelProps {
  readonly studyId: string;
  readonly currency: string;
}

/** What a product costs for each year of full health against another, or what is missing to say so. */
export function WorthPanel({ studyId, currency: start }: WorthPanelProps) {
  const [productClass, setProductClass] = useState('PRP_LP');
  const [comparator, setComparator] = useState('CORTICOSTEROID');
  const [currency, setCurrency] = useState(start);
  const classes = productClasses.map(({ code, short }) => [code, short] as const);
  const read = useRead<EconomicsReply>(
    `${address`/studies/${studyId}/economics`}${query({ productClass, comparator, currency })}`,
  );
  return (
    <section className="panel stack" aria-labelledby="worth-title">
      <h2 id="worth-title">{texts('worthPanel.costEachYearFull')}</h2>
      <div className="filters">
        <Select label={texts('worthPanel.product')} value={productClass} options={classes} onChange={setProductClass} />
        <Select label={texts('worthPanel.against')} value={comparator} options={classes} onChange={setComparator} />
        <Select
          label={texts('worthPanel.pricesIn')}
          value={currency}
          options={currencies.map(({ code }) => [code, code] as const)}
          onChange={setCurrency}
        />
      </div>
      <Ready of={read} what={texts('worthPanel.costAndEffect')}>
        {(reply) => (reply.status === 'missing' ? <Missing missing={reply.missing} /> : <Worth reply={reply} />)}
      </Ready>
    </section>
  );
}

function Missing({ missing }: Pick<Extract<EconomicsReply, { status: 'missing' }>, 'missing'>) {
  return (
    <div className="notice">
      <strong>{texts('worthPanel.thisCannotSaidYet')}</strong>
      <ul>
        {missing.map(({ code, detail }) => (
          <li key={`${code} ${detail}`}>{detail}</li>
        ))}
      </ul>
    </div>
  );
}

function Worth({
  reply: { estimate, curve, caution },
}: {
  readonly reply: Extract<EconomicsReply, { status: 'estimated' }>;
}) {
  const shown = estimate as unknown as CostUtilityEstimate;
  const { treated, comparator, extraCost, extraEffect, currency } = shown;
  return (
    <>
      <p>
        <strong>{formatRatio(shown)}.</strong>
      </p>
      <p className="notice notice-warn">{caution}</p>
      <p>
        {texts.nodes('worthPanel.extraCostAndEffect', {
          title: treated.title,
          answered: treated.answered,
          treated: treated.treated,
          comparator: comparator.title,
          comparatorAnswered: comparator.answered,
          comparatorTreated: comparator.treated,
          extraCost: formatNumber(extraCost.estimate, 0),
          currency,
          costFrom: formatNumber(extraCost.interval[0], 0),
          costTo: formatNumber(extraCost.interval[1], 0),
          extraEffect: formatNumber(extraEffect.estimate, 3),
          effectFrom: formatNumber(extraEffect.interval[0], 3),
          effectTo: formatNumber(extraEffect.interval[1], 3),
        })}
      </p>
      <div className="columns">
        <Figure draw={(width) => drawCostEffectivenessPlane(shown, { width, height: 320 })} />
        <Figure draw={(width) => drawAcceptabilityCurve(shown, curve, { width, height: 320 })} />
      </div>
    </>
  );
}
