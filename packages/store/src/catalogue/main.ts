// `npm run schema`
import { writeSchema } from './write-schema.ts';

await writeSchema();
