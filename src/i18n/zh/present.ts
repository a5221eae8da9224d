export const present = {};
