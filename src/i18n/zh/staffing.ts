export const staffing = {};
