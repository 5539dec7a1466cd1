// One run over every project; NODE_OPTIONS="--experimental-vm-modules --no-warnings" is needed (./campus test sets it).
export default {
  projects: [
    '<rootDir>/apps/*/jest.config.js',
    '<rootDir>/libs/*/jest.config.js',
    '<rootDir>/tools/jest.config.js',
  ],
};
