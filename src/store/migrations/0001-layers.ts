import type { Migration } from './migration.ts';

/** The first stores: layers by workspace and batch. Literal names: later changes of the schema do not reach back. */
export const layers: Migration = {
  structure: (database) => {
    database.createObjectStore('meta', { keyPath: ['name'] });
    database.createObjectStore('rosters', { keyPath: ['workspace'] });
    database.createObjectStore('batches', { keyPath: ['workspace', 'batch'] });
    database.createObjectStore('blocks', { keyPath: ['workspace', 'batch', 'block'] });
    database.createObjectStore('cellRows', { keyPath: ['workspace', 'batch', 'block'] });
    database.createObjectStore('files', { keyPath: ['workspace', 'batch', 'file'] });
    database.createObjectStore('bytes', { keyPath: ['workspace', 'batch', 'file'] });
    database.createObjectStore('notes', { keyPath: ['workspace', 'subject'] });
  },
  records: {},
};
