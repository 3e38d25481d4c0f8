import { dosesLabel, type RecordData } from '@jointwise/registry';
import type { ClinicalRecord } from '@jointwise/server/contract';
import { texts } from './texts.ts';

interface DosesLineProps {
  readonly product: ClinicalRecord['data'];
  readonly procedures: readonly ClinicalRecord[];
  readonly jointSide: { readonly joint: string; readonly side: string };
}

const titles = [
  texts('dosesLine.donor'),
  texts('dosesLine.origin'),
  texts('dosesLine.separation'),
  texts('dosesLine.exhibitedCharacteristics'),
  texts('dosesLine.siteOfDelivery'),
];

/** The five-part label of a product; what the record does not answer says so. */
export function DosesLine({ product, procedures, jointSide }: DosesLineProps) {
  const delivery = procedures.find(({ data, withdrawn }) => !withdrawn && data.target !== undefined);
  const { parts } = dosesLabel({
    product: product as RecordData,
    joint: jointSide.joint,
    side: jointSide.side,
    ...(delivery === undefined ? {} : { delivery: delivery.data as RecordData }),
  });
  return (
    <p className="doses">
      {parts.map((part, index) => (
        <span
          key={titles[index]}
          title={titles[index]}
          className={part === 'not characterised' ? 'unknown' : undefined}
        >
          {index === 0 ? '' : ' · '}
          {part}
        </span>
      ))}
    </p>
  );
}
