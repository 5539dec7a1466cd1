export type * from './export-course.ts';
export { veil, unveil } from './veil.ts';
export { courseGlobal, textsGlobal, type ExportGlobals } from './globals.ts';
export type { DispatchAnswer, DispatchNews } from './dispatch.ts';
