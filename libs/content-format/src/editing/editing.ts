export type { YamlPath } from '../problems.ts';
export type { YamlEdit } from './edit-yaml.ts';
export { courseLanguages, type CourseLanguages } from './course-languages.ts';
export {
  copiedQuestion,
  insertQuestion,
  movedQuestion,
  partsOf,
  textOfParts,
  withoutQuestion,
  withQuestion,
  writtenQuestion,
  type PoolParts,
} from './pool-parts.ts';
export { readableFields } from './plain-values.ts';
export {
  addBlank,
  addDistractor,
  addItem,
  addOption,
  addPair,
  dropItem,
  newQuestion,
  putList,
  putRight,
  putText,
  withBlank,
  withoutBlank,
} from './question-edits.ts';
export {
  editQuestion,
  fieldsOf,
  type BlankKind,
  type QuestionFields,
  type WrittenBlank,
  type WrittenOption,
  type WrittenPair,
  type WrittenItem,
  type WrittenLists,
  type WrittenTexts,
} from './question-fields.ts';
