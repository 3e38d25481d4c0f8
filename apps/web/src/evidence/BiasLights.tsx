import { type BiasJudgement, biasDomainsOf, overallBias, type RiskOfBias } from '@jointwise/definitions';
import { biasToolWords, biasWords } from './code-words.ts';
import { texts } from './texts.ts';

const looks = {
  low: 'chip chip-good',
  'some-concerns': 'chip chip-warn',
  high: 'chip chip-danger',
  'not-assessed': 'chip',
};

/** Risk of bias domain by domain, in words as well as in colour. */
export function BiasLights({ risk }: { readonly risk: RiskOfBias | undefined }) {
  return (
    <section className="stack" aria-labelledby="bias-title">
      <h2 id="bias-title">{texts('field.riskOfBias')}</h2>
      {risk === undefined ? (
        <p className="soft">{texts('bias.notAssessed')}</p>
      ) : (
        <>
          <p>
            {texts.nodes('bias.overall', {
              judgement: <Judgement judgement={overallBias(risk)} />,
              tool: biasToolWords[risk.tool](),
            })}
          </p>
          <ul>
            {biasDomainsOf(risk.tool).map(({ key, title }) => {
              const own = risk.domains.find(({ domain }) => domain === key);
              return (
                <li key={key}>
                  {texts.nodes('bias.domain', {
                    title,
                    judgement: <Judgement judgement={own?.judgement ?? 'not-assessed'} />,
                    note: own?.note ?? '',
                  })}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}

function Judgement({ judgement }: { readonly judgement: BiasJudgement }) {
  return <span className={looks[judgement]}>{biasWords[judgement]()}</span>;
}
