/** English texts of the folder `account`, by file and key. */
export const account = {
  accountPage: {
    title: 'Account',
    yourAccountProtectedSecond: 'Your account is protected by a second factor.',
    yourAccountNoSecond: 'Your account has no second factor yet: set one up below.',
  },
  addToken: {
    addTokenDaysDays: 'Add a token for {days} days',
    name: 'Name',
    whatUsesIt: 'What uses it',
    legend: 'Sites',
    permissions: 'Permissions',
    onlyWhatYouMay: 'Only what you may do at every chosen site is offered.',
    addToken: 'Add token',
    shownOnceCode: 'Shown once: {code}',
  },
  checkList: {
    nothingToChoose: 'Nothing to choose.',
  },
  passwordForm: {
    password: 'Password',
    currentPassword: 'Current password',
    newPassword: 'New password',
    atLeast12Characters: 'At least 12 characters; a sentence is easier than signs.',
    changePassword: 'Change password',
    changedOtherSessionsEnded: 'Changed. Other sessions have ended.',
  },
  secondFactorForm: {
    secondFactor: 'Second factor',
    setUpNewDevice: 'Set up a new device',
    setUpSecondFactor: 'Set up second factor',
    enterSecretYourAuthenticator:
      'Enter this secret in your authenticator, or open the link on the device that has it.',
    openInAuthenticator: 'Open in authenticator',
    sixDigitsShowsNow: 'Six digits it shows now',
    confirmSecondFactor: 'Confirm second factor',
  },
  tokenList: {
    apiTokens: 'API tokens',
    tokens: 'tokens',
    noTokenYet: 'No token yet.',
    permissionsSiteIdsUntilDateText: '{permissions}; at {siteIds}; until {dateText}',
    withdraw: 'Withdraw',
    withdrawn: 'withdrawn',
    anotherSite: 'another site',
  },
} as const;
