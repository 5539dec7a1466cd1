import { fold } from '@campus/content-format/fold';

const LONGEST = 120;

/** Letters and digits that every disk takes. */
const plain = (text: string): string =>
  fold(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** `taller-2027-01-12-09-00-mexico.pdf`: what a sheet is for, when by the clocks of its group, and whose. */
export function sheetName(session: string, startsAt: Date, timeZone: string, group: string): string {
  const when = startsAt.toLocaleString('en-CA', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  return `${plain(`${plain(session).slice(0, LONGEST / 2)} ${when} ${group}`).slice(0, LONGEST)}.pdf`;
}
