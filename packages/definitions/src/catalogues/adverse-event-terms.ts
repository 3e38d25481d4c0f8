export interface AdverseEventTerm {
  readonly key: string;
  readonly label: string;
  /** Watched with priority in every study. */
  readonly isOfSpecialInterest: boolean;
}

/** Events that orthobiologic treatment may bring, in our own words; a licensed MedDRA coding comes from a site pack. */
export const adverseEventTerms: readonly AdverseEventTerm[] = [
  { key: 'post-injection-flare', label: 'Flare of pain within 72 hours of the injection', isOfSpecialInterest: false },
  { key: 'severe-flare', label: 'Severe flare: pain 4 points up for 72 hours or more', isOfSpecialInterest: true },
  { key: 'effusion', label: 'Effusion', isOfSpecialInterest: false },
  { key: 'stiffness', label: 'Stiffness', isOfSpecialInterest: false },
  { key: 'haemarthrosis', label: 'Blood in the joint', isOfSpecialInterest: false },
  { key: 'septic-arthritis', label: 'Septic arthritis', isOfSpecialInterest: true },
  { key: 'harvest-site-pain', label: 'Pain at the harvest site', isOfSpecialInterest: false },
  { key: 'harvest-site-haematoma', label: 'Haematoma at the harvest site', isOfSpecialInterest: false },
  { key: 'harvest-site-infection', label: 'Infection at the harvest site', isOfSpecialInterest: false },
  { key: 'marrow-site-fracture', label: 'Fracture at the marrow site', isOfSpecialInterest: false },
  { key: 'fat-embolism', label: 'Fat embolism', isOfSpecialInterest: false },
  { key: 'contour-deformity', label: 'Contour deformity', isOfSpecialInterest: false },
  { key: 'vasovagal', label: 'Fainting or near-fainting', isOfSpecialInterest: false },
  { key: 'nerve-injury', label: 'Nerve injury', isOfSpecialInterest: false },
  { key: 'tendon-rupture', label: 'Tendon rupture', isOfSpecialInterest: false },
  { key: 'heterotopic-ossification', label: 'Bone in soft tissue', isOfSpecialInterest: true },
  { key: 'ectopic-tissue', label: 'Other tissue where it does not belong', isOfSpecialInterest: true },
  { key: 'allergic-reaction', label: 'Allergic reaction', isOfSpecialInterest: false },
  { key: 'thromboembolism', label: 'Deep vein thrombosis or pulmonary embolism', isOfSpecialInterest: false },
  { key: 'neoplasm', label: 'Tumour', isOfSpecialInterest: true },
  { key: 'arthroplasty', label: 'Joint replacement of the treated joint-side', isOfSpecialInterest: true },
  { key: 'other', label: 'Other', isOfSpecialInterest: false },
];
