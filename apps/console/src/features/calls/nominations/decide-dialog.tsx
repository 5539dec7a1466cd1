import { DecideNominations, SelectionPreview, type DataOf } from '@campus/api-client';
import { Button, Dialog, Notice, VisuallyHidden } from '@campus/ui';
import {
  isReason,
  QueryView,
  ReasonField,
  type Trouble,
  useFormats,
  useIntention,
  useLocale,
  useQuery,
  useShell,
} from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../../shared/forms/form.tsx';
import { peoplePaths } from '../../../shared/paths/people-paths.ts';
import { LetterField } from '../../../shared/forms/letter-field.tsx';
import { useText } from '../../../shared/text.ts';
import type { Decision, NominationRow } from '../calls/call-data.ts';
import { DecisionTrouble, useSeen } from '../../../shared/meanwhile.tsx';
import { StateTag } from '../../../shared/words/nomination-words.tsx';
import { useQuotaName } from './quota-board.tsx';

type Preview = DataOf<typeof SelectionPreview>['selectionPreview'];

const textOf = (params: unknown, name: string): string | null => {
  const value = (params as Record<string, unknown> | null)?.[name];
  return typeof value === 'string' ? value : null;
};
const numberOf = (params: unknown, name: string): number => {
  const value = (params as Record<string, unknown> | null)?.[name];
  return typeof value === 'number' ? value : 0;
};

/** Which seats are gone: somebody else may have just given them. */
export const SeatTrouble = ({ trouble, rows }: { trouble: Trouble; rows: readonly NominationRow[] }) => {
  const t = useText();
  const formats = useFormats();
  const nameOf = useQuotaName();
  if (trouble.code !== 'QUOTA_FULL') return <DecisionTrouble trouble={trouble} rows={rows} />;
  const { params } = trouble as { params?: unknown };
  const kind = textOf(params, 'kind');
  const country = textOf(params, 'country');
  const name = nameOf({ country, institutionKind: kind === 'group' ? null : kind });
  const values = {
    name,
    seats: formats.number(numberOf(params, 'seats')),
    taken: formats.number(numberOf(params, 'taken')),
    asked: formats.number(numberOf(params, 'asked')),
  };
  return (
    <Notice
      tone="danger"
      isLive
      title={t(kind === 'group' ? 'calls.full.group' : 'calls.full.quota', values)}
    >
      <p>{t('calls.full.what')}</p>
    </Notice>
  );
};

const Shortages = ({
  shortages,
  onWait,
}: {
  shortages: Preview['shortages'];
  /** Puts them on the waiting list instead. */
  onWait: (() => void) | null;
}) => {
  const t = useText();
  const formats = useFormats();
  const nameOf = useQuotaName();
  if (shortages.length === 0) return null;
  return (
    <Notice tone="warn" title={t('calls.short')}>
      <ul>
        {shortages.map(({ country, institutionKind, isGroup, seats, taken, asked }) => (
          <li key={`${country} ${institutionKind} ${isGroup}`}>
            {t(isGroup ? 'calls.short.group' : 'calls.short.quota', {
              name: nameOf({ country, institutionKind: isGroup ? null : institutionKind }),
              free: formats.number(Math.max(0, seats - taken)),
              asked: formats.number(asked),
            })}
          </li>
        ))}
      </ul>
      {onWait && (
        <Button kind="quiet" icon="clock" onClick={onWait}>
          {t('calls.short.wait')}
        </Button>
      )}
    </Notice>
  );
};

const Affected = ({ items }: { items: Preview['items'] }) => {
  const t = useText();
  const possible = items.filter(({ isPossible }) => isPossible);
  const left = items.filter(({ isPossible }) => !isPossible);
  return (
    <>
      <ul className="calls-names">
        {possible.map(({ nomination: { id, name, institutionName, checks, personId } }) => (
          <li key={id}>
            {t('calls.decide.who', { name, institution: institutionName })}{' '}
            {personId && (
              <a href={peoplePaths.person(personId)} target="_blank" rel="noreferrer">
                {t('calls.toPerson')} <VisuallyHidden>{name}</VisuallyHidden>
              </a>
            )}
            {checks.length > 0 && (
              <span className="calls-under">{t('calls.decide.checks', { count: checks.length })}</span>
            )}
          </li>
        ))}
      </ul>
      {left.length > 0 && (
        <Notice title={t('calls.decide.left', { count: left.length })}>
          <ul className="calls-names">
            {left.map(({ nomination: { id, name, state, personId } }) => (
              <li key={id}>
                {personId ? (
                  <a href={peoplePaths.person(personId)} target="_blank" rel="noreferrer">
                    {name}
                  </a>
                ) : (
                  name
                )}{' '}
                <StateTag state={state} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
};

/** Decides on the people for whom the preview allows it: all of them, or none. */
const useDecide = (
  rows: readonly NominationRow[],
  preview: Preview | undefined,
  decision: Decision,
  onDone: (ids: string[]) => void,
) => {
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const { seen, noting } = useSeen();
  const [reason, setReason] = useState('');
  const [letterReason, setLetterReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const ids = (preview?.items ?? []).flatMap(({ nomination, isPossible }) =>
    isPossible ? [nomination.id] : [],
  );
  const needsReason = preview?.needsReason ?? false;
  const decide = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (ids.length === 0 || (needsReason && !isReason(reason))) return;
    const done = await act(
      {
        nominations: seen(rows.filter(({ id }) => ids.includes(id))),
        decision,
        reason: reason.trim() || null,
        letterReason: letterReason.trim() || null,
      },
      async (input) => noting((await client.run(DecideNominations, { input })).decideNominations),
    );
    // Whatever came of it, seats may have moved meanwhile.
    cache.invalidate();
    if (done) onDone(ids);
  };
  return {
    ids,
    needsReason,
    decide,
    isRunning,
    trouble,
    reason,
    setReason,
    letterReason,
    setLetterReason,
    isChecked,
  };
};

interface DecideProps {
  /** As the person deciding saw them. */
  rows: readonly NominationRow[];
  decision: Decision;
  onDone: (ids: string[]) => void;
  /** Asks about another decision on the same people. */
  onInstead: (decision: Decision) => void;
  onClose: () => void;
}

/** What a decision on some nominations would do, before it is taken. */
export const DecideDialog = ({ rows, decision, onDone, onInstead, onClose }: DecideProps) => {
  const t = useText();
  const locale = useLocale();
  const nominationIds = rows.map(({ id }) => id);
  const query = useQuery(SelectionPreview, { nominationIds, decision, locale });
  const preview = query.data?.selectionPreview;
  const form = useDecide(rows, preview, decision, onDone);
  const isShort = (preview?.shortages.length ?? 0) > 0;
  return (
    <Dialog
      isOpen
      title={t(`calls.decide.${decision}.title`)}
      onClose={onClose}
      actions={
        <>
          <Button
            type="submit"
            form="decide"
            kind={decision === 'REJECT' ? 'danger' : 'primary'}
            disabled={form.ids.length === 0 || isShort}
            isBusy={form.isRunning}
          >
            {t(`calls.decide.${decision}.submit`, { count: form.ids.length })}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('console.cancel')}
          </Button>
        </>
      }
    >
      <Form id="decide" className="stack" onSubmit={(event) => void form.decide(event)}>
        <p>{t(`calls.decide.${decision}.what`)}</p>
        <QueryView query={query}>
          {({ selectionPreview }) => (
            <>
              <Shortages
                shortages={selectionPreview.shortages}
                onWait={decision === 'ACCEPT' ? () => onInstead('WAITLIST') : null}
              />
              <Affected items={selectionPreview.items} />
            </>
          )}
        </QueryView>
        {form.needsReason && (
          <ReasonField value={form.reason} isChecked={form.isChecked} onChange={form.setReason} />
        )}
        {decision === 'REJECT' && <LetterField value={form.letterReason} onChange={form.setLetterReason} />}
        {form.trouble && <SeatTrouble trouble={form.trouble} rows={rows} />}
      </Form>
    </Dialog>
  );
};
