import { readFile } from 'node:fs/promises';
import { CommandFailure } from './command-failure.ts';

/** The JSON in a file; a file that is not there, or no JSON, ends the command with a sentence. */
export async function readJsonFile(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new CommandFailure(`${path} cannot be read: ${(error as Error).message}`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new CommandFailure(`${path} is not JSON: ${(error as Error).message}`);
  }
}
