import { type Refusal, RefusalError, refuse } from './refusal.ts';

/** What Fastify reports by code, in our words. */
const ofFramework: Readonly<Record<string, () => Refusal>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () => refuse('body-too-large', 'The body is larger than this address accepts.'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => refuse('unsupported-media-type', 'Send the body as application/json.'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => refuse('malformed-request', 'The body is not as long as its header says.'),
  FST_ERR_BAD_URL: () => refuse('malformed-request', 'The address cannot be decoded.'),
  FST_ERR_MAX_PARAM_LENGTH: () => refuse('address-too-long', 'A part of the address is too long.'),
  FST_REQ_FILE_TOO_LARGE: () => refuse('body-too-large', 'The file is larger than an import may be.'),
  FST_PARTS_LIMIT: () => refuse('malformed-multipart', 'The upload has too many parts.'),
  FST_FILES_LIMIT: () => refuse('malformed-multipart', 'The upload has more than one file.'),
  FST_FIELDS_LIMIT: () => refuse('malformed-multipart', 'The upload has too many fields.'),
  FST_INVALID_MULTIPART_CONTENT_TYPE: () => refuse('unsupported-media-type', 'Send the file as multipart/form-data.'),
  FST_PROTO_VIOLATION: () => refuse('malformed-multipart', 'A field has a name that is not allowed.'),
};

/** SQLSTATE of what the database guards although the rules of entry have let it pass. */
const ofDatabase: readonly (readonly [start: string, refusal: () => Refusal])[] = [
  ['22', () => refuse('invalid-request', 'A value cannot be stored.')],
  ['23505', () => refuse('already-exists', 'There is such an entry already.')],
  ['23503', () => refuse('refused', 'The entry refers to something that does not exist at this site.')],
  ['23', () => refuse('refused', 'The database refused the entry.')],
  ['42501', () => refuse('not-found', 'There is nothing at this address.')],
  ['40', () => refuse('in-progress', 'Somebody else is changing the same thing; send it again.')],
  ['55P03', () => refuse('in-progress', 'Somebody else is changing the same thing; send it again.')],
  ['57P', () => refuse('not-ready', 'The database is restarting; send it again.')],
  ['08', () => refuse('not-ready', 'The database cannot be reached; send it again.')],
];

/** What anything thrown on the way of a request means to the caller. */
export function toRefusal(error: unknown): Refusal {
  if (error instanceof RefusalError) return error.refusal;
  const code = codeOf(error);
  const known = ofFramework[code] ?? (/^[0-9A-Z]{5}$/.test(code) ? databaseRefusal(code) : undefined);
  if (known !== undefined) return known();
  if (/^E(CONNREFUSED|CONNRESET|PIPE)$/.test(code)) return refuse('not-ready', 'The database cannot be reached.');
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status >= 400 && status < 500) return refuse('malformed-request', 'The request cannot be read.');
  return refuse('server-error', 'The request was not carried out. It was noted without its content.');
}

function databaseRefusal(code: string): (() => Refusal) | undefined {
  return ofDatabase.find(([start]) => code.startsWith(start))?.[1];
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
