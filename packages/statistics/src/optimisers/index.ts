export * from './bfgs.ts';
export * from './brent-minimum.ts';
export * from './find-root.ts';
export * from './mended-newton.ts';
export * from './newton.ts';
