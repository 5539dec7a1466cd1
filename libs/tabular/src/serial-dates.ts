const DAY_MS = 86_400_000;
/** Day 0 of Excel's calendar, which counts a 29 February 1900 that never was: right from 1 March 1900 on. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** 31 December 9999, the last day that Excel knows. */
const LAST_SERIAL = 2_958_466;

/** Built-in formats that show dates or times (ECMA-376, 18.8.30); 27–36 and 50–58 are those of East Asia. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Whether a number format shows a date. Text in quotes, in brackets or after a backslash is not part of it. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltInDate(id);
  const [first = ''] = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').split(';');
  return /[dmyhaj]/i.test(first.replaceAll(/general/gi, '')) && !/[#0?]/.test(first.replaceAll(/\.0+/g, ''));
}

/** A day number as `YYYY-MM-DD`, with `THH:MM` when it has a time of day; null: no day that Excel knows. */
export function dateOfSerial(serial: number, isFrom1904 = false): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial >= LAST_SERIAL) return null;
  const epoch = isFrom1904 ? EPOCH_1904 : EPOCH_1900;
  const moment = new Date(epoch + Math.round((serial * DAY_MS) / 60_000) * 60_000).toISOString();
  return moment.slice(11, 16) === '00:00' ? moment.slice(0, 10) : moment.slice(0, 16);
}
