import { lazyPart } from '@campus/web-shell';
import type { RefObject } from 'react';
import { NumberFields } from './number-fields.tsx';
import type { TextDrafts } from './use-text-drafts.ts';

const OtherTexts = lazyPart(async () => (await import('./other-texts.tsx')).OtherTexts);

const hasOthers = ({ version }: TextDrafts): boolean =>
  [...version.texts.values()].some(({ otherTexts }) => otherTexts && otherTexts.length > 0);

/** What few fields of a lesson need: numbers that count, and, where there are any, texts of two devices. */
export const FieldParts = (fields: {
  root: RefObject<HTMLElement | null>;
  html: string;
  texts: TextDrafts;
}) => (
  <>
    <NumberFields {...fields} />
    {hasOthers(fields.texts) && <OtherTexts {...fields} />}
  </>
);
