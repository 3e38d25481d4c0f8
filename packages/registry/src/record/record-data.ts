/** Value of a field as it is stored; blanks are left out. */
export type FieldValue = string | number | boolean | readonly string[] | readonly RecordData[];

/** A clinical record after its check: only fields of its definition, none of them blank. */
export type RecordData = { readonly [field: string]: FieldValue };

/** Facts outside the record that its check may use. Only `today` is always known. */
export interface RecordContext {
  /** Calendar date at the site, `YYYY-MM-DD`. */
  readonly today: string;
  readonly participantCode?: string;
  readonly enrolledOn?: string;
  readonly joint?: string;
  /** Index procedure of the episode. */
  readonly indexOn?: string;
  /** Day on which the product was used. */
  readonly procedureOn?: string;
  /** Day of the consent that covers the treatment; `null` when there is none. */
  readonly consentedOn?: string | null;
  /** Day of the consent to the trial, or else to the treatment; `null` when there is neither. */
  readonly trialConsentedOn?: string | null;
  /** Codes of the arms of the study. */
  readonly arms?: readonly string[];
  /** Whether the same person, or the same joint-side, has another allocation in force. */
  readonly hasAllocation?: boolean;
  /** First day of treatment of what is allocated. */
  readonly treatedOn?: string;
  readonly diedOn?: string;
  readonly lastVisitOn?: string;
  /** CTCAE version of the study. */
  readonly ctcaeVersion?: string;
}
