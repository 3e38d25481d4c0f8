/** Emergency numbers by region. */
export interface EmergencyNumbers {
  /** `EU` stands for its member states, Spain among them. */
  readonly region: 'EU' | 'GB' | 'US';
  /** The first is the one to print large. */
  readonly numbers: readonly string[];
}

/** Numbers to call at once. Source: 112 is the emergency number of the European Union; certainty high for all. */
export const emergencyNumbers: readonly EmergencyNumbers[] = [
  { region: 'EU', numbers: ['112'] },
  { region: 'GB', numbers: ['999', '112'] },
  { region: 'US', numbers: ['911'] },
];

/** Member states of the European Union, ISO 3166-1. */
const memberStates = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/** Region of a country code; undefined where the numbers are not known to this page. */
export function emergencyRegionOf(country: string | undefined): EmergencyNumbers['region'] | undefined {
  if (country === 'GB' || country === 'US') return country;
  return country !== undefined && memberStates.includes(country) ? 'EU' : undefined;
}
