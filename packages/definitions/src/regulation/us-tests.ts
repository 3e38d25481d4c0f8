import type { Citation, FactTest } from './regulation-rule.ts';

/** Tests that several rules of the United States ask. */

export const isForOsteoarthritis: FactTest = { fact: 'indication', in: ['osteoarthritis'] };
const gentle = ['rinsed', 'sized', 'filtered', 'centrifuged', 'cryopreserved'];

export const isMinimallyManipulated: FactTest = {
  all: [
    { not: { fact: 'processing', includesAny: ['enzymatic', 'cultured'] } },
    {
      any: [
        { fact: 'processing', onlyFrom: gentle },
        { fact: 'keepsOriginalCharacteristics', in: [true] },
      ],
    },
    { unless: { fact: 'keepsOriginalCharacteristics', in: [false] } },
  ],
};
export const isCombinedWithLittle: FactTest = { fact: 'combinedWith', in: ['nothing', 'permitted-agent'] };

/** A source in our own words. */
export const cite = (text: string, source: string, provenance: Citation['provenance'] = 'M-H'): Citation => ({
  text,
  source,
  provenance,
});
