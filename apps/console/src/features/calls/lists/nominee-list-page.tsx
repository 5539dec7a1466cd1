import {
  ApplyNomineeList,
  DiscardNomineeList,
  type ImportMode,
  importModeValues,
  NomineeList,
} from '@campus/api-client';
import { Button, LinkButton, Notice, RadioGroup } from '@campus/ui';
import {
  go,
  QueryView,
  TroubleNotice,
  useFormats,
  useIntention,
  useLocale,
  useQuery,
  useShell,
  WithMessages,
} from '@campus/web-shell';
import { useState } from 'react';
import { callPaths } from '../../../shared/paths/calls-paths.ts';
import { MissingPage } from '../../../shared/missing-page.tsx';
import { useFocusAfter } from '../../../shared/lists/use-focus-after.ts';
import { useText } from '../../../shared/text.ts';
import type { Call } from '../calls/call-data.ts';
import { CallFrame } from '../calls/call-frame.tsx';
import { countOf, type ListDetail } from './list-data.ts';
import { Names, NoSeat, Undecided } from './list-decision.tsx';
import { ListMapping } from './list-mapping.tsx';
import { ListRows } from './list-rows.tsx';
import { UndoDialog } from './list-undo.tsx';

/** All rows or none, or the good ones. */
const Apply = ({ detail }: { detail: ListDetail }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const left = countOf(detail, 'SKIP', 'DECIDE');
  const good = countOf(detail, 'CREATE', 'UPDATE', 'WAIT');
  const [mode, setMode] = useState<ImportMode>(left > 0 ? 'GOOD_ROWS' : 'ALL');
  const apply = async () => {
    const done = await act(
      { listId: detail.list.id, mode },
      async (input) => (await client.run(ApplyNomineeList, { input })).applyNomineeList,
    );
    if (done) cache.invalidate();
  };
  return (
    <div className="stack">
      {left > 0 && (
        <RadioGroup
          name="list-mode"
          label={t('calls.list.mode')}
          value={mode}
          options={importModeValues.map((value) => ({
            value,
            label: t(`calls.list.mode.${value}`, { good, left }),
            ...(value === 'ALL' && { note: t('calls.list.mode.ALL.note', { left }) }),
          }))}
          onChange={(value) => setMode(value === 'ALL' ? 'ALL' : 'GOOD_ROWS')}
        />
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
      {good === 0 ? (
        <p>{t('calls.list.apply.nothing')}</p>
      ) : (
        <div>
          <Button isBusy={isRunning} onClick={() => void apply()}>
            {t('calls.list.apply', { count: good })}
          </Button>
        </div>
      )}
    </div>
  );
};

const Discard = ({ call, detail }: { call: Call; detail: ListDetail }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const discard = async () => {
    const done = await act(
      { listId: detail.list.id },
      async (input) => (await client.run(DiscardNomineeList, { input })).discardNomineeList,
    );
    if (!done) return;
    cache.invalidate();
    go(callPaths.lists(call.editionId, call.id));
  };
  return (
    <div className="stack stack--tight">
      <p className="soft small">{t('calls.list.discard.text')}</p>
      <div>
        <Button kind="quiet" icon="close" isBusy={isRunning} onClick={() => void discard()}>
          {t('calls.list.discard')}
        </Button>
      </div>
      {trouble && <TroubleNotice trouble={trouble} />}
    </div>
  );
};

const Result = ({ detail }: { detail: ListDetail }) => {
  const t = useText();
  const locale = useLocale();
  return (
    <p className="row">
      {(['csv', 'xlsx'] as const).map((format) => (
        <LinkButton
          key={format}
          kind="quiet"
          icon="download"
          href={callPaths.resultOfList(detail.list.id, format, locale)}
        >
          {t(`calls.list.result.${format}`)}
        </LinkButton>
      ))}
    </p>
  );
};

const Open = ({ call, detail }: { call: Call; detail: ListDetail }) => {
  const t = useText();
  const [isMapping, setMapping] = useState(detail.plan === null);
  return (
    <>
      {isMapping || detail.plan === null ? (
        <>
          <p>{t('calls.list.lead.MAPPING')}</p>
          <ListMapping detail={detail} onDone={() => setMapping(false)} />
        </>
      ) : (
        <>
          <div className="row">
            <p className="soft">{t('calls.list.lead.CHECKED')}</p>
            <Button kind="bare" icon="back" onClick={() => setMapping(true)}>
              {t('calls.list.change')}
            </Button>
          </div>
          <Names detail={detail} />
          <Undecided detail={detail} />
          <NoSeat editionId={call.editionId} detail={detail} />
          <ListRows detail={detail} />
          <Apply key={JSON.stringify(detail.counts)} detail={detail} />
          <p>{t('calls.list.take')}</p>
          <Result detail={detail} />
        </>
      )}
      <Discard call={call} detail={detail} />
    </>
  );
};

const Taken = ({ call, detail }: { call: Call; detail: ListDetail }) => {
  const t = useText();
  const formats = useFormats();
  const [isUndoing, setUndoing] = useState(false);
  const { appliedAt, undoneAt } = detail.list;
  return (
    <>
      <Notice
        tone={undoneAt === null ? 'done' : 'info'}
        isLive={undoneAt !== null}
        title={
          undoneAt === null
            ? t('calls.list.taken', {
                made: countOf(detail, 'CREATE', 'WAIT'),
                changed: countOf(detail, 'UPDATE'),
                when: appliedAt === null ? '' : formats.dateTime(appliedAt),
              })
            : t('calls.list.undone', { when: formats.dateTime(undoneAt) })
        }
      >
        <p>
          <a href={`${callPaths.nominations(call.editionId)}?call=${call.id}`}>{t('calls.toNominations')}</a>
        </p>
      </Notice>
      <Result detail={detail} />
      {undoneAt === null && (
        <div>
          <Button kind="quiet" icon="back" onClick={() => setUndoing(true)}>
            {t('calls.list.undo')}
          </Button>
        </div>
      )}
      <ListRows key={detail.list.status} detail={detail} />
      {isUndoing && <UndoDialog detail={detail} onClose={() => setUndoing(false)} />}
    </>
  );
};

const Body = ({ call, detail }: { call: Call; detail: ListDetail }) => {
  const t = useText();
  const { list } = detail;
  const box = useFocusAfter(`${list.status} ${detail.plan === null}`);
  return (
    <div ref={box} tabIndex={-1} className="stack">
      <h3>{list.fileName}</h3>
      {list.expiredAt !== null ? (
        <Notice title={t('calls.list.expired')} />
      ) : (
        <WithMessages bundle="lists">
          {list.status === 'OPEN' ? (
            <Open call={call} detail={detail} />
          ) : (
            <Taken call={call} detail={detail} />
          )}
        </WithMessages>
      )}
    </div>
  );
};

/** One spreadsheet: its columns, its dry run, its result. */
export const ListPage = ({ listId, ...props }: { editionId: string; callId: string; listId: string }) => {
  const t = useText();
  const query = useQuery(NomineeList, { id: listId });
  const back = { href: callPaths.lists(props.editionId, props.callId), label: t('calls.lists.all') };
  return (
    <CallFrame {...props} back={back}>
      {(call) => (
        <QueryView query={query}>
          {({ nomineeList }) =>
            nomineeList && nomineeList.list.callId === call.id ? (
              <Body call={call} detail={nomineeList} />
            ) : (
              <MissingPage />
            )
          }
        </QueryView>
      )}
    </CallFrame>
  );
};
