import type { RefObject } from 'react';
import { NumberFields } from './number-fields.tsx';
import { OtherTexts } from './other-texts.tsx';
import type { TextDrafts } from './use-text-drafts.ts';

/** What few fields of a lesson need, fetched as one piece: numbers that count, and texts of two devices. */
export const FieldParts = (fields: {
  root: RefObject<HTMLElement | null>;
  html: string;
  texts: TextDrafts;
}) => (
  <>
    <NumberFields {...fields} />
    <OtherTexts {...fields} />
  </>
);
