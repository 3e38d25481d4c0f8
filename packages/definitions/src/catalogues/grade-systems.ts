import type { FieldChoice } from '../field-definition.ts';
import type { Provenance } from '../instrument-definition.ts';

export interface GradeSystem {
  readonly key: string;
  readonly title: string;
  /** Name of the field that holds a grade of this system in condition and imaging records. */
  readonly field: string;
  /** Allowed grades, mildest first, described in our own words. */
  readonly grades: readonly FieldChoice[];
  readonly provenance: Provenance;
}

/** Systems that grade a condition; their order is the order of severity. */
export const gradeSystems: readonly GradeSystem[] = [
  {
    key: 'kl',
    title: 'Kellgren–Lawrence',
    field: 'klGrade',
    grades: [
      { code: '0', label: '0: none' },
      { code: '1', label: '1: doubtful osteophyte' },
      { code: '2', label: '2: definite osteophyte, possible narrowing' },
      { code: '3', label: '3: moderate osteophytes, definite narrowing, some sclerosis' },
      { code: '4', label: '4: large osteophytes, marked narrowing, severe sclerosis, deformity' },
    ],
    provenance: 'M-H',
  },
  {
    key: 'tonnis',
    title: 'Tönnis',
    field: 'tonnisGrade',
    grades: [
      { code: '0', label: '0: no sign of osteoarthritis' },
      { code: '1', label: '1: sclerosis, slight narrowing' },
      { code: '2', label: '2: small cysts, moderate narrowing' },
      { code: '3', label: '3: large cysts, severe narrowing or deformity' },
    ],
    provenance: 'M-M',
  },
  {
    key: 'takakura',
    title: 'Takakura',
    field: 'takakuraStage',
    grades: [
      { code: '1', label: '1: early sclerosis and osteophytes, no narrowing' },
      { code: '2', label: '2: narrowing on the medial side' },
      { code: '3a', label: '3a: no space left in the medial gutter' },
      { code: '3b', label: '3b: no space left up to the dome of the talus' },
      { code: '4', label: '4: no space left in the whole joint' },
    ],
    provenance: 'M-M',
  },
  {
    key: 'van-dijk',
    title: 'van Dijk',
    field: 'vanDijkGrade',
    grades: [
      { code: '0', label: '0: normal, or sclerosis alone' },
      { code: 'I', label: 'I: osteophytes without narrowing' },
      { code: 'II', label: 'II: narrowing with or without osteophytes' },
      { code: 'III', label: 'III: joint space almost or wholly gone' },
    ],
    provenance: 'M-M',
  },
  {
    key: 'samilson-prieto',
    title: 'Samilson–Prieto',
    field: 'samilsonPrietoGrade',
    grades: [
      { code: 'none', label: 'None: no osteophyte' },
      { code: 'mild', label: 'Mild: osteophyte under 3 mm' },
      { code: 'moderate', label: 'Moderate: osteophyte 3 to 7 mm' },
      { code: 'severe', label: 'Severe: osteophyte over 7 mm' },
    ],
    provenance: 'M-H',
  },
  {
    key: 'walch',
    title: 'Walch',
    field: 'walchType',
    grades: [
      { code: 'A1', label: 'A1: centred head, minor erosion' },
      { code: 'A2', label: 'A2: centred head, major central erosion' },
      { code: 'B1', label: 'B1: head displaced backwards, no biconcavity' },
      { code: 'B2', label: 'B2: head displaced backwards, biconcave socket' },
      { code: 'B3', label: 'B3: one worn, tilted concavity' },
      { code: 'C', label: 'C: socket turned backwards from development' },
      { code: 'D', label: 'D: socket turned forwards or head displaced forwards' },
    ],
    provenance: 'M-M',
  },
  {
    key: 'hamada',
    title: 'Hamada',
    field: 'hamadaGrade',
    grades: [
      { code: '1', label: '1: space under the acromion kept' },
      { code: '2', label: '2: space under the acromion narrowed' },
      { code: '3', label: '3: acromion hollowed by the head' },
      { code: '4a', label: '4a: glenohumeral narrowing, acromion not hollowed' },
      { code: '4b', label: '4b: glenohumeral narrowing, acromion hollowed' },
      { code: '5', label: '5: collapse of the humeral head' },
    ],
    provenance: 'M-M',
  },
  {
    key: 'eaton-littler',
    title: 'Eaton–Littler',
    field: 'eatonLittlerStage',
    grades: [
      { code: 'I', label: 'I: normal or slightly widened space' },
      { code: 'II', label: 'II: slight narrowing, fragments under 2 mm' },
      { code: 'III', label: 'III: marked narrowing, fragments over 2 mm' },
      { code: 'IV', label: 'IV: as III, scaphotrapezial joint affected too' },
    ],
    provenance: 'M-M',
  },
  {
    key: 'facet',
    title: 'Weishaupt–Pathria',
    field: 'facetGrade',
    grades: [
      { code: '0', label: '0: normal' },
      { code: '1', label: '1: narrowing or small osteophytes' },
      { code: '2', label: '2: narrowing with moderate osteophytes or hypertrophy' },
      { code: '3', label: '3: severe narrowing, large osteophytes, cysts or erosions' },
    ],
    provenance: 'M-M',
  },
  {
    key: 'steinbrocker',
    title: 'Steinbrocker stage',
    field: 'steinbrockerStage',
    grades: [
      { code: 'I', label: 'I: early, no destruction on X-ray' },
      { code: 'II', label: 'II: moderate, thinned bone, no deformity' },
      { code: 'III', label: 'III: severe, destruction and deformity' },
      { code: 'IV', label: 'IV: terminal, fused joint' },
    ],
    provenance: 'M-M',
  },
  {
    key: 'larsen',
    title: 'Larsen',
    field: 'larsenGrade',
    grades: [
      { code: '0', label: '0: normal' },
      { code: '1', label: '1: slight abnormality' },
      { code: '2', label: '2: definite early abnormality' },
      { code: '3', label: '3: medium destruction' },
      { code: '4', label: '4: severe destruction' },
      { code: '5', label: '5: mutilation' },
    ],
    provenance: 'M-M',
  },
  {
    key: 'stoller',
    title: 'Stoller',
    field: 'stollerGrade',
    grades: [
      { code: '0', label: '0: normal meniscus' },
      { code: '1', label: '1: spot of signal inside' },
      { code: '2', label: '2: line of signal that does not reach a surface' },
      { code: '3', label: '3: signal reaches a surface, a tear' },
    ],
    provenance: 'M-H',
  },
  {
    key: 'sprain',
    title: 'Sprain grade',
    field: 'sprainGrade',
    grades: [
      { code: 'I', label: 'I: stretched, stable' },
      { code: 'II', label: 'II: partly torn, some laxity' },
      { code: 'III', label: 'III: fully torn, unstable' },
    ],
    provenance: 'M-H',
  },
  {
    key: 'lachman',
    title: 'Lachman',
    field: 'lachmanGrade',
    grades: [
      { code: '0', label: '0: like the other side' },
      { code: '1', label: '1: 3 to 5 mm more' },
      { code: '2', label: '2: 6 to 10 mm more' },
      { code: '3', label: '3: over 10 mm more' },
    ],
    provenance: 'M-M',
  },
  {
    key: 'pivot-shift',
    title: 'Pivot shift',
    field: 'pivotShiftGrade',
    grades: [
      { code: '0', label: '0: absent' },
      { code: '1', label: '1: glide' },
      { code: '2', label: '2: clunk' },
      { code: '3', label: '3: gross, locks' },
    ],
    provenance: 'M-M',
  },
  {
    key: 'icrs',
    title: 'ICRS',
    field: 'icrsGrade',
    grades: [
      { code: '0', label: '0: normal' },
      { code: '1', label: '1: superficial' },
      { code: '2', label: '2: under half of the depth' },
      { code: '3', label: '3: half of the depth or more' },
      { code: '4', label: '4: down to bone' },
    ],
    provenance: 'M-H',
  },
  {
    key: 'outerbridge',
    title: 'Outerbridge',
    field: 'outerbridgeGrade',
    grades: [
      { code: '0', label: '0: normal' },
      { code: 'I', label: 'I: softened and swollen' },
      { code: 'II', label: 'II: fissures across less than 1.5 cm' },
      { code: 'III', label: 'III: fissures across more than 1.5 cm' },
      { code: 'IV', label: 'IV: bare bone' },
    ],
    provenance: 'M-H',
  },
  {
    key: 'ellman',
    title: 'Ellman (partial tear)',
    field: 'ellmanGrade',
    grades: [
      { code: '1', label: '1: under 3 mm deep' },
      { code: '2', label: '2: 3 to 6 mm deep' },
      { code: '3', label: '3: over 6 mm deep' },
    ],
    provenance: 'M-M',
  },
  {
    key: 'cofield',
    title: 'Cofield (size of a full tear)',
    field: 'cofieldSize',
    grades: [
      { code: 'small', label: 'Small: under 1 cm' },
      { code: 'medium', label: 'Medium: 1 to 3 cm' },
      { code: 'large', label: 'Large: 3 to 5 cm' },
      { code: 'massive', label: 'Massive: over 5 cm' },
    ],
    provenance: 'M-M',
  },
  {
    key: 'patte',
    title: 'Patte (retraction)',
    field: 'patteStage',
    grades: [
      { code: '1', label: '1: stump near the bone' },
      { code: '2', label: '2: stump level with the humeral head' },
      { code: '3', label: '3: stump level with the socket' },
    ],
    provenance: 'M-H',
  },
  {
    key: 'goutallier',
    title: 'Goutallier',
    field: 'goutallierGrade',
    grades: [
      { code: '0', label: '0: no fat' },
      { code: '1', label: '1: streaks of fat' },
      { code: '2', label: '2: less fat than muscle' },
      { code: '3', label: '3: as much fat as muscle' },
      { code: '4', label: '4: more fat than muscle' },
    ],
    provenance: 'M-H',
  },
  {
    key: 'sugaya',
    title: 'Sugaya (after repair)',
    field: 'sugayaType',
    grades: [
      { code: 'I', label: 'I: thick and even' },
      { code: 'II', label: 'II: thick, partly bright' },
      { code: 'III', label: 'III: thin, not interrupted' },
      { code: 'IV', label: 'IV: small gap' },
      { code: 'V', label: 'V: large gap' },
    ],
    provenance: 'M-H',
  },
  {
    key: 'blazina',
    title: 'Blazina',
    field: 'blazinaStage',
    grades: [
      { code: '1', label: '1: pain after sport alone' },
      { code: '2', label: '2: pain at the start of and after sport' },
      { code: '3', label: '3: pain during and after sport, performance falls' },
    ],
    provenance: 'M-H',
  },
];
