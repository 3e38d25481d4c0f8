/** English texts of the folder `import`, by file and key. */
export const imports = {
  importForm: {
    working: 'Working…',
    importAFile: 'Import a file',
    intoTitleName: 'Into {title}, at {name}.',
    fileCsvMayGzipped: 'File (CSV, may be gzipped)',
    mappingJson: 'Mapping (JSON)',
    tryWithoutStoring: 'Try without storing',
  },
  importPage: {
    title: 'Imports',
    basis:
      'A file and its mapping are tried first. Refused rows are named with row, column, value and rule; a file that is run twice imports nothing new.',
    imports: 'imports',
    filesTriedRunWill: 'Files that were tried or run will be listed here.',
    countImportsRunning: {
      one: 'One import is running.',
      other: '{count} imports are running.',
    },
    noFileImportedYet: 'No file was imported yet.',
    importedRowsImportedSo: '{imported} rows were imported so far.',
  },
  importPreview: {
    dryRun: 'Dry run',
    rowsAcceptedWouldTaken: '{rowsAccepted} would be taken',
    ofFirstRowsReadRows: 'Of the first {rowsRead} rows, {strong} and {rowsRefused} refused. Nothing is stored yet.',
    firstRowsRead: 'First rows as read',
    columnsColumns: '{columns} columns',
    firstRows: 'First rows',
    runImport: 'Run import',
  },
  importProblems: {
    refusedRows: 'Refused rows',
    row: 'Row',
    column: 'Column',
    value: 'Value',
    why: 'Why',
    showMoreProblemsRefused: 'Show more of {problems} refused rows',
  },
  importProgress: {
    previewed: 'tried, not run',
    running: 'running',
    finished: 'finished',
    failed: 'failed',
    interrupted: 'interrupted; run it again and it continues',
    rateRowsS: ', {rate} rows/s',
    importOfFileName: 'Import of {fileName}',
    secondsLeftLeft: ', {secondsLeft} left',
    rowsImportedKnown:
      '{rowsImported} imported, {rowsKnown} known already, {rowsRefused} refused, of {rowsRead} rows read{rate}{status}.',
    started: ', started ',
    refusedRows: 'Refused rows',
    rowsRead: 'Rows read',
  },
  formatTimeLeft: {
    secondsS: '{seconds} s',
    minutesMin: '{minutes} min',
    minutesH: '{minutes} h',
    minutesHRestMin: '{minutes} h {rest} min',
  },
} as const;
