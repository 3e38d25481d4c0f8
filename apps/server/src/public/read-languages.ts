import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addLanguage } from '@jointwise/patient/pages';
import { ConfigError } from '../config-error.ts';

const mostProblemsNamed = 5;

/**
 * Adds the languages that a site keeps beside its data: `fr.json` in the folder makes the pages below `/fr`.
 *
 * @throws ConfigError naming the file and what it lacks; a language is spoken whole or not at all
 */
export function readLanguages(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.json')) continue;
    const problems = addLanguage(name.slice(0, -'.json'.length), readTexts(join(folder, name)));
    if (problems.length === 0) continue;
    const named = problems.slice(0, mostProblemsNamed).join('; ');
    const more = problems.length > mostProblemsNamed ? `; and ${problems.length - mostProblemsNamed} more` : '';
    throw new ConfigError(`The language file ${join(folder, name)} cannot be used: ${named}${more}.`);
  }
}

function readTexts(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new ConfigError(`The language file ${path} is not JSON.`);
  }
}
