export { type JudgedClaim, type JudgedSentence, judgeText } from './claims/judge-text.ts';
export { seedClaims } from './claims/seed-claims.ts';
export { type Config, ConfigError, readConfig } from './config.ts';
export { anchorsFile, createServices, type ServiceOptions } from './create-services.ts';
export {
  createDemonstrationRegistry,
  type DemonstrationRegistry,
  type DemonstrationWishes,
  demonstrationCode,
  demonstrationParticipants,
  demonstrationSeed,
} from './demonstration/create-demonstration-registry.ts';
export { answerEstimand, type EstimandAnswer, type EstimandWish, questionOf } from './estimands/answer-estimand.ts';
export { type FoundEstimand, findEstimand, foundEstimand } from './estimands/find-estimand.ts';
export { readEstimandFacts } from './estimands/read-estimand-facts.ts';
export { createServer } from './frame/server.ts';
export { ensurePlace, type StudyPlace } from './imports/ensure-place.ts';
export { UnreadableFileError } from './imports/file-pieces.ts';
export * from './imports/import-run.ts';
export { importSetting } from './imports/import-setting.ts';
export { mappingVocabulary } from './imports/mapping-vocabulary.ts';
export { type CsvFile, readCsvFile } from './imports/read-csv-file.ts';
export { runImport } from './imports/run-import.ts';
export { scanCsvFile } from './imports/scan-csv-file.ts';
export { startJointwise } from './main.ts';
export type { OutcomesWish } from './outcomes/outcomes-question.ts';
export { type OutcomesAnswer, readOutcomes } from './outcomes/read-outcomes.ts';
export { hashPassword } from './sign-in/password.ts';
export { type RunningRegistry, type StartOptions, startRegistry } from './start-registry.ts';
