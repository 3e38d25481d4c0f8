/** Where a statement of the decision aid comes from. */
export interface AidSource {
  readonly key: string;
  /** As a reader can look it up. */
  readonly citation: string;
  /** Address of the source; absent where only a book or a guideline is meant. */
  readonly address?: string;
}

/** Sources of the decision aid, each read in a stored copy; the page shows them one tap away from what they carry. */
export const aidSources: readonly AidSource[] = [
  {
    key: 'cochrane-protocol',
    citation: 'Cochrane review CD013342, protocol',
    address: 'https://www.cochranelibrary.com/cdsr/doi/10.1002/14651858.CD013342/full',
  },
  {
    key: 'cochrane-2025',
    citation: 'Whittle and others 2025, Cochrane review CD013342.pub2, search to 15 September 2023',
    address: 'https://doi.org/10.1002/14651858.CD013342.pub2',
  },
  {
    key: 'lee-2019',
    citation: 'Lee and others 2019, Stem Cells Transl Med 8:504',
    address: 'https://doi.org/10.1002/sctm.18-0122',
  },
  {
    key: 'restore-2021',
    citation: 'Bennell and others 2021, RESTORE trial, JAMA 326:2021',
    address: 'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC8611484/',
  },
  {
    key: 'miles-2023',
    citation: 'Mautner and others 2023, MILES trial, Nat Med 29:3120, NCT03818737',
    address: 'https://doi.org/10.1038/s41591-023-02632-w',
  },
  {
    key: 'shang-2023',
    citation: 'Shang and others 2023, umbrella review of studies of stromal cells',
    address: 'https://doi.org/10.1186/s13287-023-03332-5',
  },
  {
    key: 'msc-review',
    citation:
      'Systematic review of stromal cells against placebo or usual care, 16 randomised trials, 807 people (abstract)',
  },
  {
    key: 'svf-ruling-2024',
    citation: 'United States v. California Stem Cell Treatment Center, 9th Circuit, No. 22-56014, 27 September 2024',
  },
  {
    key: 'bensa-2025',
    citation: 'Bensa and others 2025, platelet-rich plasma against placebo, 18 randomised trials, 1995 people',
    address: 'https://doi.org/10.1177/03635465241246524',
  },
  { key: 'svf-prices-2024', citation: 'Prices in the facts of the same case, reported in September 2024' },
  {
    key: 'shapiro-2017',
    citation: 'Shapiro and others 2017 and 2018, marrow concentrate in one knee and saline in the other, 25 people',
    address: 'https://pubmed.ncbi.nlm.nih.gov/30160168/',
  },
  {
    key: 'centeno-2018',
    citation: 'Centeno and others 2018, marrow concentrate against exercise, 48 people',
    address: 'https://doi.org/10.1186/s12967-018-1736-8',
  },
  {
    key: 'bansal-2021',
    citation: 'Bansal and others, Sci Rep 2021, platelet-rich plasma against hyaluronic acid, 150 people',
    address: 'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC7889864/',
  },
  { key: 'zaffagnini-2022', citation: 'Zaffagnini and others 2022, microfragmented fat against platelet-rich plasma' },
  {
    key: 'prp-steroid-review',
    citation: 'Meta-analysis of platelet-rich plasma against corticosteroid, 8 randomised trials, 648 people',
    address: 'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC8208610/',
  },
  {
    key: 'acp-series-2020',
    citation: '140 people treated with conditioned plasma, without anyone to compare with',
    address: 'https://doi.org/10.1080/17453674.2020.1795366',
  },
  {
    key: 'guidelines',
    citation: 'American College of Rheumatology and Arthritis Foundation guideline 2019; OARSI guideline 2019',
    address: 'https://doi.org/10.1007/s00167-020-06102-5',
  },
  {
    key: 'mic-2025',
    citation:
      'Least important change of the KOOS in knee osteoarthritis treated without surgery, PubMed 41367621 (2025)',
    address: 'https://pubmed.ncbi.nlm.nih.gov/41367621/',
  },
  {
    key: 'fransen-2015',
    citation: 'Fransen and others 2015, exercise for knee osteoarthritis, Cochrane review in Br J Sports Med 49:1554',
    address: 'https://bjsm.bmj.com/content/49/24/1554',
  },
  {
    key: 'exercise-harm-2021',
    citation: 'Reporting of harm in trials of exercise for knee osteoarthritis, Phys Ther 2021, 113 studies',
    address: 'https://doi.org/10.1093/ptj/pzab161',
  },
  {
    key: 'skou-2015',
    citation: 'Skou and others 2015, trial of knee replacement, N Engl J Med 373, 100 people (abstract)',
    address: 'https://doi.org/10.1056/NEJMoa1505467',
  },
  {
    key: 'skou-2018',
    citation: 'Skou and others 2018, two trials over 2 years, Osteoarthritis Cartilage 26:1170, 200 people (abstract)',
    address: 'https://www.oarsijournal.com/article/S1063-4584(18)31221-4/fulltext',
  },
  {
    key: 'deyle-2020',
    citation: 'Deyle and others 2020, physical therapy or steroid injection, N Engl J Med 382:1420 (abstract)',
    address: 'https://doi.org/10.1056/NEJMoa1905877',
  },
  {
    key: 'mcalindon-2017',
    citation: 'McAlindon and others 2017, steroid or saline for 2 years, JAMA 317:1967, 140 people (abstract)',
    address: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC5815012/',
  },
  {
    key: 'baer-2005',
    citation: 'Baer and others 2005, diclofenac solution or its carrier, BMC Musculoskelet Disord 6:44, 216 people',
    address: 'https://doi.org/10.1186/1471-2474-6-44',
  },
  {
    key: 'cochrane-topical-2016',
    citation: 'Derry and others 2016, Cochrane review CD007400.pub3, table of successful treatment (trial Baer 2005)',
    address: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC6494263/',
  },
  {
    key: 'pereira-2022',
    citation: 'Pereira and others 2022, hyaluronic acid for knee osteoarthritis, 169 trials, BMJ 378:e069722',
    address: 'https://doi.org/10.1136/bmj-2022-069722',
  },
  {
    key: 'dorio-2021',
    citation: 'Dório and others 2021, platelet-rich plasma, plasma or saline, 62 people',
    address: 'https://doi.org/10.1186/s12891-021-04706-7',
  },
  {
    key: 'barfod-2025',
    citation: 'Barfod and others 2025, fat or saline, Br J Sports Med 59:1219, 120 people',
    address: 'https://doi.org/10.1136/bjsports-2024-108732',
  },
  {
    key: 'mfat-arthroscopy-2024',
    citation: 'Trial of fat, steroid and saline, Arthroscopy 2024, 75 people (abstract)',
    address: 'https://doi.org/10.1016/j.arthro.2024.08.037',
  },
  {
    key: 'beswick-2012',
    citation: 'Beswick and others 2012, long-term pain after hip or knee replacement, BMJ Open 2:e000435',
    address: 'https://doi.org/10.1136/bmjopen-2011-000435',
  },
  {
    key: 'scott-2010',
    citation: 'Scott and others 2010, satisfaction after knee replacement, J Bone Joint Surg Br 92:1253, 1217 people',
    address: 'https://doi.org/10.1302/0301-620X.92B9.24394',
  },
  { key: 'clinical-knowledge', citation: 'General clinical knowledge of high certainty, not tied to one study' },
];

/** The source with a key. */
export function aidSourceByKey(key: string): AidSource | undefined {
  return aidSources.find((source) => source.key === key);
}
