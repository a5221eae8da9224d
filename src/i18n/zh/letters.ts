/** Words of the letters. */
export const letters = {};
