export { type FileDifference, fileDifferences, type ReadCourse } from './file-differences.ts';
export { type ScreenPart } from './screen-differences.ts';
