// A process that opens the database of a folder and holds it until it is killed. For embedded.test.ts.
import { openDatabase } from '../src/database/open-database.ts';

const dataFolder = process.argv[2] as string;
const database = await openDatabase({ dataFolder });
const pool = database.createOwnerPool({ max: 1 });
await pool.query('create table if not exists kept (n int)');
await pool.query('insert into kept values (1)');
console.log('holding');
setInterval(() => undefined, 1000);
