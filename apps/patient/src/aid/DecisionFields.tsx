import {
  type AidValue,
  aidValues,
  knowledgeQuestions,
  optionKeys,
  sureItems,
  valueLevels,
} from '@jointwise/definitions';
import { type Decision, decisionFields, type KnowledgeItem, ownQuestionsLimit } from '@jointwise/registry';
import type { Texts } from '../texts/texts-of.ts';
import type { DecideScreen } from './decide-screens.ts';

interface FieldsProps {
  readonly decision: Decision;
  readonly t: Texts;
}

interface ChoicesProps {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: string | undefined;
  readonly isRow?: boolean;
  /** Whether it is the only question of the screen. */
  readonly isAlone?: boolean;
}

/** One question with its answers; none is marked unless the person marked it before. */
function Choices({ name, legend, choices, chosen, isRow = false, isAlone = false }: ChoicesProps) {
  return (
    <fieldset className={isAlone ? 'field field-alone' : 'field'}>
      <legend>{legend}</legend>
      <div className={isRow ? 'choices choices-row' : 'choices'}>
        {choices.map(({ value, label }) => (
          <label key={value} className="choice">
            <input type="radio" name={name} value={value} defaultChecked={chosen === value} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** How much one thing counts. */
export function ValueFields({ decision, value, t }: FieldsProps & { readonly value: AidValue }) {
  const levels = t.lines('aid.decide.values.levels');
  return (
    <Choices
      name={decisionFields.value(value)}
      legend={t(`aid.decide.values.item.${value}`)}
      choices={valueLevels.map((level) => ({ value: String(level), label: levels[level] ?? '' }))}
      chosen={decision.values[value]?.toString()}
      isAlone
    />
  );
}

/** One question of the knowledge check. */
export function KnowledgeFields({ decision, item, t }: FieldsProps & { readonly item: KnowledgeItem }) {
  const { question, choices, values } = item;
  return (
    <Choices
      name={decisionFields.knowledge(question)}
      legend={t(`aid.decide.knowledge.question.${question}`, values)}
      choices={[
        ...choices.map((value) => ({ value, label: answerText(value, t) })),
        { value: 'unsure', label: t('aid.decide.knowledge.unsure') },
      ]}
      chosen={decision.knowledge[question]}
      isAlone
    />
  );
}

/** A choice of the knowledge check in words. */
export function answerText(value: string, t: Texts): string {
  if (value === 'yes' || value === 'no') return t(`aid.decide.knowledge.${value}`);
  return value === 'unsure' ? t('aid.decide.knowledge.unsure') : t('aid.decide.knowledge.number', { n: value });
}

export function SureFields({ decision, t }: FieldsProps) {
  const words = { yes: t('aid.decide.knowledge.yes'), no: t('aid.decide.knowledge.no') };
  return sureItems.map((item) => (
    <Choices
      key={item}
      name={decisionFields.sure(item)}
      legend={t(`aid.decide.sure.item.${item}`)}
      choices={(['yes', 'no'] as const).map((value) => ({ value, label: words[value] }))}
      chosen={decision.sure[item] === undefined ? undefined : decision.sure[item] ? 'yes' : 'no'}
      isRow
    />
  ));
}

export function LeaningFields({ decision, t }: FieldsProps) {
  return (
    <>
      <Choices
        name={decisionFields.leaning}
        legend={t('aid.decide.leaning.title')}
        choices={[
          ...optionKeys.map((key) => ({ value: key, label: t(`aid.option.${key}.name`) })),
          { value: 'unknown', label: t('aid.decide.leaning.none') },
        ]}
        chosen={decision.leaning}
      />
      <div className="field">
        <label htmlFor="own">{t('aid.decide.questions.own')}</label>
        <p className="hint" id="own-hint">
          {t('aid.decide.questions.ownHint')}
        </p>
        <textarea
          className="input"
          id="own"
          name={decisionFields.own}
          aria-describedby="own-hint"
          maxLength={ownQuestionsLimit}
          defaultValue={decision.ownQuestions}
        />
      </div>
    </>
  );
}

/** The answers of other screens, carried along in the form: nothing is stored on the way. */
export function CarriedFields({ decision, except }: { readonly decision: Decision; readonly except?: DecideScreen }) {
  const fields: [key: string, name: string, value: string | undefined][] = [
    ...aidValues.map((value) =>
      row(`values-${value}`, decisionFields.value(value), decision.values[value]?.toString()),
    ),
    ...knowledgeQuestions.map((one) => row(`knowledge-${one}`, decisionFields.knowledge(one), decision.knowledge[one])),
    ...sureItems.map((item) => {
      const answer = decision.sure[item];
      return row('sure', decisionFields.sure(item), answer === undefined ? undefined : answer ? 'yes' : 'no');
    }),
    row('leaning', decisionFields.leaning, decision.leaning),
    row('leaning', decisionFields.own, decision.ownQuestions || undefined),
  ];
  return fields.map(([key, name, value]) =>
    key === except?.key || value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
  );
}

/** @param key the screen that asks for it */
function row(key: string, name: string, value: string | undefined): [string, string, string | undefined] {
  return [key, name, value];
}
