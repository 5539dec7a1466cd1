export { suppressLine, type SuppressedLine } from './suppress-line.ts';
export { suppressTable, type SuppressedTable } from './suppress-table.ts';
export { SMALLEST } from './threshold.ts';
