/** Token that the session gave; every write by cookie sends it back. Kept in memory only. */
export const csrfToken = { value: '' };
