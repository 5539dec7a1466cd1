import { Edition, type DataOf, type Editions } from '@campus/api-client';
import { useLocale, useQuery } from '@campus/web-shell';
import { useGroupName } from '../words/group-name.ts';

/** Somebody can be transferred to an edition that is to come or going on. */
export const isTransferTarget = ({
  phase,
}: Pick<DataOf<typeof Editions>['editions']['items'][number], 'phase'>) =>
  phase === 'COMING' || phase === 'CURRENT';

/** Groups of the edition that is chosen, as the reader names them. */
export const useTransferGroups = (editionId: string) => {
  const locale = useLocale();
  const groupNameOf = useGroupName();
  const groups = useQuery(Edition, { id: editionId, locale }).data?.edition?.groups;
  return (groups ?? []).map((group) => ({ ...group, name: groupNameOf(group.name) }));
};
