import { CallLinks, type CallLinkSort, ReplaceCallLink, SendCallLinks } from '@campus/api-client';
import {
  Button,
  Checkbox,
  type Column,
  Disclosure,
  EmptyState,
  Notice,
  SearchField,
  type Sorting,
  Table,
  VisuallyHidden,
} from '@campus/ui';
import { QueryView, TroubleNotice, useFormats, useIntention, useQuery, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { callPaths } from '../../../shared/paths/calls-paths.ts';
import { ListPager } from '../../../shared/lists/list-pager.tsx';
import { MailAddress } from '../../../shared/forms/mail-address.tsx';
import { ReasonDialog } from '../../../shared/forms/reason-dialog.tsx';
import { NothingFound } from '../../../shared/lists/nothing-found.tsx';
import { useSteady } from '../../../shared/lists/table/use-steady.ts';
import { useText } from '../../../shared/text.ts';
import { useList } from '../../../shared/lists/use-list.ts';
import { useVocabulary } from '../../../shared/words/vocabulary.ts';
import { linkStateOf, type Call, type CallLink } from '../calls/call-data.ts';
import { CallFrame } from '../calls/call-frame.tsx';
import { LinkTag } from '../calls/call-words.tsx';
import { NewLinks } from './new-links.tsx';

const size = 50;

const useSend = () => {
  const { client, cache } = useShell();
  const { act, ...state } = useIntention();
  const [sent, setSent] = useState<number | null>(null);
  const send = async (linkIds: string[]) => {
    setSent(null);
    const done = await act(
      { linkIds },
      async (input) => (await client.run(SendCallLinks, { input })).sendCallLinks,
    );
    if (!done) return;
    setSent(done.count);
    cache.invalidate();
  };
  return { ...state, send, sent };
};

type Send = (linkIds: string[]) => Promise<void>;

const Copy = ({ link }: { link: CallLink }) => {
  const t = useText();
  const [isCopied, setCopied] = useState<boolean | null>(null);
  // Only over https, and only while the page has the focus, does a browser let a page write there.
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link.url);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <>
      <Button kind="bare" onClick={() => void copy()}>
        {t('calls.links.copy')} <VisuallyHidden>{link.label}</VisuallyHidden>
      </Button>
      <span role="status">
        {isCopied === true && t('calls.links.copied')}
        {isCopied === false && (
          <>
            {t('calls.links.copy.failed')} <span className="calls-under">{link.url}</span>
          </>
        )}
      </span>
    </>
  );
};

/** What can be done with one link. */
const LinkActs = ({ link, mayMail, send }: { link: CallLink; mayMail: boolean; send: Send }) => {
  const t = useText();
  const { client } = useShell();
  const [asking, setAsking] = useState<'renew' | 'revoke' | null>(null);
  const isVoid = link.revokedAt !== null;
  return (
    <div className="calls-acts">
      {!isVoid && <Copy link={link} />}
      {!isVoid && mayMail && link.address !== null && (
        <Button kind="bare" onClick={() => void send([link.id])}>
          {t(link.sentAt === null ? 'calls.links.send' : 'calls.links.sendAgain')}{' '}
          <VisuallyHidden>{link.label}</VisuallyHidden>
        </Button>
      )}
      <Button kind="bare" onClick={() => setAsking('renew')}>
        {t('calls.links.renew')} <VisuallyHidden>{link.label}</VisuallyHidden>
      </Button>
      {!isVoid && (
        <Button kind="bare" onClick={() => setAsking('revoke')}>
          {t('calls.links.revoke')} <VisuallyHidden>{link.label}</VisuallyHidden>
        </Button>
      )}
      {link.nominations > 0 && (
        <a href={callPaths.lettersOfLink(link.id)} target="_blank" rel="noreferrer">
          {t('calls.links.letters')} <VisuallyHidden>{link.label}</VisuallyHidden>
        </a>
      )}
      {asking && (
        <ReasonDialog
          title={t(`calls.links.${asking}.title`, { institution: link.institutionName })}
          what={t(`calls.links.${asking}.what`)}
          submit={t(`calls.links.${asking}`)}
          isDanger={asking === 'revoke'}
          run={async (given) =>
            (
              await client.run(ReplaceCallLink, {
                input: { linkId: link.id, isRenewed: asking === 'renew', ...given },
              })
            ).replaceCallLink
          }
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
};

const Institution = ({ link }: { link: CallLink }) => {
  const t = useText();
  const formats = useFormats();
  const { institution } = useVocabulary();
  const where = link.country === null ? t('calls.links.country.any') : formats.country(link.country);
  return (
    <>
      {link.institutionName}
      <span className="calls-under">
        {institution(link.institutionKind)} · {where}
      </span>
    </>
  );
};

const Standing = ({ link }: { link: CallLink }) => {
  const formats = useFormats();
  const [now] = useState(() => Date.now());
  const last = link.revokedAt ?? link.lastUsedAt ?? link.openedAt ?? link.sentAt;
  return (
    <>
      <LinkTag state={linkStateOf(link, now)} />
      {last !== null && <span className="calls-under">{formats.dateTime(last)}</span>}
    </>
  );
};

const Who = ({ link: { nominatorName, address } }: { link: CallLink }) => {
  const t = useText();
  return (
    <>
      {nominatorName}
      <span className="calls-under">
        {address === null ? t('calls.links.noAddress') : <MailAddress address={address} />}
      </span>
    </>
  );
};

type SortingOf = (sort: CallLinkSort) => Sorting;

const useColumns = (
  sortingOf: SortingOf,
  mayMail: boolean,
  send: Send,
  chosen: readonly string[],
  choose: (id: string, is: boolean) => void,
): Column<CallLink>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    {
      id: 'choose',
      label: t('calls.choose'),
      isQuiet: true,
      cell: (link) => (
        <Checkbox
          label={<VisuallyHidden>{t('calls.choose.one', { name: link.label })}</VisuallyHidden>}
          checked={chosen.includes(link.id)}
          onChange={(event) => choose(link.id, event.target.checked)}
        />
      ),
    },
    {
      id: 'institution',
      label: t('calls.links.institution'),
      sorting: sortingOf('INSTITUTION'),
      isName: true,
      cell: (link) => <Institution link={link} />,
    },
    {
      id: 'nominator',
      label: t('calls.links.nominator'),
      sorting: sortingOf('NOMINATOR'),
      cell: (link) => <Who link={link} />,
    },
    {
      id: 'state',
      label: t('calls.links.state'),
      sorting: sortingOf('TOUCHED'),
      cell: (link) => <Standing link={link} />,
    },
    {
      id: 'seats',
      label: t('calls.links.used'),
      sorting: sortingOf('USED'),
      isNumber: true,
      cell: ({ nominations, maxNominations }) =>
        t('calls.links.usedOf', {
          used: formats.number(nominations),
          most: formats.number(maxNominations),
        }),
    },
    {
      id: 'acts',
      label: t('calls.acts'),
      isQuiet: true,
      cell: (link) => <LinkActs link={link} mayMail={mayMail} send={send} />,
    },
  ];
};

/** The links of a page, some of them chosen to be mailed together. */
const LinkTable = ({
  call,
  items,
  sortingOf,
}: {
  call: Call;
  items: readonly CallLink[];
  sortingOf: SortingOf;
}) => {
  const t = useText();
  const mayMail = call.phase === 'OPEN' || call.phase === 'COMING';
  const { send, sent, isRunning, trouble } = useSend();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const mailable = items.filter(({ address, revokedAt }) => address !== null && revokedAt === null);
  const wanted = mailable.filter(({ id }) => chosen.includes(id)).map(({ id }) => id);
  const unsent = mailable.filter(({ sentAt }) => sentAt === null);
  const columns = useColumns(sortingOf, mayMail, send, chosen, (id, is) =>
    setChosen(is ? [...chosen, id] : chosen.filter((each) => each !== id)),
  );
  return (
    <>
      <Table caption={t('calls.links')} columns={columns} rows={items} keyOf={({ id }) => id} />
      {mayMail && mailable.length > 0 && (
        <div className="row">
          {wanted.length > 0 && (
            <Button
              kind="quiet"
              icon="send"
              isBusy={isRunning}
              onClick={() => void send(wanted).then(() => setChosen([]))}
            >
              {t('calls.links.sendChosen', { count: wanted.length })}
            </Button>
          )}
          {unsent.length > 0 && (
            <Button kind="quiet" onClick={() => setChosen(unsent.map(({ id }) => id))}>
              {t('calls.links.chooseUnsent')}
            </Button>
          )}
          {wanted.length === 0 && <p className="soft small">{t('calls.links.sendHint')}</p>}
        </div>
      )}
      {!mayMail && <p className="soft small">{t('calls.links.isSent.closed')}</p>}
      {sent !== null && <Notice tone="done" isLive title={t('calls.links.sent', { count: sent })} />}
      {trouble && <TroubleNotice trouble={trouble} />}
    </>
  );
};

const Links = ({ call }: { call: Call }) => {
  const t = useText();
  const list = useList<CallLinkSort>('COUNTRY');
  const [round, setRound] = useState(0);
  const [made, setMade] = useState<number | null>(null);
  const { query } = useSteady(
    call.id,
    useQuery(CallLinks, {
      callId: call.id,
      search: list.search || null,
      ...list.order,
      limit: size,
      offset: list.page * size,
    }),
  );
  const done = (count: number) => {
    setMade(count);
    setRound(round + 1);
  };
  return (
    <>
      <p className="prose">{t('calls.links.lead')}</p>
      <Disclosure key={round} summary={t('calls.links.add')}>
        <NewLinks call={call} onDone={done} />
      </Disclosure>
      {made !== null && <Notice tone="done" isLive title={t('calls.links.made', { count: made })} />}
      <SearchField label={t('calls.links.search')} value={list.search} onSearch={list.find} />
      <QueryView query={query}>
        {({ callLinks: { items, totalCount } }) =>
          items.length === 0 ? (
            list.search ? (
              <NothingFound search={list.search} onAll={() => list.find('')} />
            ) : (
              <EmptyState title={t(call.hasLinks ? 'calls.links.empty.own' : 'calls.links.empty')}>
                <p>{t('calls.links.empty.text')}</p>
              </EmptyState>
            )
          ) : (
            <>
              <LinkTable
                key={`${list.page} ${list.order.sort} ${list.order.isDescending}`}
                call={call}
                items={items}
                sortingOf={list.sortingOf}
              />
              <ListPager page={list.page} size={size} total={totalCount} onPage={list.setPage} />
            </>
          )
        }
      </QueryView>
    </>
  );
};

/** The personal links of a call: one for each institution that nominates without an account. */
export const LinksPage = (props: { editionId: string; callId: string }) => (
  <CallFrame {...props}>{(call) => <Links key={call.id} call={call} />}</CallFrame>
);
