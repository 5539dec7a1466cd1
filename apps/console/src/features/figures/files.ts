import type { MessageId } from '../../shared/text.ts';

/** What figures may be taken home as. */
export const fileFormats = ['docx', 'xlsx', 'csv', 'pdf'] as const;

/** Their summary on one page. */
export const pages = [
  { name: 'one-page.pdf', label: 'figures.download.onePage' },
  { name: 'one-page-letter.pdf', label: 'figures.download.onePageLetter' },
] as const satisfies readonly { name: string; label: MessageId }[];
