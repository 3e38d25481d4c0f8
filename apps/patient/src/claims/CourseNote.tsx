import { type CardCourse, formatDecimal } from '@jointwise/report';
import type { Texts } from '../texts/texts-of.ts';

/** A course without comparison, with what happens to people without the product beside it. */
export function CourseNote({ course, t }: { readonly course: CardCourse; readonly t: Texts }) {
  const { title, change, interval, unit, controls } = course;
  const number = (value: number) => formatDecimal(value, t.locale);
  const [lower, upper] = interval;
  return (
    <section className="note">
      <h2>{t('claims.course.title')}</h2>
      <p>
        {t('claims.course.change', { title, change: number(change), lower: number(lower), upper: number(upper), unit })}
      </p>
      {controls.map((control) => (
        <p key={control.title}>
          {t('claims.course.control', { title: control.title, change: number(control.change), unit: control.unit })}
        </p>
      ))}
    </section>
  );
}
