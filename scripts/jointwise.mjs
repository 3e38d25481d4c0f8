#!/usr/bin/env -S node --max-semi-space-size=64
// `npx jointwise ...`: the same work from a terminal. Room for young objects, as for `npm start`: an import makes millions
// that die at once, and collecting them in larger portions saves a fifth of its time in Node.
import { checkNode, ensureBuilt, ensureInstalled } from './freshness.mjs';

checkNode();
ensureInstalled();
ensureBuilt();
const { runJointwise } = await import(process.argv[2] === 'statistics' ? '../dist/statistics.mjs' : '../dist/cli.mjs');
await runJointwise(process.argv);
