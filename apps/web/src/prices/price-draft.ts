import { currencies, type Inclusion, type PriceList, priceItemKinds } from '@jointwise/definitions';

/** One part of a course while it is entered; amounts as typed, in whole units. */
export interface ItemDraft {
  readonly inclusion: Inclusion | '';
  readonly quantity: string;
  readonly price: string;
}

/** A price list while it is entered; every number as typed. */
export interface PriceDraft {
  readonly productClass: string;
  readonly currency: string;
  readonly injections: string;
  readonly taxTreatment: string;
  readonly taxRate: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly isPublished: boolean;
  readonly payer: string;
  readonly insuranceNote: string;
  readonly complicationPayer: string;
  readonly complicationText: string;
  readonly refundPolicy: string;
  readonly repeatPrice: string;
  readonly isTrial: boolean;
  readonly chargingApproval: string;
  readonly items: Readonly<Record<string, ItemDraft>>;
  readonly reason: string;
}

/** Currency that a site's country pays in; the euro where it is not named. */
export const currencyOfCountry: Readonly<Record<string, string>> = { US: 'USD', GB: 'GBP' };

export const blankItem: ItemDraft = { inclusion: '', quantity: '1', price: '' };

export function decimalsOf(currency: string): number {
  return currencies.find(({ code }) => code === currency)?.decimals ?? 2;
}

/** A draft that begins with nothing, or with a list that is there. */
export function draftOf(
  list: PriceList | undefined,
  start: { readonly today: string; readonly currency: string },
): PriceDraft {
  const currency = list?.currency ?? start.currency;
  const inUnits = (minor: number | undefined) =>
    minor === undefined ? '' : (minor / 10 ** decimalsOf(currency)).toFixed(decimalsOf(currency));
  const items = (list?.items ?? []).map(({ kind, inclusion, quantity = 1, unitMinor }) => {
    const entry: ItemDraft = { inclusion, quantity: String(quantity), price: inUnits(unitMinor) };
    return [kind, entry] as const;
  });
  return {
    productClass: list?.productClass ?? '',
    currency,
    injections: String(list?.injections ?? 1),
    taxTreatment: list?.tax.treatment ?? '',
    taxRate: list?.tax.ratePercent === undefined ? '' : String(list.tax.ratePercent),
    validFrom: list?.validFrom ?? start.today,
    validUntil: list?.validUntil ?? '',
    isPublished: list?.isPublished ?? false,
    payer: list?.payer ?? 'self',
    insuranceNote: list?.insuranceNote ?? '',
    complicationPayer: list?.complications?.payer ?? '',
    complicationText: list?.complications?.text ?? '',
    refundPolicy: list?.refundPolicy ?? '',
    repeatPrice: inUnits(list?.repeatCourseMinor),
    isTrial: list?.isTrial ?? false,
    chargingApproval: list?.chargingApproval ?? '',
    items: Object.fromEntries(items),
    reason: '',
  };
}

/** The list that a draft stands for, as far as it goes; the rules of entry say what is wrong with it. */
export function listOf(draft: PriceDraft): Readonly<Record<string, unknown>> {
  const toMinor = (text: string) => minorOf(text, draft.currency);
  const given = (text: string) => (text.trim() === '' ? undefined : text.trim());
  const items = priceItemKinds.flatMap(({ code: kind }) => {
    const { inclusion, quantity, price } = draft.items[kind] ?? blankItem;
    if (inclusion === '') return [];
    return [
      inclusion === 'priced'
        ? { kind, inclusion, quantity: numberOf(quantity), unitMinor: toMinor(price) }
        : { kind, inclusion },
    ];
  });
  const complications =
    given(draft.complicationPayer) === undefined && given(draft.complicationText) === undefined
      ? undefined
      : { payer: draft.complicationPayer, text: draft.complicationText };
  const list = {
    productClass: draft.productClass,
    currency: draft.currency,
    injections: numberOf(draft.injections),
    tax: {
      treatment: draft.taxTreatment,
      ...(draft.taxRate.trim() === '' ? {} : { ratePercent: numberOf(draft.taxRate) }),
    },
    validFrom: draft.validFrom,
    validUntil: draft.validUntil,
    items,
    repeatCourseMinor: given(draft.repeatPrice) === undefined ? undefined : toMinor(draft.repeatPrice),
    payer: draft.payer,
    insuranceNote: given(draft.insuranceNote),
    complications,
    refundPolicy: given(draft.refundPolicy),
    isTrial: draft.isTrial,
    chargingApproval: given(draft.chargingApproval),
    isPublished: draft.isPublished,
  };
  return Object.fromEntries(Object.entries(list).filter(([, value]) => value !== undefined));
}

/** A number as typed, with a comma or a point; the text itself where it is none, for the rules to refuse. */
function numberOf(text: string): number | string {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) ? text : value;
}

function minorOf(text: string, currency: string): number | string {
  const units = numberOf(text);
  if (typeof units === 'string') return units;
  const minor = units * 10 ** decimalsOf(currency);
  // An amount with more decimals than the currency has stays broken, and is refused.
  return Math.abs(minor - Math.round(minor)) < 1e-6 ? Math.round(minor) : minor;
}
