import { Editions } from '@campus/api-client';
import { Select } from '@campus/ui';
import { QueryView, useLocale, useQuery } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';

/** The edition to enrol people in; those that are over cannot be chosen. */
export const EditionChoice = ({
  value,
  onChange,
}: {
  value: string | null;
  onChange: (editionId: string | null) => void;
}) => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(Editions, {
    locale,
    limit: 100,
    offset: 0,
    search: null,
    phase: null,
    sort: 'STARTS',
    isDescending: true,
  });
  return (
    <QueryView query={query}>
      {({ editions: { items } }) => (
        <Select
          label={t('imports.edition')}
          hint={t('imports.edition.hint')}
          value={value ?? ''}
          options={[
            { value: '', label: t('imports.edition.none') },
            ...items.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={({ target }) => onChange(target.value || null)}
        />
      )}
    </QueryView>
  );
};
