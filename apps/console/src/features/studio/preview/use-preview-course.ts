import { DraftFiles } from '@campus/api-client';
import { previewReferences } from '@campus/content-format/preview';
import { locales, useQuery } from '@campus/web-shell';
import { useMemo } from 'react';
import { useFileText } from '../draft/use-file-text.ts';

/** What the text refers to: glossary, sources and media of the draft as they stand. */
export const usePreviewCourse = (draftId: string) => {
  const files = useQuery(DraftFiles, { draftId }).data?.draftFiles;
  const glossary = useFileText(draftId, 'glossary.yaml');
  const sources = useFileText(draftId, 'sources.yaml');
  const references = useMemo(() => previewReferences({ glossary, sources, locales }), [glossary, sources]);
  const byPath = useMemo(() => new Map(files?.map((file) => [file.path, file])), [files]);
  const fileAt = useMemo(
    () => (path: string) => {
      const file = byPath.get(path);
      const name = path.split('/').at(-1) ?? '';
      return file ? { address: `/media/${file.hash}/${name}`, bytes: file.bytes, text: null } : null;
    },
    [byPath],
  );
  return { references, fileAt };
};
