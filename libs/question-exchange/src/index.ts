export { questionsOf, withoutThere, withQuestions, type NewQuestion } from './pool-file.ts';
export {
  answerTypes,
  fileFaults,
  fileFormats,
  isFaulty,
  itemNotes,
  itemRefusals,
  limits,
  type Answer,
  type FaultyFile,
  type FileFault,
  type FileFormat,
  type ItemNote,
  type ItemRefusal,
  type Note,
  type PoolQuestion,
  type ReadFile,
  type ReadItem,
  type Texts,
} from './question.ts';
export { readQuestions, type ReadOptions } from './read-questions.ts';
export { tableColumns } from './reading/table.ts';
export { wordsOf } from './texts/markdown.ts';
export {
  fileKinds,
  untold,
  type FileKind,
  type Told,
  type Untold,
  type WrittenFile,
} from './writing/told.ts';
export { writeGift } from './writing/write-gift.ts';
export { writeMoodleXml } from './writing/write-moodle-xml.ts';
