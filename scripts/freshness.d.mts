/** Folder of the checkout. */
export const root: string;
/** Builds what is missing or older than its sources. */
export function ensureBuilt(): void;
