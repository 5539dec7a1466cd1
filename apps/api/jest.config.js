import { project } from '../../jest.preset.js';

// `./campus test` puts the specs together in groups (tools/campus/specs-together.ts).
const specs = process.env.CAMPUS_SPECS_TOGETHER
  ? ['dist-specs/*.spec.ts', 'test/**/!(*.api).spec.ts']
  : ['test/**/*.spec.ts'];

export default project({
  displayName: 'api',
  testMatch: ['src/**/*.spec.ts', ...specs].map((path) => `<rootDir>/${path}`),
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  setupFiles: [
    ...['quick-graphql', 'quiet-log'].map((name) => `<rootDir>/test/support/${name}.ts`),
    '<rootDir>/../../tools/jest-seed.js',
  ],
});
