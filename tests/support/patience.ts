import { vi } from 'vitest';

// Set-up of all tests. One second, the usual patience, is too short for a page on a machine that does other work too.
const PATIENCE = { timeout: 20_000 };
const { waitFor } = vi;
vi.waitFor = (check, options = PATIENCE) => waitFor(check, options);
