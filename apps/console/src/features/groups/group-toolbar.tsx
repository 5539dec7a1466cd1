import { type Chip, Select } from '@campus/ui';
import { ListToolbar } from '../../shared/lists/table/list-toolbar.tsx';
import { useText } from '../../shared/text.ts';
import { stuckKinds } from '../../shared/words/progress-words.ts';
import type { GroupFilter } from './group-filter.ts';

export type Change = (part: Partial<GroupFilter>, how?: { replace: boolean }) => void;

/** The line above the people of a group: who is shown, and how many. */
export const GroupToolbar = ({
  filter: { search, stuck },
  count,
  change,
}: {
  filter: GroupFilter;
  count: number;
  change: Change;
}) => {
  const t = useText();
  const narrow = (to: GroupFilter['stuck']) => change({ stuck: to, page: 0 });
  const wordsOf = (kind: NonNullable<GroupFilter['stuck']>) => t(`vocabulary.stuck.${kind}`);
  const chips: Chip[] = stuck
    ? [
        {
          id: 'stuck',
          label: t('console.list.chip', { what: t('groups.stuck'), value: wordsOf(stuck) }),
          onRemove: () => narrow(null),
        },
      ]
    : [];
  return (
    <ListToolbar
      search={{
        label: t('groups.search'),
        value: search,
        onSearch: (words, how) => change({ search: words, page: 0 }, how),
      }}
      filters={
        <div className="list-fields">
          <Select
            label={t('groups.stuck')}
            value={stuck ?? ''}
            options={[
              { value: '', label: t('groups.stuck.any') },
              ...stuckKinds.map((value) => ({ value, label: wordsOf(value) })),
            ]}
            onChange={({ target }) => narrow(stuckKinds.find((each) => each === target.value) ?? null)}
          />
        </div>
      }
      chips={chips}
      onClear={() => change({ search: '', stuck: null, page: 0 })}
      count={t('groups.people.count', { count })}
    />
  );
};
