import { type OptionPart, optionParts, type VerdictCode } from '@jointwise/definitions';
import { formatVerdictWord } from '@jointwise/report';
import { NumberBlock } from '../aid/NumberBlock.tsx';
import { SourceList } from '../aid/SourceList.tsx';
import type { ShownOption } from '../aid/shown-option.ts';
import { claimWords } from '../claims/claim-words.ts';
import type { Texts } from '../texts/texts-of.ts';

const livingParts: readonly OptionPart[] = ['body', 'mind', 'people'];

/** A claim about the option that was checked: its address, the sentence as claimed, the verdict as a word. */
export interface OptionClaim {
  readonly slug: string;
  readonly sentence: string;
  readonly verdict: VerdictCode;
}

interface OptionPageProps {
  readonly option: ShownOption;
  readonly claims: readonly OptionClaim[];
  readonly t: Texts;
}

/** All about one option, in the same order and detail for each. */
export function OptionPage({ option, claims, t }: OptionPageProps) {
  const { key } = option.definition;
  const at = (path: string) => `/${t.locale}${path}`;
  const main = optionParts.filter((part) => !livingParts.includes(part));
  return (
    <div className="wide option">
      <p className="crumb">
        <a href={at('/options')}>{t('aid.optionPage.all')}</a>
      </p>
      <h1>{t(`aid.option.${key}.name`)}</h1>
      <p className="lede">{t(`aid.option.${key}.short`)}</p>
      {main.slice(0, 3).map((part) => (
        <Part key={part} part={part} option={option} t={t} />
      ))}
      <section>
        <h2>{t('aid.benefit')}</h2>
        {option.benefit.map((number) => (
          <NumberBlock key={number.key} number={number} t={t} />
        ))}
      </section>
      <section>
        <h2>{t('aid.harm')}</h2>
        {option.harm.map((number) => (
          <NumberBlock key={number.key} number={number} t={t} />
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
      <Claims claims={claims} t={t} />
      <Law products={option.definition.offeredProducts} t={t} />
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

/** Sentences that are said of it in advertising, each with the verdict of the claim ledger. */
function Claims({ claims, t }: { readonly claims: readonly OptionClaim[]; readonly t: Texts }) {
  return (
    <section>
      <h2>{t('aid.optionPage.claims')}</h2>
      {claims.length === 0 ? (
        <p>{t('aid.optionPage.noClaims')}</p>
      ) : (
        <ul className="plain-list">
          {claims.map(({ slug, sentence, verdict }) => (
            <li key={slug}>
              <a href={`/${t.locale}/claims/${slug}`}>“{sentence}”</a>{' '}
              <strong>{formatVerdictWord(verdict, claimWords(t))}</strong>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={`/${t.locale}/claims`}>{t('aid.optionPage.claimsLink')}</a>
      </p>
    </section>
  );
}

/** Where the law on each product of the option can be looked up; the same words for all. */
function Law({ products, t }: { readonly products: readonly string[]; readonly t: Texts }) {
  return (
    <section>
      <h2>{t('aid.optionPage.law')}</h2>
      <p>{products.length === 0 ? t('aid.optionPage.lawNone') : t('aid.optionPage.lawText')}</p>
      <ul className="plain-list">
        {products.map((code) => (
          <li key={code}>
            <a href={`/${t.locale}/allowed?what=${code}`}>{t.byKey(`law.products.${code}`)}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={`/${t.locale}/allowed`}>{t('aid.optionPage.lawLink')}</a>
      </p>
    </section>
  );
}

/** The same ways on for every option. */
function Onward({ t }: { readonly t: Texts }) {
  const ways = [
    ['price', '/cost'],
    ['people', '/people-like-you'],
  ] as const;
  return (
    <>
      {ways.map(([way, path]) => (
        <section key={way}>
          <h2>{t(`aid.optionPage.${way}`)}</h2>
          <p>{t(`aid.optionPage.${way}Text`)}</p>
          <p>
            <a href={`/${t.locale}${path}`}>{t(`aid.optionPage.${way}Link`)}</a>
          </p>
        </section>
      ))}
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
