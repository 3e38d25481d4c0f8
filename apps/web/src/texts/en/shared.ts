/** English texts of the folder `shared`, by file and key. */
export const shared = {
  backLink: {
    participantCode: '← Participant {code}',
  },
  failure: {
    thisCouldNotLoaded: 'This could not be loaded.',
    tryAgain: 'Try again',
  },
  loading: {
    loadingWhat: 'Loading {what} …',
  },
  page: {
    titleJointwise: '{title} · Jointwise',
  },
  problemNotice: {
    versionVersionSavedDateText:
      'Version {version} was saved by {by} on {dateText}. Your entry is still here and was not stored.',
    loadVersionForce: 'Load the version in force',
  },
  saveLine: {
    saving: 'Saving…',
    notSavedYetThe: 'Not saved yet. The draft is kept in this tab.',
    saved: 'Saved',
    notSavedYetConnection: 'Not saved yet: connection lost, retrying. What you entered is kept.',
    notSavedDetail: 'Not saved: {detail}',
  },
  syntheticMark: {
    title: 'The participants of this study are generated; nobody is described here.',
    syntheticData: 'Synthetic data',
  },
  unsavedGuard: {
    leaveWithoutSaving: 'Leave without saving?',
    whatYouEnteredPage: 'What you entered on this page is not saved yet.',
    stayAndSave: 'Stay and save',
    leaveAndDiscard: 'Leave and discard',
  },
  formatDate: {
    jan: 'Jan',
    feb: 'Feb',
    mar: 'Mar',
    apr: 'Apr',
    may: 'May',
    jun: 'Jun',
    jul: 'Jul',
    aug: 'Aug',
    sep: 'Sep',
    oct: 'Oct',
    nov: 'Nov',
    dec: 'Dec',
  },
  jointSideName: {
    labelSideNotKnown: '{label}, side not known',
  },
} as const;
