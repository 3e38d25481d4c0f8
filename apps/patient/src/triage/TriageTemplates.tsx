import { likelyGroups, redFlags, triageQuestions } from '@jointwise/definitions';
import { OutcomeBlock, type OutcomeSetting } from './OutcomeBlock.tsx';
import { ToldBlock } from './ToldBlock.tsx';
import { AgainBlock } from './TriageOutcomeView.tsx';
import { TriageScreen } from './TriageScreen.tsx';

const leads = ['emergency', 'same-day', 'unclear', '48h', 'days', 'weeks', 'inflammatory', 'groups'];

/** Every block an outcome can be made of. */
export const allOutcomeBlocks: readonly string[] = [
  ...leads.map((name) => `lead:${name}`),
  ...['call', 'numbers', 'worse', 'not-watched', 'rheumatology', 'links', 'sources'],
  ...['noticed', 'open', 'groups'].map((name) => `heading:${name}`),
  ...redFlags.flatMap(({ key }) => [`flag:${key}`, `open:${key}`]),
  ...[...likelyGroups.map(({ key }) => key), 'unclear'].map((key) => `group:${key}`),
];

/**
 * All screens and all parts of an outcome, asleep. With them a browser goes from question to question by itself, and no
 * answer leaves it.
 */
export function TriageTemplates({ t, region }: OutcomeSetting) {
  return (
    <template>
      {triageQuestions
        .filter(({ kind }) => kind !== 'place')
        .map((question) => (
          <TriageScreen
            key={question.id}
            question={question}
            shown={question.kind === 'signs' ? question.signs.map(({ code }) => code) : []}
            {...{ t, token: '', told: {}, chosen: [], isUnclear: false, isList: false }}
          />
        ))}
      {allOutcomeBlocks.map((block) => (
        <div key={block} data-block={block}>
          <OutcomeBlock block={block} t={t} region={region} />
        </div>
      ))}
      <div data-block="told">
        <ToldBlock told={{}} t={t} />
      </div>
      <div data-block="again">
        <AgainBlock told={{}} token="" t={t} />
      </div>
      <div data-refusals="">
        {(['nothing-chosen', 'contradiction', 'out-of-range'] as const).map((refusal) => (
          <p key={refusal} data-refusal={refusal}>
            {t.byKey(`triage.errors.${refusal}`)}
          </p>
        ))}
      </div>
    </template>
  );
}
