import type { ListField } from '@jointwise/definitions';
import { type ControlIds, FieldEntry } from './FieldEntry.tsx';
import { type Entry, isAsked } from './record-entry.ts';
import { texts } from './texts.ts';

interface ListEntryProps {
  readonly field: ListField;
  readonly path: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly ids: ControlIds;
}

/** A repeated group, such as the spins of a centrifuge. */
export function ListEntry({ field, path, value, onChange, ids }: ListEntryProps) {
  const items: readonly Entry[] = Array.isArray(value) ? (value as Entry[]) : [];
  const replace = (index: number, item: Entry) => onChange(items.map((one, at) => (at === index ? item : one)));
  return (
    // biome-ignore lint/a11y/useSemanticElements: the label of the field stands outside, where all labels stand
    <div className="stack list-entry" role="group" aria-labelledby={ids.labelledBy} aria-describedby={ids.describedBy}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries of a list are known by their place only
        <fieldset key={`${items.length} ${index}`} className="list-item">
          <legend className="visually-hidden">
            {field.label} {index + 1}
          </legend>
          <div className="row spread">
            <span className="small soft">
              {field.label} {index + 1}
            </span>
            <button
              type="button"
              className="button button-plain"
              onClick={() => onChange(items.filter((_, at) => at !== index))}
            >
              {texts('listEntry.remove')}
              <span className="visually-hidden">
                {' '}
                {field.label} {index + 1}
              </span>
            </button>
          </div>
          <div className="list-fields">
            {field.fields
              .filter((own) => isAsked(own, item))
              .map((own) => (
                <FieldEntry
                  key={own.name}
                  field={own}
                  path={`${path}[${index}].${own.name}`}
                  value={item[own.name]}
                  onChange={(next) => replace(index, { ...item, [own.name]: next })}
                />
              ))}
          </div>
        </fieldset>
      ))}
      {items.length >= field.maximumItems ? (
        <p className="small soft">
          {texts.nodes('listEntry.atMostMaximumItems', { maximumItems: field.maximumItems })}
        </p>
      ) : (
        <div>
          <button type="button" className="button" onClick={() => onChange([...items, {}])}>
            {texts('listEntry.add')}
            <span className="visually-hidden"> {texts.nodes('listEntry.toLabel', { label: field.label })}</span>
          </button>
        </div>
      )}
    </div>
  );
}
