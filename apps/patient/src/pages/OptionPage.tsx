import { type OptionPart, optionParts } from '@jointwise/definitions';
import { NumberBlock } from '../aid/NumberBlock.tsx';
import { differingTimes } from '../aid/number-time.ts';
import { OptionClaims } from '../aid/OptionClaims.tsx';
import { OptionLawBlock } from '../aid/OptionLawBlock.tsx';
import { OptionPriceBlock } from '../aid/OptionPriceBlock.tsx';
import { SourceList } from '../aid/SourceList.tsx';
import type { OptionClaim, OptionLaw, OptionPrices, ShownOption } from '../aid/shown-option.ts';
import { BackLink } from '../shell/BackLink.tsx';
import type { Texts } from '../texts/texts-of.ts';

const livingParts: readonly OptionPart[] = ['body', 'mind', 'people'];

interface OptionPageProps {
  readonly option: ShownOption;
  readonly claims: readonly OptionClaim[];
  readonly law: OptionLaw;
  readonly prices: OptionPrices;
  readonly t: Texts;
}

/** All about one option, in the same order and detail for each. */
export function OptionPage({ option, claims, law, prices, t }: OptionPageProps) {
  const { key, offeredProducts } = option.definition;
  const times = differingTimes([...option.benefit, ...option.harm], t);
  const main = optionParts.filter((part) => !livingParts.includes(part));
  return (
    <div className="wide option">
      <BackLink path="/options" label={t('aid.optionPage.all')} t={t} />
      <h1>{t(`aid.option.${key}.name`)}</h1>
      <p className="lede">{t(`aid.option.${key}.short`)}</p>
      {main.slice(0, 3).map((part) => (
        <Part key={part} part={part} option={option} t={t} />
      ))}
      <section>
        <h2>{t('aid.benefit')}</h2>
        {times === null ? null : <p className="note">{times}</p>}
        {option.benefit.map((number) => (
          <NumberBlock key={number.key} number={number} origin={option.origins[number.key]} t={t} />
        ))}
      </section>
      <section>
        <h2>{t('aid.harm')}</h2>
        {option.harm.map((number) => (
          <NumberBlock key={number.key} number={number} origin={option.origins[number.key]} t={t} />
        ))}
      </section>
      {main.slice(3).map((part) => (
        <Part key={part} part={part} option={option} t={t} />
      ))}
      <section>
        <h2>{t('aid.living')}</h2>
        <div className="living">
          {livingParts.map((part) => (
            <div key={part} className="panel">
              <h3>{t(`aid.part.${part}`)}</h3>
              <Statement part={part} option={option} t={t} />
            </div>
          ))}
        </div>
      </section>
      <OptionClaims claims={claims} t={t} />
      <OptionLawBlock option={key} products={offeredProducts} law={law} t={t} />
      <OptionPriceBlock prices={prices} t={t} />
      <Onward t={t} />
    </div>
  );
}

interface PartProps {
  readonly part: OptionPart;
  readonly option: ShownOption;
  readonly t: Texts;
}

function Part(props: PartProps) {
  return (
    <section>
      <h2>{props.t(`aid.part.${props.part}`)}</h2>
      <Statement {...props} />
    </section>
  );
}

function Statement({ part, option: { definition }, t }: PartProps) {
  const { sources } = definition.statements[part];
  return (
    <>
      <p>{t(`aid.option.${definition.key}.${part}`)}</p>
      {sources.length === 0 ? null : <SourceList keys={sources} t={t} />}
    </>
  );
}

/** The same ways on for every option. */
function Onward({ t }: { readonly t: Texts }) {
  return (
    <>
      <section>
        <h2>{t('aid.optionPage.people')}</h2>
        <p>{t('aid.optionPage.peopleText')}</p>
        <p>
          <a href={`/${t.locale}/people-like-you`}>{t('aid.optionPage.peopleLink')}</a>
        </p>
      </section>
      <section className="panel">
        <h2>{t('aid.optionPage.next')}</h2>
        <p>{t('aid.optionsPage.decideText')}</p>
        <p className="buttons">
          <a className="button button-main" href={`/${t.locale}/decide`}>
            {t('aid.decide.start')}
          </a>
          <a className="button" href={`/${t.locale}/options`}>
            {t('aid.optionPage.all')}
          </a>
        </p>
      </section>
    </>
  );
}
