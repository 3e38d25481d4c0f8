import { biasDomainsOf, overallBias, type RiskOfBias } from '@jointwise/definitions';
import { biasWords } from './evidence-words.ts';

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
      <h2 id="bias-title">Risk of bias</h2>
      {risk === undefined ? (
        <p className="soft">Nobody has assessed it yet.</p>
      ) : (
        <>
          <p>
            Overall: <span className={looks[overallBias(risk)]}>{biasWords[overallBias(risk)]}</span> (
            {risk.tool === 'rob-2' ? 'RoB 2' : 'ROBINS-I'})
          </p>
          <ul>
            {biasDomainsOf(risk.tool).map(({ key, title }) => {
              const own = risk.domains.find(({ domain }) => domain === key);
              const judgement = own?.judgement ?? 'not-assessed';
              return (
                <li key={key}>
                  {title}: <span className={looks[judgement]}>{biasWords[judgement]}</span> {own?.note}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}
