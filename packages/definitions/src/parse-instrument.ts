import { ends, expectedRange, rangeOfAnswer } from './expected-range.ts';
import type { InstrumentDefinition, InstrumentItem, ItemAnswer, ScaleDefinition } from './instrument-definition.ts';
import { instrumentShape } from './instrument-shape.ts';
import type { ItemRecode, ScoringRule } from './scoring-rule.ts';
import { checkShape, type Parsed, type ParseProblem, refuse } from './shape.ts';

/**
 * Reads an instrument that a study brings along as JSON. First the shape, then what the parts mean to each other:
 * every named item and scale exists, tables have a row for each raw sum, missing rules can be met.
 *
 * @param json the parsed JSON, of unknown origin
 */
export function parseInstrument(json: unknown): Parsed<InstrumentDefinition> {
  const shapeProblems = checkShape(instrumentShape, json);
  if (shapeProblems.length > 0) return { status: 'refused', problems: shapeProblems };
  const definition = json as InstrumentDefinition;
  const problems = [
    ...checkUnique(definition.items, 'items'),
    ...checkUnique(definition.scales, 'scales'),
    ...definition.items.flatMap((item, index) => checkItem(item.answer, `items[${index}].answer`)),
    ...definition.scales.flatMap((_, index) => checkScale(definition, index)),
    ...definition.thresholds.flatMap(({ scale }, index) =>
      definition.scales.some(({ code }) => code === scale)
        ? []
        : refuse(`thresholds[${index}].scale`, 'unknown-scale', `${scale} is not a scale of the instrument`),
    ),
  ];
  return problems.length === 0 ? { status: 'parsed', value: definition } : { status: 'refused', problems };
}

function checkUnique(entries: readonly { readonly code: string }[], field: string): readonly ParseProblem[] {
  return entries.flatMap(({ code }, index) =>
    entries.findIndex((entry) => entry.code === code) === index
      ? []
      : refuse(`${field}[${index}].code`, 'duplicate', `${code} is there twice`),
  );
}

function checkItem(answer: ItemAnswer, path: string): readonly ParseProblem[] {
  if (answer.kind !== 'number') return [];
  if (answer.minimum >= answer.maximum) return refuse(path, 'empty-range', 'the minimum is not below the maximum');
  const steps = (answer.maximum - answer.minimum) / answer.step;
  if (answer.step > 0 && Math.abs(steps - Math.round(steps)) < 1e-6) return [];
  return refuse(path, 'wrong-step', `steps of ${answer.step} do not lead from ${answer.minimum} to ${answer.maximum}`);
}

function checkScale(definition: InstrumentDefinition, index: number): readonly ParseProblem[] {
  const scale = definition.scales[index];
  if (scale === undefined) return [];
  const path = `scales[${index}]`;
  const known = new Map(definition.items.map((item) => [item.code, item]));
  const strangers = scale.items.filter((code) => !known.has(code));
  if (strangers.length > 0) {
    return refuse(`${path}.items`, 'unknown-item', `${strangers.join(', ')}: no such item in the instrument`);
  }
  if (new Set(scale.items).size < scale.items.length)
    return refuse(`${path}.items`, 'duplicate', 'an item is there twice');
  const [lowest, highest] = scale.range;
  if (lowest >= highest) return refuse(`${path}.range`, 'empty-range', 'the minimum is not below the maximum');
  const earlier = definition.scales.slice(0, index).map(({ code }) => code);
  return [
    ...namedItems(scale.rule)
      .filter((code) => !scale.items.includes(code))
      .flatMap((code) => refuse(`${path}.rule`, 'unknown-item', `${code} is not among the items of the scale`)),
    ...namedScales(scale.rule)
      .filter((code) => !earlier.includes(code))
      .flatMap((code) => refuse(`${path}.rule.scales`, 'unknown-scale', `${code} does not stand earlier`)),
    ...checkMissing(scale, `${path}.rule.missing`),
    ...checkAnswerKinds(scale, known, path),
    ...checkRange(scale, known, path),
  ];
}

/** Items that a rule names besides those of its scale. */
function namedItems(rule: ScoringRule): readonly string[] {
  switch (rule.kind) {
    case 'weighted-sum':
      return rule.terms.flatMap(({ items }) => items);
    case 'one-branch-sum':
      return rule.branches.flat();
    case 'category-maximum':
      return rule.categories.flatMap(({ items, aids }) => [...items, ...aids]);
    case 'das28':
      return [
        rule.tenderJoints,
        rule.swollenJoints,
        rule.markerItem,
        ...(rule.globalHealth === undefined ? [] : [rule.globalHealth]),
      ];
    case 'percent-of-maximum':
    case 'sum-lookup':
      return (rule.recodes ?? []).map(({ item }) => item);
    default:
      return [];
  }
}

function namedScales(rule: ScoringRule): readonly string[] {
  return rule.kind === 'mean-of-scales' || rule.kind === 'sum-of-scales' ? rule.scales : [];
}

function checkMissing({ items, rule }: ScaleDefinition, path: string): readonly ParseProblem[] {
  const { missing } = rule;
  if (missing.kind === 'at-least-answered' && missing.count > items.length) {
    return refuse(path, 'out-of-range', `asks for ${missing.count} answers of ${items.length} items`);
  }
  if (missing.kind === 'person-mean' && missing.maximumMissing >= items.length) {
    return refuse(path, 'out-of-range', `lets ${missing.maximumMissing} of ${items.length} answers be missing`);
  }
  if (rule.kind === 'category-maximum' && rule.missing.count > rule.categories.length) {
    return refuse(path, 'out-of-range', `asks for ${rule.missing.count} of ${rule.categories.length} categories`);
  }
  return [];
}

/** What a rule needs of its items: one item, numbers, a row for each raw sum, a pair for each answer. */
function checkAnswerKinds(
  scale: ScaleDefinition,
  known: ReadonlyMap<string, InstrumentItem>,
  path: string,
): readonly ParseProblem[] {
  const { rule } = scale;
  const answerOf = (code: string): readonly number[] => allowedAnswers(known.get(code)?.answer);
  const single = rule.kind === 'single-value' || rule.kind === 'yes-no' || rule.kind === 'top-categories';
  if (single && scale.items.length !== 1) return refuse(`${path}.items`, 'wrong-length', `${rule.kind} takes one item`);
  if (rule.kind === 'mean-rescaled' && rule.from[0] === rule.from[1]) {
    return refuse(`${path}.rule.from`, 'empty-range', 'its two ends are equal');
  }
  if (rule.kind === 'weighted-sum' && rule.terms.some(({ divisor }) => divisor === 0)) {
    return refuse(`${path}.rule.terms`, 'out-of-range', 'a divisor is 0');
  }
  if (rule.kind !== 'sum-lookup' && rule.kind !== 'percent-of-maximum') return [];
  const recodes = rule.recodes ?? [];
  const incomplete = recodes.filter(({ item, pairs }) =>
    answerOf(item).some((one) => !pairs.some(([from]) => from === one)),
  );
  if (incomplete.length > 0) {
    const items = incomplete.map(({ item }) => item).join(', ');
    return refuse(`${path}.rule.recodes`, 'incomplete', `${items}: an allowed answer has no pair`);
  }
  return rule.kind === 'sum-lookup'
    ? checkTable(scale, rule.table, (code) => counted(code, recodes, answerOf(code)), path)
    : [];
}

/** Whether scores can leave the declared range, or never reach its ends. */
function checkRange(
  { items, range, rule }: ScaleDefinition,
  known: ReadonlyMap<string, InstrumentItem>,
  path: string,
): readonly ParseProblem[] {
  const recodes = 'recodes' in rule ? (rule.recodes ?? []) : [];
  const answers = items.flatMap((code) => {
    const recode = recodes.find(({ item }) => item === code);
    if (recode !== undefined) return [ends(recode.pairs.map(([, countsAs]) => countsAs))];
    const item = known.get(code);
    return item === undefined ? [] : [rangeOfAnswer(item.answer)];
  });
  if (rule.kind === 'mean-rescaled' && answers.some(([low, high]) => low < rule.from[0] || high > rule.from[1])) {
    return refuse(`${path}.rule.from`, 'wrong-range', `an item has answers outside ${rule.from.join(' to ')}`);
  }
  if (rule.kind === 'percent-of-maximum' && answers.some(([low, high]) => low < 0 || high <= 0)) {
    return refuse(`${path}.items`, 'wrong-range', 'a percentage needs answers from 0 upwards');
  }
  const expected = expectedRange(rule, answers);
  if (expected === undefined || (expected[0] === range[0] && expected[1] === range[1])) return [];
  return refuse(`${path}.range`, 'wrong-range', `is ${range.join(' to ')}; the rule reaches ${expected.join(' to ')}`);
}

function counted(code: string, recodes: readonly ItemRecode[], answers: readonly number[]): readonly number[] {
  return recodes.find(({ item }) => item === code)?.pairs.map(([, countsAs]) => countsAs) ?? answers;
}

function checkTable(
  { items }: ScaleDefinition,
  table: readonly (readonly [number, number])[],
  valuesOf: (code: string) => readonly number[],
  path: string,
): readonly ParseProblem[] {
  const lowest = items.reduce((sum, code) => sum + Math.min(...valuesOf(code)), 0);
  const highest = items.reduce((sum, code) => sum + Math.max(...valuesOf(code)), 0);
  const raws = table.map(([raw]) => raw);
  const isComplete = raws.length === highest - lowest + 1 && raws.every((raw, index) => raw === lowest + index);
  if (isComplete) return [];
  return refuse(
    `${path}.rule.table`,
    'incomplete',
    `a row for each raw sum from ${lowest} to ${highest}, in order, is expected`,
  );
}

/** Every answer that an item allows, as numbers; items with more than 1000 are not for tables and recodes. */
function allowedAnswers(answer: ItemAnswer | undefined): readonly number[] {
  if (answer === undefined || answer.kind === 'yes-no') return [0, 1];
  if (answer.kind === 'levels') return answer.levels;
  const count = Math.min(Math.round((answer.maximum - answer.minimum) / answer.step), 1000);
  return Array.from({ length: count + 1 }, (_, index) => answer.minimum + index * answer.step);
}
