export * from './draws.ts';
export * from './random-generator.ts';
