export * from './play.ts';
export { type Finding, type Proof, prove } from './prove.ts';
export * from './script.ts';
export * from './story.ts';
