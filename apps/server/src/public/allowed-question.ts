import {
  authorisations,
  donorRelations,
  emergencyRegionOf,
  jurisdictions,
  offeredProducts,
  type ProcessingStep,
  processingSteps,
  regulatedUses,
} from '@jointwise/definitions';
import type { AllowedQuestion } from '@jointwise/patient/pages';
import { isCalendarDate, type ProductQuestion } from '@jointwise/registry';
import { likelyRegion } from './choose-locale.ts';

/**
 * The question in an address. What is not one of the choices counts as not chosen; the place is guessed from the
 * reader's region or language when none is chosen.
 *
 * @param today `YYYY-MM-DD`
 */
export function readAllowedQuestion(
  query: URLSearchParams,
  { today, region, locale }: { readonly today: string; readonly region: string | undefined; readonly locale: string },
): AllowedQuestion {
  const chosen = (name: string, codes: readonly string[]) => codes.find((code) => code === query.get(name)) ?? '';
  const codesOf = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
  const when = query.get('when') ?? '';
  const answer = (name: string) => chosen(name, ['yes', 'no']);
  const where = chosen('where', codesOf(jurisdictions));
  return {
    what: chosen('what', codesOf(offeredProducts)),
    where: where === '' && !query.has('where') ? guessPlace(likelyRegion(locale, region)) : where,
    for: chosen('for', regulatedUses),
    from: chosen('from', donorRelations),
    way: chosen('way', authorisations),
    when: isCalendarDate(when) ? when : today,
    steps: processingSteps.filter((step) => query.getAll('step').includes(step)),
    cells: answer('cells'),
    mixed: answer('mixed'),
    same: answer('same'),
    job: answer('job'),
  };
}

const placeOfRegion: Readonly<Record<string, string>> = { US: 'US', ES: 'ES', GB: 'UK' };

function guessPlace(region: string | undefined): string {
  return placeOfRegion[region ?? ''] ?? (emergencyRegionOf(region) === 'EU' ? 'EU' : '');
}

/** The facts that a question gives; undefined until treatment and place are chosen. */
export function factsOfQuestion(question: AllowedQuestion): ProductQuestion | undefined {
  const offered = offeredProducts.find(({ code }) => code === question.what);
  if (offered === undefined || question.where === '') return undefined;
  const said = (value: string) => (value === '' ? undefined : value === 'yes');
  const same = said(question.same);
  const mixed = said(question.mixed);
  const given = {
    indication: regulatedUses.find((code) => code === question.for),
    donorRelation: donorRelations.find((code) => code === question.from),
    authorisation: authorisations.find((code) => code === question.way),
    processing: question.steps.length > 0 ? (question.steps as readonly ProcessingStep[]) : undefined,
    hasViableCells: said(question.cells),
    combinedWith: mixed === undefined ? undefined : mixed ? 'another-article' : 'nothing',
    isSameProcedure: same,
    isSameEstablishment: same,
    isHomologous: said(question.job),
  };
  return {
    ...(offered.productClass === undefined ? {} : { productClass: offered.productClass }),
    ...offered.facts,
    ...(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as ProductQuestion),
  };
}
