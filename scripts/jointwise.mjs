#!/usr/bin/env node
// `npx jointwise ...`: the same work from a terminal.
import { checkNode, ensureBuilt, ensureInstalled } from './freshness.mjs';

checkNode();
ensureInstalled();
ensureBuilt();
const { runJointwise } = await import('../dist/cli.mjs');
await runJointwise(process.argv);
