import { Edition, Editions } from '@campus/api-client';
import { useLocale, useQuery } from '@campus/web-shell';
import { useGroupName } from '../words/group-name.ts';

/** Editions that somebody can be transferred to, and the groups of the one that is chosen. */
export const useTransferTargets = (editionId: string) => {
  const locale = useLocale();
  const groupNameOf = useGroupName();
  const editions = useQuery(Editions, {
    locale,
    limit: 100,
    offset: 0,
    search: null,
    phase: null,
    sort: 'STARTS',
    isDescending: true,
  }).data?.editions.items;
  const groups = useQuery(Edition, { id: editionId, locale }).data?.edition?.groups;
  return {
    editions: (editions ?? []).filter(({ phase }) => phase === 'COMING' || phase === 'CURRENT'),
    groups: (groups ?? []).map((group) => ({ ...group, name: groupNameOf(group.name) })),
  };
};
