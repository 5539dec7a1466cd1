import { SystemTokens, type DataOf } from '@campus/api-client';
import { Button, EmptyState, Facts, Notice, Table, Tag, VisuallyHidden, type Column } from '@campus/ui';
import { QueryView, useFormats, useQuery, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../../shared/text.ts';
import { TokenDialog } from './token-dialog.tsx';
import { SecretShown } from './secret-shown.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

type Token = DataOf<typeof SystemTokens>['systemTokens']['items'][number];

const Standing = ({ token: { withdrawnAt, expiresAt } }: { token: Token }) => {
  const t = useText();
  const formats = useFormats();
  const { clock } = useShell();
  if (withdrawnAt) return <Tag tone="danger">{t('systems.withdrawn')}</Tag>;
  if (Date.parse(expiresAt) <= clock.serverNow()) return <Tag tone="warn">{t('systems.expired')}</Tag>;
  return formats.date(expiresAt, 'short');
};

const useColumns = (onWithdraw: (token: Token) => void): Column<Token>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    { id: 'name', label: t('systems.column.name'), isName: true, cell: ({ name }) => name },
    {
      id: 'scopes',
      label: t('systems.column.scopes'),
      isLong: true,
      cell: ({ scopes, country }) =>
        t('systems.reads', {
          lists: formats.list(scopes.map((scope) => t(`systems.scope.${scope}`))),
          of: country ? formats.country(country) : t('systems.everybody'),
        }),
    },
    { id: 'until', label: t('systems.column.until'), cell: (token) => <Standing token={token} /> },
    {
      id: 'used',
      label: t('systems.column.used'),
      cell: ({ lastUsedAt }) => (lastUsedAt ? formats.dateTime(lastUsedAt) : t('platforms.never')),
    },
    {
      id: 'act',
      label: t('platforms.column.act'),
      isQuiet: true,
      cell: (token) =>
        !token.withdrawnAt && (
          <Button kind="quiet" onClick={() => onWithdraw(token)}>
            {t('systems.withdraw')} <VisuallyHidden>{token.name}</VisuallyHidden>
          </Button>
        ),
    },
  ];
};

const List = ({ items }: { items: readonly Token[] }) => {
  const t = useText();
  const [withdrawn, setWithdrawn] = useState<Token | null>(null);
  const columns = useColumns(setWithdrawn);
  if (items.length === 0) return <EmptyState title={t('systems.none')} />;
  return (
    <>
      <Table caption={t('systems.title')} columns={columns} rows={items} keyOf={({ id }) => id} />
      {withdrawn && <WithdrawDialog token={withdrawn} onClose={() => setWithdrawn(null)} />}
    </>
  );
};

/** Other programs that read, each by a token. For administrators. */
export const TokenList = () => {
  const t = useText();
  const query = useQuery(SystemTokens, {});
  const [isAsked, setAsked] = useState(false);
  const [made, setMade] = useState<{ token: string | null } | null>(null);
  return (
    <section aria-labelledby="systems" className="stack">
      <div className="row row--ends">
        <h2 id="systems">{t('systems.title')}</h2>
        <Button
          onClick={() => {
            setMade(null);
            setAsked(true);
          }}
        >
          {t('systems.make')}
        </Button>
      </div>
      <p>{t('systems.lead')}</p>
      {made?.token && (
        <SecretShown title={t('systems.made')} label={t('systems.token')} secret={made.token} />
      )}
      {made?.token === null && <Notice tone="warn" isLive title={t('systems.lost')} />}
      <QueryView query={query}>
        {({ systemTokens: { items, address } }) => (
          <>
            <List items={items} />
            <Facts facts={[{ label: t('systems.address'), value: <code>{address}</code> }]} />
            <p>
              <a href={`${address}/schema.graphql`}>{t('systems.schema')}</a>
            </p>
          </>
        )}
      </QueryView>
      {isAsked && (
        <TokenDialog
          onDone={(token) => {
            setMade({ token });
            setAsked(false);
          }}
          onClose={() => setAsked(false)}
        />
      )}
    </section>
  );
};
