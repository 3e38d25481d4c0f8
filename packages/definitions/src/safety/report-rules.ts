import type { Provenance } from '../instrument-definition.ts';

/** By when a safety report must be made. Days are calendar days; day 0 is the first awareness. */
export interface ReportRule {
  /** Stable id; stored with every due date together with `version`. */
  readonly id: string;
  readonly version: number;
  readonly regime: string;
  readonly case: string;
  readonly days: number;
  readonly source: string;
  readonly provenance: Provenance;
}

/**
 * Reporting clocks that count in calendar days; those in hours (investigator to sponsor, personal-data breach) are not
 * here, as a date cannot show them. Nothing here is legal advice: a site confirms them before use.
 */
export const reportRules: readonly ReportRule[] = [
  {
    id: 'eu-ctr-susar-fatal',
    version: 1,
    regime: 'EU clinical trials',
    case: 'SUSAR, fatal or life-threatening',
    days: 7,
    source: 'Regulation (EU) 536/2014 Art 42',
    provenance: 'M-H',
  },
  {
    id: 'eu-ctr-susar',
    version: 1,
    regime: 'EU clinical trials',
    case: 'Other SUSAR',
    days: 15,
    source: 'Regulation (EU) 536/2014 Art 42',
    provenance: 'M-H',
  },
  {
    id: 'uk-ctr-susar-fatal',
    version: 1,
    regime: 'UK clinical trials',
    case: 'SUSAR, fatal or life-threatening',
    days: 7,
    source: 'UK clinical trials regulations as amended 2026',
    provenance: 'M-H',
  },
  {
    id: 'uk-ctr-susar',
    version: 1,
    regime: 'UK clinical trials',
    case: 'Other SUSAR',
    days: 15,
    source: 'UK clinical trials regulations as amended 2026',
    provenance: 'M-H',
  },
  {
    id: 'us-ind-fatal',
    version: 1,
    regime: 'US investigational new drugs',
    case: 'Unexpected fatal or life-threatening suspected adverse reaction',
    days: 7,
    source: '21 CFR 312.32',
    provenance: 'M-H',
  },
  {
    id: 'us-ind',
    version: 1,
    regime: 'US investigational new drugs',
    case: 'Serious, unexpected and suspected',
    days: 15,
    source: '21 CFR 312.32',
    provenance: 'M-H',
  },
  {
    id: 'us-hctp-reaction',
    version: 1,
    regime: 'US human cells and tissues',
    case: 'Serious adverse reaction with a communicable disease',
    days: 15,
    source: '21 CFR 1271.350(a)',
    provenance: 'M-H',
  },
  {
    id: 'us-hctp-deviation',
    version: 1,
    regime: 'US human cells and tissues',
    case: 'Deviation',
    days: 45,
    source: '21 CFR 1271.350(b)',
    provenance: 'M-H',
  },
  {
    id: 'eu-mdr-threat',
    version: 1,
    regime: 'EU medical devices',
    case: 'Serious threat to public health',
    days: 2,
    source: 'Regulation (EU) 2017/745 Art 87',
    provenance: 'M-H',
  },
  {
    id: 'eu-mdr-death',
    version: 1,
    regime: 'EU medical devices',
    case: 'Death or serious deterioration',
    days: 10,
    source: 'Regulation (EU) 2017/745 Art 87',
    provenance: 'M-H',
  },
  {
    id: 'eu-mdr',
    version: 1,
    regime: 'EU medical devices',
    case: 'Other serious incident',
    days: 15,
    source: 'Regulation (EU) 2017/745 Art 87',
    provenance: 'M-H',
  },
  {
    id: 'eu-serious-breach',
    version: 1,
    regime: 'EU clinical trials',
    case: 'Serious breach',
    days: 7,
    source: 'Regulation (EU) 536/2014 Art 52',
    provenance: 'M-H',
  },
  {
    id: 'eu-urgent-measure',
    version: 1,
    regime: 'EU clinical trials',
    case: 'Urgent safety measure',
    days: 7,
    source: 'Regulation (EU) 536/2014 Art 54',
    provenance: 'M-H',
  },
];
