import type { DataOf, IdentityProviders } from '@campus/api-client';
import { EmptyState, Table, type Column } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';

type Refused = DataOf<typeof IdentityProviders>['identityProviders']['refused'][number];

/** Who was not let in, and why; nobody is named. */
export const RefusedList = ({ refused }: { refused: readonly Refused[] }) => {
  const t = useText();
  const formats = useFormats();
  const columns: Column<Refused>[] = [
    {
      id: 'at',
      label: t('providers.column.at'),
      isName: true,
      cell: ({ refusedAt }) => formats.dateTime(refusedAt),
    },
    { id: 'provider', label: t('providers.column.name'), cell: ({ provider }) => provider },
    {
      id: 'code',
      label: t('providers.column.reason'),
      isLong: true,
      cell: ({ code, detail }) => (
        <>
          {t(`providers.refusal.${code}`)} {detail && <code>{detail}</code>}
        </>
      ),
    },
  ];
  return (
    <section aria-labelledby="refused-entries">
      <h2 id="refused-entries">{t('providers.refused')}</h2>
      {refused.length === 0 ? (
        <EmptyState title={t('providers.refused.none')} />
      ) : (
        <Table caption={t('providers.refused')} columns={columns} rows={refused} keyOf={({ id }) => id} />
      )}
    </section>
  );
};
