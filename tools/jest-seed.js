import fc from 'fast-check';

// The same histories on every machine, so that a failure can be looked at. FAST_CHECK_SEED asks for others; what it
// finds becomes a row of a table.
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20_170_201) });
