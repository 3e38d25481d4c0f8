export interface ConsentPurpose {
  readonly key: string;
  readonly title: string;
  /** What a participant says yes or no to, in our own words. */
  readonly meaning: string;
}

/** The six purposes are asked one by one; no tick stands for another. */
export const consentPurposes: readonly ConsentPurpose[] = [
  { key: 'treatment', title: 'Treatment', meaning: 'To receive the treatment described.' },
  { key: 'registry', title: 'Registry', meaning: 'To have outcomes collected in the registry.' },
  { key: 'trial', title: 'Trial', meaning: 'To take part in the trial, including allocation by chance.' },
  { key: 'contact', title: 'Contact', meaning: 'To be contacted for follow-up and questions.' },
  { key: 're-use', title: 'Re-use of data', meaning: 'To have pseudonymous data used in further research.' },
  { key: 'messaging-channel', title: 'Messaging channel', meaning: 'To be reached over a named messaging channel.' },
];
