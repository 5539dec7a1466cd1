import { useParts } from '../draft/use-parts.ts';

const ofAnyLanguage = (path: string): string => path.replace(/[a-z]{2}\.md$/, '');

/** Texts as people call them, also where the file of a language is not there yet. */
export const useTextNames = (draftId: string) => {
  const { query, nameOf, folderOf } = useParts(draftId);
  const parts = query.data?.draftParts ?? [];
  const nameOfText = (path: string): string => {
    const known =
      parts.find((part) => part.path === path) ??
      parts.find((part) => ofAnyLanguage(part.path) === ofAnyLanguage(path));
    return nameOf(path, known);
  };
  return { nameOf: nameOfText, folderOf };
};
