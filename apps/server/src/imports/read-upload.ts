import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { uuidv7 } from 'uuidv7';
import { isStorableText } from '../frame/check-json.ts';
import { RefusalError, refuse } from '../frame/refusal.ts';

/** An uploaded file on our disk, and the fields that came with it. */
export interface Upload {
  readonly path: string;
  readonly fileName: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** One part of a multipart body, as the frame hands it over. */
interface Part {
  readonly type: 'field' | 'file';
  readonly fieldname: string;
  readonly value?: unknown;
  readonly filename?: string;
  readonly file?: Readable & { readonly truncated?: boolean };
}

/**
 * Streams the file of a multipart body to a folder. Nothing is left there when the upload is refused.
 *
 * @throws RefusalError `malformed-multipart` or `body-too-large`
 */
export async function readUpload(parts: AsyncIterable<unknown>, folder: string): Promise<Upload> {
  const fields: Record<string, string> = {};
  const path = join(folder, `${uuidv7()}.upload`);
  let fileName: string | undefined;
  try {
    for await (const part of parts as AsyncIterable<Part>) {
      if (part.type === 'field') fields[part.fieldname] = textOf(part);
      else if (part.file !== undefined) fileName = await keep(part, part.file, path);
    }
    if (fileName === undefined) throw malformed('The upload has no file.');
    return { path, fileName, fields };
  } catch (error) {
    await rm(path, { force: true });
    throw error instanceof RefusalError || hasCode(error) ? error : malformed('The upload cannot be read.');
  }
}

function textOf({ fieldname, value }: Part): string {
  if (typeof value === 'string' && isStorableText(value)) return value;
  throw malformed(`The field ${fieldname.slice(0, 40)} is not a text that can be stored.`);
}

async function keep({ filename = '' }: Part, file: NonNullable<Part['file']>, path: string): Promise<string> {
  await pipeline(file, createWriteStream(path, { mode: 0o600 }));
  if (file.truncated === true)
    throw new RefusalError(refuse('body-too-large', 'The file is larger than an import may be.'));
  const name = filename.split(/[/\\]/).at(-1) ?? '';
  return isStorableText(name) && name !== '' ? name.slice(0, 200) : 'file';
}

function malformed(detail: string): RefusalError {
  return new RefusalError(refuse('malformed-multipart', detail));
}

function hasCode(error: unknown): boolean {
  return error instanceof Error && 'code' in error;
}
