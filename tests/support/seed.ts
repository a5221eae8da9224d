import fc from 'fast-check';

// Set-up of the unit tests: properties try the same cases in every run, so that a red test is the fault of a change.
// Other cases: SEED=7 npm run test:unit
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20_140_418) });
