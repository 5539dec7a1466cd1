export { matchUnits, type MatchedUnit, type UnitRefusal, unitRefusals } from './match-units.ts';
export {
  mostXliffBytes,
  readXliff,
  type ReadXliff,
  type XliffFault,
  xliffFaults,
  type XliffText,
} from './read-xliff.ts';
export { type ExchangedText, writeXliff } from './write-xliff.ts';
