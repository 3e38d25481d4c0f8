import { instruments, joints, productClasses, recordDefinitions } from '@jointwise/definitions';
import type { MappingVocabulary } from '@jointwise/exchange';

/** Everything that an import mapping may speak of in this version. */
export const mappingVocabulary: MappingVocabulary = {
  instruments,
  records: recordDefinitions,
  joints: joints.map(({ key }) => key),
  productClasses: productClasses.map(({ code }) => code),
};
