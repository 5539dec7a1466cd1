import { DraftFiles } from '@campus/api-client';
import { mediaOf, type PreviewFile } from '@campus/content-format/preview';
import { useQuery, type locales } from '@campus/web-shell';
import { useMemo } from 'react';
import { partOf } from '../../draft/draft-tree.ts';

/** Files a text may name, as it names them: those of its module, of a language without it. */
export function useModuleFiles(
  draftId: string,
  path: string,
  locale: (typeof locales)[number],
  fileAt: PreviewFile,
) {
  const all = useQuery(DraftFiles, { draftId }).data?.draftFiles;
  const folder = partOf(path);
  const files = useMemo(
    () =>
      [
        ...new Set(
          (all ?? [])
            .filter((file) => file.path.startsWith(`${folder}/media/`))
            .map((file) => file.path.slice(folder.length + 1).replace(/\.(es|en|fr)(\.[^./]+)$/, '$2')),
        ),
      ].toSorted(),
    [all, folder],
  );
  const pictureAt = useMemo(() => {
    const find = mediaOf(folder, locale, fileAt);
    return (src: string) => find(src)?.address ?? null;
  }, [folder, locale, fileAt]);
  return { files, pictureAt };
}
