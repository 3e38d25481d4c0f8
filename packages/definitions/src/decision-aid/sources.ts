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
  { key: 'clinical-knowledge', citation: 'General clinical knowledge of high certainty, not tied to one study' },
];

/** The source with a key. */
export function aidSourceByKey(key: string): AidSource | undefined {
  return aidSources.find((source) => source.key === key);
}
