export const responsiveness = {};
