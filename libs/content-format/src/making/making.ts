export { addPart, type MadePart, type NewPartKind, newPartKinds, type PartOrder } from './add-part.ts';
export { copiedCourse } from './copied-course.ts';
export { lessonHead } from './new-lesson.ts';
export { isCountry } from '../lessons/country-codes.ts';
export { newCourse } from './new-course.ts';
export {
  newUnit,
  unitFile,
  type UnitHead,
  unitHead,
  unitOf,
  vouchedUnit,
  type Vouching,
} from './new-unit.ts';
export { type Maker, type NewFile, type StartingWord, startingWords, type Texts } from './starting-words.ts';
