import { DraftFiles, DraftText } from '@campus/api-client';
import { useQuery } from '@campus/web-shell';

/** The text of a file of a draft as it stands; null: it is not known yet, or there is no such file. */
export const useFileText = (draftId: string, path: string): string | null => {
  const files = useQuery(DraftFiles, { draftId }).data?.draftFiles;
  const hash = files?.find((file) => file.path === path)?.hash;
  return useQuery(DraftText, hash ? { draftId, hash } : null).data?.draftText?.text ?? null;
};
