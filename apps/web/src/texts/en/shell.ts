/** English texts of the folder `shell`, by file and key. */
export const shell = {
  accountMenu: {
    accountOfName: 'Account of {name}',
    appearance: 'Appearance',
    asTheDevice: 'As the device',
    light: 'Light',
    dark: 'Dark',
    passwordSecondFactor: 'Password and second factor',
    signOut: 'Sign out',
  },
  notFound: {
    title: 'Not found',
    sentence: 'There is no page at this address.',
    goTodaysWorkList: 'Go to today’s work list',
  },
  placeChooser: {
    study: 'Study',
    site: 'Site',
    noneYet: 'None yet',
  },
  searchBox: {
    searchParticipantsCode: 'Search participants by code',
    placeholder: 'Search by code',
    participantsFound: 'Participants found',
    noJointSideYet: 'no joint-side yet',
    noParticipantCode: 'No participant has this code.',
  },
  shell: {
    today: 'Today',
    participants: 'Participants',
    outcomes: 'Outcomes',
    claims: 'Claims',
    study: 'Study',
    yourSitesStudies: 'your sites and studies',
    skipPage: 'Skip to the page',
    jointwise: 'Jointwise',
    places: 'Places',
    tab: 'Tab',
    ctrl: 'Ctrl',
    enter: 'Enter',
    keys: 'Search with {search}, next field with {nextField}, save with {control} {enter}',
  },
} as const;
