/**
 * The database cannot be used, and why, in one sentence that can be printed as it stands. `cause` has the original
 * error where there was one.
 */
export class DatabaseError extends Error {
  override name = 'DatabaseError';
}

/** Another live process works on this data folder. */
export class DataFolderInUseError extends DatabaseError {
  override name = 'DataFolderInUseError';
}
