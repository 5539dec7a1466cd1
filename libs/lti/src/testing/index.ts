export { TestPlatform, type Misdeeds } from './test-platform.ts';
