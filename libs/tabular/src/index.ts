export { dateOrderOf, dateOrders, readDate, type DateOrder, type DateOrderFound } from './dates.ts';
export { guardText } from './formula-guard.ts';
export { readTable, type ReadOptions } from './read-table.ts';
export {
  isFault,
  LIMITS,
  type CellRemark,
  type Delimiter,
  type Encoding,
  type Fault,
  type FaultCode,
  type Limits,
  type RemarkCode,
  type Table,
  type TableRow,
} from './table.ts';
export { writeCsv, type CellValue } from './write-csv.ts';
export { tableFormats, tableTypes, writeTable, type TableFormat } from './write-table.ts';
export { writeXlsx, type SheetToWrite } from './write-xlsx.ts';
