// `npm start`: from a fresh clone to a running registry. Installs and builds what is missing, then hands over.
import { checkNode, ensureBuilt, ensureInstalled } from './freshness.mjs';

checkNode();
ensureInstalled();
ensureBuilt();
// Unless told otherwise: what checks pages while they are being written makes them ten times slower to draw.
process.env.NODE_ENV ??= 'production';
const { startJointwise } = await import('../dist/server.mjs');
await startJointwise();
