import { isObject } from './dataset.ts';

/** Whether a value from outside is of a kind. */
export type Guard = (value: unknown) => boolean;
/** One guard for every field, so that a new field of a record asks for one here. */
type Fields<T> = { readonly [K in keyof Required<T>]: Guard };

export const text: Guard = (value) => typeof value === 'string';
export const number: Guard = (value) => typeof value === 'number';
export const flag: Guard = (value) => typeof value === 'boolean';
/** Below 2³¹: above what a double counts one by one, the next batch would get the number of the last. */
export const batchNumber: Guard = (value) =>
  position(value) && Number(value) > 0 && Number(value) < 2 ** 31;
export const workspaceName: Guard = (value) => typeof value === 'string' && value !== '';
/** What a `Date` can hold, in milliseconds. */
export const moment: Guard = (value) => typeof value === 'number' && Math.abs(value) <= 8.64e15;
/** A frame has a slot for every year between the first and the last. */
export const isYear = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) >= 1900 && Number(value) <= 2200;
export const position: Guard = (value) => Number.isInteger(value) && Number(value) >= 0;
export const orNull =
  (guard: Guard): Guard =>
  (value) =>
    value === null || guard(value);
export const list =
  (guard: Guard): Guard =>
  (value) =>
    Array.isArray(value) && value.every(guard);
export const oneOf =
  (...allowed: readonly unknown[]): Guard =>
  (value) =>
    allowed.includes(value);

/** @returns a guard for objects with these fields; further ones do not matter */
export function shape<T>(fields: Fields<T>): (value: unknown) => value is T {
  const guards = Object.entries<Guard>(fields);
  return (value): value is T =>
    isObject(value) && guards.every(([name, guard]) => guard(value[name]));
}
