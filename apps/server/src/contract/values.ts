import { sides } from '@jointwise/definitions';
import { z } from 'zod';

/** Values that many shapes share. Dates are ISO (`2026-03-14`), instants UTC (`2026-03-14T09:26:53.000Z`). */
export const id = z.uuid().meta({ description: 'Identity, a uuid.' });

/** A short line of text. Empty or blank text is refused; it is stored unchanged otherwise. */
export const line = (maximumLength: number) =>
  z
    .string()
    .max(maximumLength)
    .refine((text) => text.trim() !== '', { message: 'must not be blank' });

/** Calendar date that exists; whether it may lie in the future is for the rules of entry. */
export const date = z.iso.date();

/** Instant in UTC. */
export const instant = z.iso.datetime();

/** Whole number of pages and limits, read from a query. */
export const limit = (maximum: number, standard: number) =>
  z.coerce.number().int().min(1).max(maximum).default(standard);

export const joint = line(40).meta({ description: 'Joint key, as listed by GET /api/definitions.' });
export const side = z.enum(sides);

/** Version of a row that the client has seen; a write on an older one is a conflict. */
export const version = z.number().int().min(1).max(1_000_000);

/** Why a value was changed; kept in the audit trail. */
export const reason = line(500);
