// One run over every project; NODE_OPTIONS="--experimental-vm-modules --no-warnings" is needed (./campus test sets it).
export default {
  // A machine may be busy with other things, or stand still for half a minute: a test that hangs is one that takes this
  // long. Said here, and beside a test only for what takes longer: Jest takes it from no project.
  testTimeout: 300_000,
  // Modules of a spec stay in memory under native ESM: a worker that holds too much is replaced by a new one.
  workerIdleMemoryLimit: '1500MB',
  projects: [
    '<rootDir>/apps/*/jest.config.js',
    '<rootDir>/libs/*/jest.config.js',
    '<rootDir>/libs/server/*/jest.config.js',
    '<rootDir>/tools/jest.config.js',
  ],
};
