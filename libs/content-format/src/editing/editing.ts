export type { YamlPath } from '../problems.ts';
export { editYamlBy, type YamlEdit } from './edit-yaml.ts';
export { courseLanguages, type CourseLanguages } from './course-languages.ts';
export {
  copiedQuestion,
  insertQuestion,
  movedQuestion,
  partsOf,
  poolHeadOf,
  textOfParts,
  withoutQuestion,
  withQuestion,
  writtenQuestion,
  withHead,
  type PoolHead,
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
  addDraw,
  putGraded,
  putNumber,
  putReview,
  putTags,
  quizFieldsOf,
  type QuizFields,
  type WrittenDraw,
} from './quiz-fields.ts';
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
