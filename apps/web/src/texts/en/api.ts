/** English texts of the folder `api`, by file and key. */
export const api = {
  problemOf: {
    notDone: 'Not done',
  },
  request: {
    theServerCannotReached: 'The server cannot be reached. Check the connection.',
  },
} as const;
