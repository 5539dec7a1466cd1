export { addPart, type MadePart, type NewPartKind, newPartKinds, type PartOrder } from './add-part.ts';
export { copiedCourse } from './copied-course.ts';
export { newCourse } from './new-course.ts';
export { type Maker, type NewFile, type StartingWord, startingWords, type Texts } from './starting-words.ts';
