/** Words of the comparison. */
export const compare = {};
