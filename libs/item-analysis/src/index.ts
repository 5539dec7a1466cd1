export { AnswerColumns, type AnswerRow, type Answers, answersOf } from './answers.ts';
export { breakdownOf, type Part } from './breakdown.ts';
export { type Finding, findings, findingsOf } from './findings.ts';
export { itemFigures, type ItemFigures, type OptionFigures } from './item-figures.ts';
export { type DifClass, difClasses, type ItemDif, mantelHaenszel } from './mantel-haenszel.ts';
export {
  publishedItem,
  type PublishedItem,
  publishedOptions,
  type PublishedOptions,
  publishedParts,
} from './published.ts';
export { testFigures, type TestFigures } from './test-figures.ts';
export { type Third, thirds, thirdsOf } from './thirds.ts';
