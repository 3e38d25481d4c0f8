/** English texts of the folder `sign-in`, by file and key. */
export const signIn = {
  signInPage: {
    checking: 'Checking…',
    signInJointwise: 'Sign in · Jointwise',
    whatHappenedEveryoneWho: 'What happened to everyone who was treated, not only to those who answered.',
    jointwiseKeepsOutcomesJoint: 'Jointwise keeps the outcomes of joint treatments with their denominators.',
    forPeopleJointPain: 'For people with joint pain: what is known, in plain words',
    secondFactor: 'Second factor',
    signIn: 'Sign in',
    eMailAddress: 'E-mail address',
    password: 'Password',
    confirmCode: 'Confirm code',
    sixDigitsYourAuthenticator: 'Six digits from your authenticator',
  },
} as const;
