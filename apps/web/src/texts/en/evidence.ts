/** English texts of the folder `evidence`, by file and key. */
export const evidence = {
  leagueTable: {
    title: 'Every treatment against every other',
    caption:
      'Random effects, {studies} trials. Each cell is the treatment of its row less that of its column with the 95 % interval; for a ratio, divided by it. * no trial compares the two: the number comes through others alone.',
    treatment: 'Treatment',
    pScore: 'P-score',
    pScoreMeaning:
      'The P-score ranks the point estimates, 0 to 1. It says nothing about how sure the comparison is or whether the difference matters.',
    viaOthers: '*',
    splitTitle: 'Direct beside indirect evidence',
    comparison: 'Comparison',
    trials: 'Trials',
    direct: 'Direct',
    indirect: 'Through others',
    pValue: 'p of the difference',
  },
} as const;
