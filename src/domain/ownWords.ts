/**
 * A plain object whose keys are this program's own: ids, codes, settings, positions, fields of a format. What is keyed by words
 * of a file is a `Map`: a unit may be called `constructor`, which every plain object has, or `__proto__`, which none can keep.
 */
// eslint-disable-next-line no-restricted-syntax -- the one place
export type OwnWords<T> = Readonly<Record<string, T>>;
