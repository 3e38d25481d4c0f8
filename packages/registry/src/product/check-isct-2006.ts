export interface IsctInput {
  readonly isPlasticAdherent?: boolean;
  /** Percent positive by marker name as written in the literature: `CD105`, `HLA-DR`. */
  readonly markers: Readonly<Record<string, number>>;
  /** `yes`, `no` or `not-done` of the three assays. */
  readonly osteogenic?: string;
  readonly chondrogenic?: string;
  readonly adipogenic?: string;
  /** With tissue `adipose` and a passage of 0 or 1, CD34 may be positive. */
  readonly tissue?: string;
  readonly passage?: number;
}

export type CriteriaCheck =
  | { readonly status: 'meets' }
  | { readonly status: 'fails'; readonly fails: readonly string[]; readonly incomplete: readonly string[] }
  | { readonly status: 'incomplete'; readonly incomplete: readonly string[] };

const positive = [['CD105'], ['CD73'], ['CD90']];
const negative = [['CD45'], ['CD34'], ['CD14', 'CD11b'], ['CD79α', 'CD79a', 'CD19'], ['HLA-DR']];

/**
 * Minimal criteria for cultured mesenchymal stromal cells.
 *
 *   adheres to plastic; CD105, CD73 and CD90 each at least 95 % positive;
 *   CD45, CD34, CD14 (or CD11b), CD79α (or CD19) and HLA-DR each at most 2 %; bone, cartilage and fat all shown
 *
 * Choices: of alternative markers one is enough, and if several are given all must pass. A criterion without a value
 * is incomplete, not failed. Early cultures from fat (passage 0 or 1) do not fail on CD34, as they may carry it
 * [M-M]; it is then left out.
 *
 * Source: Dominici M et al. Cytotherapy 2006;8:315-317 [M-H].
 */
export function checkIsct2006(input: IsctInput): CriteriaCheck {
  const fails: string[] = [];
  const incomplete: string[] = [];
  const judge = (name: string, isMet: boolean | undefined) => {
    if (isMet === undefined) incomplete.push(name);
    else if (!isMet) fails.push(name);
  };
  judge('plastic adherence', input.isPlasticAdherent);
  for (const names of positive)
    judge(
      names[0] ?? '',
      within(input.markers, names, (percent) => percent >= 95),
    );
  for (const names of negative) {
    if (names[0] === 'CD34' && mayCarryCd34(input)) continue;
    judge(
      names[0] ?? '',
      within(input.markers, names, (percent) => percent <= 2),
    );
  }
  judge('osteogenic', shown(input.osteogenic));
  judge('chondrogenic', shown(input.chondrogenic));
  judge('adipogenic', shown(input.adipogenic));
  return conclude(fails, incomplete);
}

/** Turns failed and missing criteria into a conclusion: one failure decides, one gap leaves it open. */
export function conclude(fails: readonly string[], incomplete: readonly string[]): CriteriaCheck {
  if (fails.length > 0) return { status: 'fails', fails, incomplete };
  return incomplete.length > 0 ? { status: 'incomplete', incomplete } : { status: 'meets' };
}

function within(
  markers: Readonly<Record<string, number>>,
  names: readonly string[],
  passes: (percent: number) => boolean,
): boolean | undefined {
  const values = names.map((name) => markers[name]).filter((value) => value !== undefined);
  return values.length === 0 ? undefined : values.every(passes);
}

function mayCarryCd34({ tissue, passage }: IsctInput): boolean {
  return tissue === 'adipose' && passage !== undefined && passage <= 1;
}

function shown(result: string | undefined): boolean | undefined {
  if (result === 'yes') return true;
  return result === 'no' ? false : undefined;
}
