import { productClasses } from '@jointwise/definitions';
import type { TargetTrialRow } from './estimand-result.ts';
import type { AnalysisFrame } from './frame.ts';

/**
 * The trial that an adjusted comparison imitates, and what the registry has in its place.
 *
 * Source: Hernan MA, Robins JM. Am J Epidemiol 2016;183:758-764.
 */
export function targetTrial({ question }: AnalysisFrame, method: string): readonly TargetTrialRow[] {
  const { estimand, productClass, comparator } = question;
  const title = (code: string | undefined) => productClasses.find((one) => one.code === code)?.title ?? code ?? '';
  const pair = `${title(productClass)} or ${title(comparator)}`;
  return [
    {
      component: 'Eligibility',
      trial: `${estimand.population.description}; no earlier course of the joint-side.`,
      registry: 'The same; earlier courses outside the registry are not known. First course of a joint-side alone.',
    },
    {
      component: 'Time zero',
      trial: 'The day of allocation, with treatment on or soon after it.',
      registry: 'The day of the index procedure. Everything that is adjusted for was known by then.',
    },
    { component: 'Treatment strategies', trial: `${pair}.`, registry: `${pair}, as treated.` },
    {
      component: 'Assignment',
      trial: 'By chance, concealed.',
      registry:
        'Chosen by participant and clinician; taken as chance within levels of age, sex, joint, grade, site and state before treatment.',
    },
    {
      component: 'Follow-up',
      trial: `From time zero to ${estimand.variable.horizonMonths} months.`,
      registry: 'The same; whoever was lost is handled as the analysis says, and surgery is never taken for loss.',
    },
    { component: 'Outcome', trial: estimand.title, registry: 'The same, not blinded.' },
    {
      component: 'Causal contrast',
      trial: 'Effect of being allocated, with the strategies for intercurrent events as listed.',
      registry: 'Effect among those who could have had either treatment, same strategies.',
    },
    { component: 'Analysis', trial: estimand.summary.method, registry: method },
  ];
}
