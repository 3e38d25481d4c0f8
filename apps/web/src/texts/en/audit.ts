/** English texts of the folder `audit`, by file and key. */
export const audit = {
  auditPage: {
    title: 'Audit trail',
    sentence: 'Every write leaves a record that cannot be changed unnoticed.',
    atNameNewestFirst: 'At {name}, newest first.',
    thereNoSiteYet: 'There is no site yet.',
    participantCode: 'Participant code',
    theAuditTrail: 'the audit trail',
    nothingWrittenSiteYet: 'Nothing was written at this site yet.',
    nothingWrittenHereAbout: 'Nothing is written here about a participant with the code {code}. Give the whole code.',
  },
  auditTable: {
    auditRecords: 'Audit records',
    when: 'When',
    who: 'Who',
    what: 'What',
    why: 'Why',
    fromTo: 'From, to',
    showMore: 'Show more',
    countValues: {
      one: '1 value',
      other: '{count} values',
    },
  },
  verifyButton: {
    checking: 'Checking…',
    verification: 'Verification',
    verifyTheTrail: 'Verify the trail',
    theTrailIntact: 'The trail is intact.',
    theTrailBroken: 'The trail is broken.',
    checked: '{strong} {recordsChecked} records and {rowsChecked} rows were checked, {dateText}.',
  },
} as const;
