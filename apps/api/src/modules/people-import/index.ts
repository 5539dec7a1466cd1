export { PeopleImportEntity } from './people-import.entity.ts';
export { type Decision } from './decided-row.ts';
export { ImportDecision, ImportMode, ImportNote } from './people-import.type.ts';
export { PeopleImportModule } from './people-import.module.ts';
export { PeopleImportRowEntity } from './people-import-row.entity.ts';
export { type ImportField, missingFields, suggestFields } from './reading/import-fields.ts';

export { readerContext, readRow, type FileRow, type ReadingPlan, type Remark } from './reading/read-row.ts';
export { NameOrder, SurnameRule } from './reading/split-names.ts';
export { wordReader } from './reading/word-reader.ts';
export { countryReader, type CountryNames } from './reading/word-values.ts';
export { fullName, otherNameAt } from './who-is.ts';
export { resultWords } from './result-words.ts';
export { ListUndo, UndoRow } from './undo.type.ts';
