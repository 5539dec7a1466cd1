export * from './play.ts';
export * from './script.ts';
