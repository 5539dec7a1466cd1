import { DraftFiles, DraftText } from '@campus/api-client';
import { useQuery, useShell, type locales } from '@campus/web-shell';
import { localeOf, partOf } from '../../draft/draft-tree.ts';
import { useParts } from '../../draft/use-parts.ts';
import { keyIn } from '../model/front-of-book.ts';
import type { Choosable } from './choice-list.tsx';

/** The lessons a text may lead to, by their titles in its language, and the way to the address of one. */
export function useLessons(draftId: string, path: string, locale: (typeof locales)[number]) {
  const { client } = useShell();
  const { query, folderOf } = useParts(draftId);
  const files = useQuery(DraftFiles, { draftId }).data?.draftFiles;
  const lessons: Choosable[] = (query.data?.draftParts ?? [])
    .filter((part) => part.kind === 'LESSON' && part.path !== path && localeOf(part.path) === locale)
    .map((part) => ({
      key: part.path,
      label: part.title ?? part.path,
      detail: folderOf(partOf(part.path)),
    }));
  /** `lesson:m3-actors`; null: the lesson says no key, or cannot be read now. */
  const addressOf = async (of: string): Promise<string | null> => {
    const hash = files?.find((file) => file.path === of)?.hash;
    if (!hash) return null;
    const { draftText } = await client.run(DraftText, { draftId, hash });
    const key = keyIn(draftText?.text ?? '');
    return key === null ? null : `lesson:${key}`;
  };
  return { lessons, addressOf };
}
