export * from './cholesky.ts';
export * from './dense.ts';
export * from './least-squares.ts';
export * from './symmetric-eigen.ts';
export * from './symmetric-system.ts';
