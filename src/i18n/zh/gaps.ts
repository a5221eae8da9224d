/** Words of the list of gaps. */
export const gaps = {};
