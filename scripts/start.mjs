// `npm start`: from a fresh clone to a running registry. Installs and builds what is missing, then hands over.
import { checkNode, ensureBuilt, ensureInstalled } from './freshness.mjs';

checkNode();
ensureInstalled();
ensureBuilt();
const { startJointwise } = await import('../dist/server.mjs');
await startJointwise();
