import type { InstrumentDefinition } from './instrument-definition.ts';
import type { InstrumentPack, PackedItem } from './instrument-pack.ts';

/** The words to show for an instrument, and where they come from; the page has to say which. */
export type Wording =
  | {
      readonly source: 'pack';
      /** Language of the pack; not always the one that was asked for. */
      readonly language: string;
      /** The pack is in the very language and country that was asked for. */
      readonly isExact: boolean;
      readonly title: string;
      readonly instructions?: string;
      readonly items: Readonly<Record<string, PackedItem>>;
      readonly licenceReference: string;
    }
  | {
      readonly source: 'descriptors';
      readonly title: string;
      readonly items: Readonly<Record<string, PackedItem>>;
    };

/**
 * Chooses the wording for a locale: the pack of exactly that locale, else one of the same language, else our own short
 * descriptors (English). Items that a pack leaves out are optional ones and keep their descriptor.
 *
 * @param packs the packs of the site, of any instrument
 * @param locale BCP 47 tag such as `es-ES`
 */
export function wordingFor(
  definition: InstrumentDefinition,
  packs: readonly InstrumentPack[],
  locale: string,
): Wording {
  const descriptors: Record<string, PackedItem> = Object.fromEntries(
    definition.items.map(({ code, descriptor }) => [code, { text: descriptor }]),
  );
  const own = packs.filter(
    (pack) => pack.instrument === definition.key && pack.instrumentVersion === definition.version,
  );
  const isSame = (pack: InstrumentPack) => pack.language.toLowerCase() === locale.toLowerCase();
  const pack = own.find(isSame) ?? own.find(({ language }) => languageOf(language) === languageOf(locale));
  if (pack === undefined) return { source: 'descriptors', title: definition.title, items: descriptors };
  return {
    source: 'pack',
    language: pack.language,
    isExact: isSame(pack),
    title: pack.title,
    ...(pack.instructions === undefined ? {} : { instructions: pack.instructions }),
    items: { ...descriptors, ...pack.items },
    licenceReference: pack.licence.reference,
  };
}

function languageOf(tag: string): string {
  return (tag.split('-')[0] ?? tag).toLowerCase();
}
