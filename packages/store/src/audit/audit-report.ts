/** Something that the program did not do: what, and where it is seen. */
export interface AuditProblem {
  readonly kind:
    | 'link-missing'
    | 'link-out-of-order'
    | 'link-forged'
    | 'records-changed'
    | 'record-without-link'
    | 'lane-shortened'
    | 'lane-missing'
    | 'anchor-broken'
    | 'row-changed'
    | 'row-removed'
    | 'row-unrecorded'
    | 'score-changed'
    | 'repeat-changed'
    | 'audit-switched-off'
    | 'guard-replaced'
    | 'guard-off';
  readonly table?: string;
  /** Primary key of the row. */
  readonly key?: string;
  readonly lane?: number;
  readonly sequence?: number;
  readonly detail: string;
}

export interface AuditReport {
  readonly ok: boolean;
  readonly lanes: number;
  readonly links: number;
  readonly records: number;
  /** Rows of audited tables that were compared with their last record. */
  readonly rows: number;
  /** The first thousand. */
  readonly problems: readonly AuditProblem[];
  readonly problemCount: number;
}
