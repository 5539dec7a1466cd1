import { type CallLinkSort, ReplaceCallLink, SendCallLinks } from '@campus/api-client';
import { Button, type Column, type MenuItem, Notice, type Sorting } from '@campus/ui';
import { TroubleNotice, useFormats, useIntention, useShell } from '@campus/web-shell';
import { useState, type ComponentProps } from 'react';
import { ReasonDialog } from '../../../shared/forms/reason-dialog.tsx';
import type { ListPager } from '../../../shared/lists/list-pager.tsx';
import { Cut, CutAddress } from '../../../shared/lists/table/cut.tsx';
import { ListTable } from '../../../shared/lists/table/list-table.tsx';
import { useChoice, type Choice } from '../../../shared/lists/table/use-choice.ts';
import { callPaths } from '../../../shared/paths/calls-paths.ts';
import { useText } from '../../../shared/text.ts';
import { useVocabulary } from '../../../shared/words/vocabulary.ts';
import { linkStateOf, type Call, type CallLink } from '../calls/call-data.ts';
import { LinkTag } from '../calls/call-words.tsx';

const keyOf = ({ id }: CallLink) => id;

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

/** What is asked before a link is changed, for its reason. */
type Asking = { link: CallLink; what: 'renew' | 'revoke' };

const Replace = ({ asking: { link, what }, onClose }: { asking: Asking; onClose: () => void }) => {
  const t = useText();
  const { client } = useShell();
  return (
    <ReasonDialog
      title={t(`calls.links.${what}.title`, { institution: link.institutionName })}
      what={t(`calls.links.${what}.what`)}
      submit={t(`calls.links.${what}`)}
      isDanger={what === 'revoke'}
      run={async (given) =>
        (
          await client.run(ReplaceCallLink, {
            input: { linkId: link.id, isRenewed: what === 'renew', ...given },
          })
        ).replaceCallLink
      }
      onClose={onClose}
    />
  );
};

/** Copies an address, or shows it to be copied by hand. */
const useCopying = () => {
  const [copied, setCopied] = useState<{ link: CallLink; isDone: boolean } | null>(null);
  // Only over https, and only while the page has the focus, does a browser let a page write there.
  const copy = async (link: CallLink) => {
    try {
      await navigator.clipboard.writeText(link.url);
      setCopied({ link, isDone: true });
    } catch {
      setCopied({ link, isDone: false });
    }
  };
  return { copy, copied };
};

const Copied = ({ copied }: { copied: ReturnType<typeof useCopying>['copied'] }) => {
  const t = useText();
  return (
    <p role="status">
      {copied?.isDone === true && t('calls.links.copied.of', { institution: copied.link.institutionName })}
      {copied?.isDone === false && (
        <>
          {t('calls.links.copy.failed')} <span className="calls-under">{copied.link.url}</span>
        </>
      )}
    </p>
  );
};

/** What can be done with a link, in its menu. */
const useMenu = (
  mayMail: boolean,
  send: Send,
  copy: (link: CallLink) => Promise<void>,
  ask: (asking: Asking) => void,
) => {
  const t = useText();
  return (link: CallLink): MenuItem[] => {
    const isVoid = link.revokedAt !== null;
    const isMailed = !isVoid && mayMail && link.address !== null;
    const all: (MenuItem | false)[] = [
      !isVoid && { id: 'copy', label: t('calls.links.copy'), onSelect: () => void copy(link) },
      isMailed && {
        id: 'send',
        label: t(link.sentAt === null ? 'calls.links.send' : 'calls.links.sendAgain'),
        onSelect: () => void send([link.id]),
      },
      link.nominations > 0 && {
        id: 'letters',
        label: t('calls.links.letters'),
        href: callPaths.lettersOfLink(link.id),
      },
      { id: 'renew', label: t('calls.links.renew'), onSelect: () => ask({ link, what: 'renew' }) },
      !isVoid && {
        id: 'revoke',
        label: t('calls.links.revoke'),
        isDanger: true,
        onSelect: () => ask({ link, what: 'revoke' }),
      },
    ];
    return all.filter((item) => item !== false);
  };
};

const Standing = ({ link }: { link: CallLink }) => {
  const formats = useFormats();
  const [now] = useState(() => Date.now());
  const last = link.revokedAt ?? link.lastUsedAt ?? link.openedAt ?? link.sentAt;
  return (
    <span className="list-line">
      <LinkTag state={linkStateOf(link, now)} />
      {last !== null && (
        <span className="soft" title={formats.dateTime(last)}>
          {formats.date(last, 'short')}
        </span>
      )}
    </span>
  );
};

/** Who nominates, and where the link is mailed to: without an address it cannot be. */
const Who = ({ link: { nominatorName, address } }: { link: CallLink }) => {
  const t = useText();
  return (
    <span className="list-line">
      {nominatorName && <Cut>{nominatorName}</Cut>}
      {address === null ? (
        <span className="soft">{t('calls.links.noAddress')}</span>
      ) : (
        <CutAddress address={address} />
      )}
    </span>
  );
};

type SortingOf = (sort: CallLinkSort) => Sorting;

const useColumns = (sortingOf: SortingOf): Column<CallLink>[] => {
  const t = useText();
  const formats = useFormats();
  const { institution } = useVocabulary();
  return [
    {
      id: 'institution',
      label: t('calls.links.institution'),
      sorting: sortingOf('INSTITUTION'),
      isName: true,
      cell: ({ institutionName, institutionKind }) => (
        <span className="list-line" title={`${institutionName} (${institution(institutionKind)})`}>
          <Cut>{institutionName}</Cut>
        </span>
      ),
    },
    {
      id: 'country',
      label: t('calls.links.country'),
      card: 'fact',
      cell: ({ country }) => (country === null ? t('calls.links.country.any') : formats.country(country)),
    },
    {
      id: 'nominator',
      label: t('calls.links.nominator'),
      sorting: sortingOf('NOMINATOR'),
      card: 'line',
      cell: (link) => <Who link={link} />,
    },
    {
      id: 'state',
      label: t('calls.links.state'),
      sorting: sortingOf('TOUCHED'),
      card: 'aside',
      cell: (link) => <Standing link={link} />,
    },
    {
      id: 'seats',
      label: t('calls.links.used'),
      sorting: sortingOf('USED'),
      isNumber: true,
      card: 'fact',
      cell: ({ nominations, maxNominations }) =>
        t('calls.links.usedOf', {
          used: formats.number(nominations),
          most: formats.number(maxNominations),
        }),
    },
  ];
};

const isMailable = ({ address, revokedAt }: CallLink) => address !== null && revokedAt === null;

/** What is done with the links that are ticked; before the first tick, what ticks are for. */
const Mailing = ({
  items,
  choice,
  isRunning,
  send,
}: {
  items: readonly CallLink[];
  choice: Choice<CallLink>;
  isRunning: boolean;
  send: Send;
}) => {
  const t = useText();
  const mailable = items.filter(isMailable);
  const wanted = choice.rows.filter(isMailable);
  const unsent = mailable.filter(({ sentAt }) => sentAt === null);
  if (mailable.length === 0) return null;
  return (
    <div className="row">
      {wanted.length > 0 && (
        <Button
          kind="quiet"
          icon="send"
          isBusy={isRunning}
          onClick={() => void send(wanted.map(({ id }) => id)).then(choice.clear)}
        >
          {t('calls.links.sendChosen', { count: wanted.length })}
        </Button>
      )}
      {unsent.length > 0 && (
        <Button kind="quiet" onClick={() => choice.put(unsent, true)}>
          {t('calls.links.chooseUnsent')}
        </Button>
      )}
      {wanted.length === 0 && <p className="soft small">{t('calls.links.sendHint')}</p>}
    </div>
  );
};

/** The links of a page, some of them chosen to be mailed together. */
export const LinkTable = ({
  call,
  items,
  sortingOf,
  ...pages
}: {
  call: Call;
  items: readonly CallLink[];
  sortingOf: SortingOf;
} & ComponentProps<typeof ListPager>) => {
  const t = useText();
  const mayMail = call.phase === 'OPEN' || call.phase === 'COMING';
  const { send, sent, isRunning, trouble } = useSend();
  const { copy, copied } = useCopying();
  const [asking, setAsking] = useState<Asking | null>(null);
  const choice = useChoice(keyOf, `links ${call.id}`);
  const columns = useColumns(sortingOf);
  const menuOf = useMenu(mayMail, send, copy, setAsking);
  return (
    <div className="list-page links">
      <Copied copied={copied} />
      <ListTable
        caption={t('calls.links')}
        columns={columns}
        rows={items}
        keyOf={keyOf}
        nameOf={({ label }) => label}
        choice={mayMail ? choice : undefined}
        menuOf={menuOf}
        empty={null}
        {...pages}
      />
      {mayMail ? (
        <Mailing items={items} choice={choice} isRunning={isRunning} send={send} />
      ) : (
        <p className="soft small">{t('calls.links.isSent.closed')}</p>
      )}
      {sent !== null && <Notice tone="done" isLive title={t('calls.links.sent', { count: sent })} />}
      {trouble && <TroubleNotice trouble={trouble} />}
      {asking && <Replace asking={asking} onClose={() => setAsking(null)} />}
    </div>
  );
};
