import type { staffing as zh } from '../zh/staffing.ts';

export const staffing: typeof zh = {
  title: 'Staff and funds, {y}',
  sections: {
    people: 'Staff',
    load: 'Items per person',
    places: 'Offices and reading points',
    money: 'Funds and fees',
    training: 'Meetings and training',
  },
  fullTime: {
    some: '{k} of {n} units with a value have full-time staff: {units}',
    none: 'No full-time staff at the units with a value ({n})',
  },
  budget: {
    some: '{k} of {n} units with a value have funds of their own for this work: {units}',
    none: 'Funds are zero at all units with a value ({n})',
  },
};
