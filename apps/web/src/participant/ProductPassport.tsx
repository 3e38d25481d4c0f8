import { productClasses } from '@jointwise/definitions';
import { productPaint } from '@jointwise/report';
import type { ParticipantEpisode, ParticipantReply } from '@jointwise/server/contract';
import { Link } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import { paintValue } from '../figure/apply-palette.ts';
import { DerivedValues } from '../record/DerivedValues.tsx';
import { CompletenessRing } from './CompletenessRing.tsx';
import { DosesLine } from './DosesLine.tsx';
import { reportedFacts } from './reported-facts.ts';
import { texts } from './texts.ts';

interface ProductPassportProps {
  readonly episode: ParticipantEpisode;
  readonly jointSide: ParticipantReply['jointSides'][number];
  readonly data: ParticipantReply;
}

/** What was given, as a passport: class, DOSES line, derived numbers, and how completely it is described. */
export function ProductPassport({ episode, jointSide, data }: ProductPassportProps) {
  const { participant } = data;
  const known = productClasses.find(({ code }) => code === episode.productClass);
  const params = { siteId: participant.siteId, participantId: participant.id };
  const colour = { '--swatch': paintValue(productPaint(known?.group)) } as CSSProperties;
  if (episode.product === null) {
    return (
      <section className="panel passport" style={colour} aria-label={texts('productPassport.product')}>
        <p className="passport-line">{known?.title ?? texts('productPassport.noProductEntered')}</p>
        <div>
          <Link
            to="/participants/$siteId/$participantId/records/$kind/new"
            params={{ ...params, kind: 'product' }}
            search={{ anchor: episode.id }}
            className="button"
          >
            {texts('productPassport.describeTheProduct')}
          </Link>
        </div>
      </section>
    );
  }
  const { product } = episode;
  return (
    <section className="panel passport" style={colour} aria-label={texts('productPassport.product')}>
      <div className="passport-grid">
        <div className="stack-close">
          <p className="row spread">
            <span className="passport-line">{known?.title ?? episode.productClass}</span>
            <Link
              to="/participants/$siteId/$participantId/records/$kind/$recordId"
              params={{ ...params, kind: 'product', recordId: product.id }}
            >
              {texts('productPassport.allFields')}
            </Link>
          </p>
          <DosesLine product={product.data} procedures={episode.procedures} jointSide={jointSide} />
          <DerivedValues kind="product" entry={product.data} />
          <p>
            <Link to="/study/regulation" search={{ productClass: episode.productClass ?? undefined }}>
              {texts('productPassport.rulesProduct')}
            </Link>
          </p>
        </div>
        <CompletenessRing productClass={episode.productClass} facts={reportedFacts(data, jointSide, episode)} />
      </div>
    </section>
  );
}
