import { DraftParts, type DataOf } from '@campus/api-client';
import { useFormats, useLocale, useQuery, localeNames } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';
import { localeOf } from './draft-tree.ts';

export type Part = DataOf<typeof DraftParts>['draftParts'][number];

const isFolder = (name: string): name is 'assessments' | 'countries' | 'facilitator' | 'media' =>
  ['assessments', 'countries', 'facilitator', 'media'].includes(name);

/** Parts of a draft as people call them: by their titles, in the language of the reader. */
export const useParts = (draftId: string) => {
  const t = useText();
  const formats = useFormats();
  const query = useQuery(DraftParts, { draftId, locale: useLocale() });
  const parts = new Map((query.data?.draftParts ?? []).map((part) => [part.path, part]));

  /** `Lección «La alerta»`; a file without a title by what it is, and a medium by its file. */
  const nameOf = (path: string, known: Part | undefined = parts.get(path)): string => {
    if (!known) return path;
    const { kind, title } = known;
    const country = /^countries\/([A-Z]{2})\//.exec(path)?.[1];
    if (kind === 'UNIT' && country)
      return t('studio.part.unit', { country: formats.country(country), title: title ?? path });
    const named = title ?? (kind === 'MEDIUM' || kind === 'OTHER' ? (path.split('/').at(-1) ?? path) : null);
    return named === null
      ? t(`studio.part.${kind}`)
      : t('studio.part', { kind: t(`studio.part.${kind}`), title: named });
  };

  /** The same with its language. */
  const fullNameOf = (path: string, known?: Part): string => {
    const locale = localeOf(path);
    const name = nameOf(path, known);
    return locale === null ? name : `${name} · ${localeNames[locale]}`;
  };

  /** A module by its number and title; while titles are on their way, by its number. */
  const folderOf = (part: string): string => {
    if (part === '' || part === 'top') return t('studio.map.top');
    const number = /^modules\/(\d+)-/.exec(part)?.[1];
    const title = query.data ? parts.get(`${part}/module.yaml`)?.title : '…';
    if (number !== undefined && title) return t('studio.part.module', { number: Number(number), title });
    return isFolder(part) ? t(`studio.folder.${part}`) : part.replace(/^modules\//, '');
  };

  return { query, nameOf, fullNameOf, folderOf };
};

export type Names = Omit<ReturnType<typeof useParts>, 'query'>;
