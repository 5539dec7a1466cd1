export { TestPlatform, type Misdeeds } from './test-platform.ts';
export { TestServices, type Answered, type Asked, type PostedScore } from './test-services.ts';
