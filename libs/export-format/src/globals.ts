import type { ExportCourse, ExportTexts } from './export-course.ts';

/** Name of the global that `course.js` of a package sets. */
export const courseGlobal = 'campusCourse';
/** Name of the global whose entries the text files of a package set, by `<module key>.<locale>`. */
export const textsGlobal = 'campusTexts';

/**
 * Globals that the content scripts of a package set. Content comes as scripts because a page opened from a
 * folder (`file:`) may load scripts but not fetch.
 */
export interface ExportGlobals {
  [courseGlobal]?: ExportCourse;
  [textsGlobal]?: Record<string, ExportTexts>;
}
