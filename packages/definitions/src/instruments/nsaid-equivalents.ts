/** Daily doses that count as 100 in the ASAS score of NSAID intake. */
export interface NsaidEquivalents {
  readonly version: string;
  readonly source: string;
  readonly dailyDoseMg: Readonly<Record<string, number>>;
}

/** Equal to diclofenac 150 mg a day. [M-H] */
export const nsaidEquivalentsAsas: NsaidEquivalents = {
  version: 'ASAS-2011',
  source: 'Dougados M et al. Ann Rheum Dis 2011;70:249-251.',
  dailyDoseMg: {
    diclofenac: 150,
    naproxen: 1000,
    ibuprofen: 2400,
    celecoxib: 400,
    etoricoxib: 90,
    meloxicam: 15,
    indometacin: 150,
    ketoprofen: 200,
    aceclofenac: 200,
    etodolac: 600,
    piroxicam: 20,
    nimesulide: 200,
  },
};
