import { AccountChanges, ApproveAccountChange, CancelAccountChange, type DataOf } from '@campus/api-client';
import { Button, Disclosure, EmptyState, Tag, VisuallyHidden, type Column } from '@campus/ui';
import { Page, QueryView, useFormats, useQuery, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { PagedTable } from '../../shared/lists/paged-table.tsx';
import { peoplePaths } from '../../shared/paths/people-paths.ts';
import { ReasonDialog } from '../../shared/forms/reason-dialog.tsx';
import { useText } from '../../shared/text.ts';

type Change = DataOf<typeof AccountChanges>['accountChanges']['items'][number];
type Answer = 'approve' | 'cancel';

const size = 50;

/** Words for who has to act next. */
const useStanding = () => {
  const t = useText();
  const formats = useFormats();
  return (change: Change): { isOpen: boolean; text: string } => {
    if (!change.mayDecide) return { isOpen: false, text: t('accounts.standing.administrators') };
    if (change.isAskedByMe) return { isOpen: false, text: t('accounts.standing.another') };
    if (new Date(change.approvableFrom) > new Date())
      return {
        isOpen: false,
        text: t('accounts.standing.person', { from: formats.dateTime(change.approvableFrom) }),
      };
    return { isOpen: true, text: t('accounts.standing.open') };
  };
};

const Acts = ({ change, onChoose }: { change: Change; onChoose: (answer: Answer) => void }) => {
  const t = useText();
  const { isOpen } = useStanding()(change);
  const name = <VisuallyHidden>{t('accounts.of', { name: change.fullName })}</VisuallyHidden>;
  if (!change.mayDecide) return '—';
  return (
    <div className="row">
      {isOpen && (
        <Button kind="bare" onClick={() => onChoose('approve')}>
          {t('accounts.approve')} {name}
        </Button>
      )}
      <Button kind="bare" onClick={() => onChoose('cancel')}>
        {t(change.kind === 'NAME' ? 'accounts.refuse' : 'accounts.cancel')} {name}
      </Button>
    </div>
  );
};

const useColumns = (onChoose: (change: Change, answer: Answer) => void): Column<Change>[] => {
  const t = useText();
  const formats = useFormats();
  const standing = useStanding();
  return [
    {
      id: 'person',
      label: t('accounts.column.person'),
      isName: true,
      cell: ({ personId, fullName }) => <a href={peoplePaths.person(personId)}>{fullName}</a>,
    },
    {
      id: 'change',
      label: t('accounts.column.change'),
      cell: ({ kind, from, to, isBouncing }) => (
        <>
          <span className="person__word">{t(`accounts.change.${kind}`, { from, to })}</span>{' '}
          {isBouncing && (
            <Tag tone="warn" icon="alert">
              {t('accounts.bounces')}
            </Tag>
          )}
        </>
      ),
    },
    {
      id: 'asked',
      label: t('accounts.column.asked'),
      cell: ({ askedByName, askedAt, reason }) => (
        <>
          {askedByName
            ? t('accounts.asked.by', { name: askedByName, at: formats.dateTime(askedAt) })
            : t('accounts.asked.self', { at: formats.dateTime(askedAt) })}
          {reason && <p className="soft small">{reason}</p>}
        </>
      ),
    },
    { id: 'standing', label: t('accounts.column.standing'), cell: (change) => standing(change).text },
    {
      id: 'acts',
      label: t('accounts.column.acts'),
      isQuiet: true,
      cell: (change) => <Acts change={change} onChoose={(answer) => onChoose(change, answer)} />,
    },
  ];
};

const DecideDialog = ({
  change,
  answer,
  onClose,
}: {
  change: Change;
  answer: Answer;
  onClose: () => void;
}) => {
  const t = useText();
  const { client } = useShell();
  const { id: changeId, kind, from, to, fullName } = change;
  const isApproved = answer === 'approve';
  return (
    <ReasonDialog
      title={t(isApproved ? 'accounts.approve.title' : 'accounts.cancel.title', { name: fullName })}
      what={t(`accounts.change.${kind}`, { from, to })}
      submit={t(isApproved ? 'accounts.approve' : kind === 'NAME' ? 'accounts.refuse' : 'accounts.cancel')}
      isDanger={!isApproved}
      hasLetter={!isApproved && kind === 'NAME'}
      run={async (input) =>
        isApproved
          ? (await client.run(ApproveAccountChange, { input: { ...input, changeId } })).approveAccountChange
          : (await client.run(CancelAccountChange, { input: { ...input, changeId } })).cancelAccountChange
      }
      onClose={onClose}
    >
      <p>{t(isApproved ? `accounts.approve.${kind}` : `accounts.cancel.${kind}`)}</p>
    </ReasonDialog>
  );
};

/** Other addresses and names that wait to be decided, of the people one coordinates. */
export const RequestsPage = () => {
  const t = useText();
  const [page, setPage] = useState(0);
  const [chosen, setChosen] = useState<{ change: Change; answer: Answer } | null>(null);
  const query = useQuery(AccountChanges, { limit: size, offset: page * size });
  const columns = useColumns((change, answer) => setChosen({ change, answer }));
  return (
    <Page isWide title={t('accounts.title')}>
      <Disclosure summary={t('accounts.rules')}>
        <p>{t('accounts.lead')}</p>
      </Disclosure>
      <QueryView query={query}>
        {({ accountChanges: { items, totalCount } }) => (
          <PagedTable
            caption={t('accounts.title')}
            columns={columns}
            rows={items}
            keyOf={({ id }) => id}
            page={page}
            size={size}
            total={totalCount}
            onPage={setPage}
            empty={
              <EmptyState title={t('accounts.empty')}>
                <p>{t('accounts.empty.text')}</p>
              </EmptyState>
            }
          />
        )}
      </QueryView>
      {chosen && <DecideDialog {...chosen} onClose={() => setChosen(null)} />}
    </Page>
  );
};
