import {
  type Citation,
  legalCategories,
  type Provenance,
  type RegulationRule,
  type RegulatoryFacts,
} from '@jointwise/definitions';
import type { Classification, Classified, LegalRemark } from './classification.ts';
import { evaluateTest } from './evaluate-test.ts';
import { gatherFacts, type ProductQuestion } from './gather-facts.ts';
import { isInForce, rulesInForce } from './rules-in-force.ts';
import { type Walk, walkRules } from './walk-rules.ts';

export const legalDisclaimer =
  'This is not legal advice. A person responsible for regulation has to confirm it. Legal status is not evidence that it works.';

/**
 * What a product is under the rules of a place on a day: the rules are walked from the top, the first that ends the
 * walk decides. Facts that are missing are named; they are never guessed.
 *
 * Choices: the certainty is `contested` where the deciding rule is disputed, `likely` where a disputed rule was passed
 * on the way or the deciding rule itself is a reading of practice, `determined` otherwise.
 *
 * @param product its class and facts
 * @param use what it is given for, how, and what is said about it; facts here win over those of the product
 * @param jurisdiction code of one of `jurisdictions`
 * @param on day, `YYYY-MM-DD`
 */
export function classifyProduct(
  product: ProductQuestion,
  use: RegulatoryFacts,
  jurisdiction: string,
  on: string,
): Classification {
  const { facts, assumed } = gatherFacts({ ...product, ...use });
  const walk = walkRules(rulesInForce(jurisdiction, { phase: 'category', on }), facts);
  const walked = { jurisdiction, on, path: walk.path, assumed, disclaimer: legalDisclaimer };
  const { end } = walk;
  if (end === undefined || walk.missing.length > 0) {
    const { missing } = walk;
    const detail =
      missing.length > 0
        ? `Cannot be determined: need ${missing.join(', ')}.`
        : `Cannot be determined: no rules for ${jurisdiction} are known here.`;
    return { ...walked, status: 'undetermined', missing, detail };
  }
  return {
    ...walked,
    status: 'classified',
    ...decide(walk, end),
    ...consequences(walk, end, { facts, jurisdiction, on }),
  };
}

type End = NonNullable<Walk['end']>;

function decide(
  { path, also }: Walk,
  end: End,
): Pick<Classified, 'category' | 'decidedBy' | 'alsoDecidedBy' | 'certainty' | 'contestedPoints' | 'isToBeChecked'> {
  const disputed = path.filter(({ outcome }) => outcome === 'contested');
  const passed = disputed.length > 0 ? 'likely' : (end.certainty ?? 'determined');
  return {
    category: end.code,
    decidedBy: end.rule.id,
    alsoDecidedBy: also,
    certainty: end.outcome === 'contested' ? 'contested' : passed,
    contestedPoints: disputed.map(({ why }) => why),
    isToBeChecked: isToBeChecked(end.rule.citations),
  };
}

interface Place {
  readonly facts: RegulatoryFacts;
  readonly jurisdiction: string;
  readonly on: string;
}

function consequences(
  walk: Walk,
  end: End,
  { facts, jurisdiction, on }: Place,
): Pick<Classified, 'path' | 'route' | 'citations' | 'obligations' | 'remarks'> {
  const concerns = ({ categories }: RegulationRule) => categories?.includes(end.code) ?? true;
  const needsRoute = legalCategories.find(({ code }) => code === end.code)?.needsAuthorisation === true;
  const routeRules = rulesInForce(jurisdiction, { phase: 'route', on }).filter(concerns);
  const way = needsRoute && facts.authorisation !== undefined ? walkRules(routeRules, facts) : undefined;
  const remarkRules = rulesInForce(jurisdiction, { phase: 'remark', on })
    .filter(concerns)
    .filter(({ test }) => evaluateTest(test, facts).answer === 'yes');
  const deciding = [end.rule, ...(way?.end === undefined ? [] : [way.end.rule]), ...remarkRules];
  return {
    path: [...walk.path, ...(way?.path ?? [])],
    ...(way?.end === undefined ? {} : { route: way.end.code }),
    citations: deciding.flatMap(({ citations }) => citations),
    obligations: deciding.flatMap(({ obligations }) => obligations),
    remarks: remarkRules.map((rule) => remarkOf(rule, on)),
  };
}

function remarkOf(rule: RegulationRule, on: string): LegalRemark {
  const unsure = isInForce(rule, on) === 'unclear' || isToBeChecked(rule.citations);
  return {
    ruleId: rule.id,
    text: rule.remark ?? rule.question,
    ...(rule.plainKey === undefined ? {} : { plainKey: rule.plainKey }),
    isToBeChecked: unsure,
    citations: rule.citations,
  };
}

const unchecked: readonly Provenance[] = ['M-M', 'M-L'];

function isToBeChecked(citations: readonly Citation[]): boolean {
  return citations.some(({ provenance }) => unchecked.includes(provenance));
}
