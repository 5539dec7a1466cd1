export { alignTexts, type AlignedPair, type Insertion, type Removal } from './align-texts.ts';
export { type BlockFault, blockFault } from './block-fault.ts';
export {
  blockStates,
  countStates,
  hasWords,
  type KnownTranslation,
  type StateCounts,
  type TranslatedBlock,
  type TranslationOf,
  type TranslationState,
  translationStates,
} from './block-states.ts';
export {
  type ChangedSentence,
  changedSentences,
  type ChangedWords,
  sentencesOf,
} from './changed-sentences.ts';
export { type BlockKind, blockKinds, type CutText, cutText, type TextBlock } from './cut-text.ts';
export { type Edits, joinText, type Splice } from './join-text.ts';
export {
  SentenceMemory,
  sentencePairs,
  type RememberedSentence,
  type SimilarSentence,
} from './sentence-memory.ts';
export { type GlossaryTerm, glossaryTerms, termsIn } from './terms.ts';
export { wordFaults } from './word-faults.ts';
export { hasAllLanguages, isTitled, languageOfText, textIn } from '../texts/translated-texts.ts';
export { cutFile, type LanguageOfFile } from './yaml/cut-file.ts';
export { cutYaml, yamlText } from './yaml/cut-yaml.ts';
export { isOnlyIn } from './yaml/one-language.ts';
export { placeName, type PlaceName, placeNames, type PlaceStep } from './yaml/places.ts';
export { WordsBeside } from './yaml/words-beside.ts';
export { stampIn, withoutStamp, withStamp } from '../texts/translation-stamp.ts';
