/**
 * What audit records, links and rows look like when they are hashed and signed, as SQL expressions of pg_catalog alone.
 * The triggers use functions of the database for the same; verification must not, since whoever holds the database can
 * replace its functions by others that hide a change.
 */

/** SHA-256 of a JSON value, as `row_hash` of the database. */
export const rowHash = (json: string) => `sha256(convert_to((${json})::text, 'UTF8'))`;

const moment = (instant: string) => `to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')`;
const hex = (bytes: string) => `encode(${bytes}, 'hex')`;
const orEmpty = (text: string) => `coalesce(${text}, '')`;

/** One audit record `a` as its link digests it; format 1 had the values themselves in place of their hashes. */
export function auditLine(a: string, format: string): string {
  const value = (column: string) =>
    `case ${format} when 1 then quote_nullable(${a}.${column}::text) else ${orEmpty(hex(rowHash(`${a}.${column}`)))} end`;
  return `concat_ws('|', ${[
    `${a}.position`,
    moment(`${a}.at`),
    orEmpty(`${a}.site_id::text`),
    orEmpty(`${a}.participant_id::text`),
    `${a}.table_name`,
    `${a}.operation`,
    `quote_literal(${a}.row_key)`,
    value('value_before'),
    value('value_after'),
    orEmpty(hex(`${a}.row_hash`)),
  ].join(', ')})`;
}

/** A link `l` as it is signed. */
export function auditMessage(l: string): string {
  const place = [`${l}.lane`, `${l}.sequence`, moment(`${l}.at`)];
  const kind = [`${l}.table_name`, `${l}.operation`, `${l}.records`];
  const hashes = [hex(`${l}.previous_hash`), hex(`${l}.digest`)];
  const first = [...place, `${l}.actor`, `${l}.reason`, ...kind, ...hashes].join(', ');
  const second = ["'2'", ...place, `quote_literal(${l}.actor)`, `quote_nullable(${l}.reason)`, ...kind, ...hashes];
  return `case ${l}.format when 1 then jsonb_build_array(${first})::text else concat_ws('|', ${second.join(', ')}) end`;
}
