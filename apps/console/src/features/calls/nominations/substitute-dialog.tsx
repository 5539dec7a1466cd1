import { Nominations, SubstituteNomination } from '@campus/api-client';
import { Button, Dialog, EmptyState, Notice, RadioGroup, SearchField } from '@campus/ui';
import {
  isReason,
  QueryView,
  ReasonField,
  useIntention,
  useLocale,
  useQuery,
  useShell,
} from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../../shared/forms/form.tsx';
import { useSeen } from '../../../shared/meanwhile.tsx';
import { LetterField } from '../../../shared/forms/letter-field.tsx';
import { useText } from '../../../shared/text.ts';
import type { Nomination, NominationRow } from '../calls/call-data.ts';
import { SeatTrouble } from './seat-trouble.tsx';

/** Those who could take the seat: of the same country, not accepted yet; those of the same institution first. */
const useCandidates = (nomination: Nomination, search: string) => {
  const locale = useLocale();
  const { country, institutionName } = nomination.summary;
  const query = useQuery(Nominations, {
    locale,
    editionId: nomination.editionId,
    callId: null,
    search: search || null,
    state: null,
    country,
    institutionKind: null,
    check: null,
    sort: 'COUNTRY',
    limit: 100,
    offset: 0,
  });
  const isNear = (name: string) => (name === institutionName ? 0 : 1);
  const candidates = (query.data?.nominations.items ?? [])
    .filter(({ id, decisions }) => id !== nomination.id && decisions.includes('ACCEPT'))
    .sort((a, b) => isNear(a.institutionName) - isNear(b.institutionName));
  const found = query.data?.nominations;
  return { query, candidates, left: (found?.totalCount ?? 0) - (found?.items.length ?? 0) };
};

/** What the form holds, and sending it. */
const useSubstitution = (
  nomination: Nomination,
  candidates: readonly NominationRow[],
  onDone: () => void,
) => {
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const { seen, noting } = useSeen();
  const [replacementId, setReplacement] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [letterReason, setLetterReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    const [replaced, replacement] = seen([
      nomination.summary,
      ...candidates.filter(({ id }) => id === replacementId),
    ]);
    if (!replaced || !replacement || !isReason(reason)) return;
    const done = await act(
      {
        nomination: replaced,
        replacement,
        reason: reason.trim(),
        letterReason: letterReason.trim() || null,
      },
      async (input) => noting((await client.run(SubstituteNomination, { input })).substituteNomination),
    );
    cache.invalidate();
    if (done) onDone();
  };
  return {
    replacementId,
    setReplacement,
    reason,
    setReason,
    letterReason,
    setLetterReason,
    isChecked,
    submit,
    isRunning,
    trouble,
  };
};

const Candidates = ({
  rows,
  error,
  value,
  onChange,
}: {
  rows: readonly NominationRow[];
  error: string | false;
  value: string | null;
  onChange: (id: string) => void;
}) => {
  const t = useText();
  if (rows.length === 0) return <EmptyState title={t('calls.substitute.none')} />;
  return (
    <RadioGroup
      name="replacement"
      label={t('calls.substitute.who')}
      error={error}
      value={value}
      options={rows.map(({ id, name, institutionName, state }) => ({
        value: id,
        label: name,
        note: t('calls.substitute.note', {
          institution: institutionName,
          state: t(`calls.state.${state}`),
        }),
      }))}
      onChange={onChange}
    />
  );
};

/** The institution nominates somebody else, who takes the seat. */
export const SubstituteDialog = ({
  nomination,
  onClose,
}: {
  nomination: Nomination;
  onClose: () => void;
}) => {
  const t = useText();
  const [search, setSearch] = useState('');
  const { query, candidates, left } = useCandidates(nomination, search);
  const form = useSubstitution(nomination, candidates, onClose);
  const isWrong = form.isChecked && form.replacementId === null;
  return (
    <Dialog
      isOpen
      title={t('calls.substitute.title', { name: nomination.summary.name })}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form="substitute" isBusy={form.isRunning}>
            {t('calls.substitute.submit')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('console.cancel')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Notice title={t('calls.substitute.what')} />
        <SearchField label={t('calls.substitute.search')} value={search} onSearch={setSearch} />
        <Form id="substitute" className="stack" onSubmit={(event) => void form.submit(event)}>
          <QueryView query={query}>
            {() => (
              <Candidates
                rows={candidates}
                error={isWrong && t('calls.substitute.who.wrong')}
                value={form.replacementId}
                onChange={form.setReplacement}
              />
            )}
          </QueryView>
          {left > 0 && <p className="soft">{t('console.choice.more', { count: left })}</p>}
          <ReasonField value={form.reason} isChecked={form.isChecked} onChange={form.setReason} />
          <LetterField value={form.letterReason} onChange={form.setLetterReason} />
          {form.trouble && <SeatTrouble trouble={form.trouble} rows={[nomination.summary, ...candidates]} />}
        </Form>
      </div>
    </Dialog>
  );
};
