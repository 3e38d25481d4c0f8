export * from './ancova.ts';
export * from './gee.ts';
export * from './linear-model.ts';
