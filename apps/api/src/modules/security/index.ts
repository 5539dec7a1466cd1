export { SecurityModule } from './security.module.ts';
export { SecurityWatch } from './security-watch.ts';
