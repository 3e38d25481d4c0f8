export * from './estimation.ts';
