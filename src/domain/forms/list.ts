import { m2019 } from './m2019.ts';
import { m2021 } from './m2021.ts';
import { s2014 } from './s2014.ts';

/** The national forms with a table, oldest first. A further form is a file of its own and one more entry here. */
export const nationalForms = [s2014, m2019, m2021] as const;
