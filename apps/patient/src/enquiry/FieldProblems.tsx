import type { Texts } from '../texts/texts-of.ts';
import { type AskField, askFields } from './ask-fields.ts';

/** What is wrong, at the top, each line leading to its field. */
export function FieldProblems({ t, fields }: { readonly t: Texts; readonly fields: readonly AskField[] }) {
  if (fields.length === 0) return null;
  return (
    <section className="note note-warn" aria-labelledby="form-problems" tabIndex={-1} id="problems">
      <h2 id="form-problems">{t('enquiry.problemsTitle')}</h2>
      <ul>
        {fields.map((field) => (
          <li key={field}>
            <a href={`#${askFields[field]}`}>{t(`enquiry.problems.${field}`)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The sentence at a field, named by `aria-describedby`. */
export function FieldProblem({ t, field }: { readonly t: Texts; readonly field: AskField }) {
  return (
    <p className="field-error" id={`${field}-problem`}>
      {t(`enquiry.problems.${field}`)}
    </p>
  );
}
