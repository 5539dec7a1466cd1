import { GiveMoreDays, MoreDaysPreview, type DataOf } from '@campus/api-client';
import { EmptyState, Field } from '@campus/ui';
import { QueryView, useIntention, useQuery, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { FormDialog } from '../../../shared/forms/form-dialog.tsx';
import { useSeen } from '../../../shared/meanwhile.tsx';
import { useText } from '../../../shared/text.ts';
import type { NominationRow } from '../calls/call-data.ts';

type Preview = NonNullable<DataOf<typeof MoreDaysPreview>['moreDaysPreview']>;

/** The mail as the first of them reads it, in that person’s language. */
const Letter = ({ letter, count }: { letter: Preview; count: number }) => {
  const t = useText();
  return (
    <section className="stack stack--tight" aria-labelledby="more-days-letter">
      <h3 id="more-days-letter">{t('calls.moreDays.letter')}</h3>
      <p className="small soft">
        {t('calls.moreDays.to', { name: letter.name, address: letter.address, others: count - 1 })}
      </p>
      <div className="calls-mail stack stack--tight" lang={letter.locale}>
        <p>
          <strong>{letter.subject}</strong>
        </p>
        {letter.paragraphs.map((paragraph, at) => (
          <p key={at}>{paragraph}</p>
        ))}
      </div>
      <p className="small soft">{t('calls.moreDays.link')}</p>
    </section>
  );
};

const Choice = ({
  day,
  count,
  preview: { least, most, day: usual },
  isChecked,
  onDay,
}: {
  day: string | null;
  count: number;
  preview: Preview;
  isChecked: boolean;
  onDay: (day: string) => void;
}) => {
  const t = useText();
  const value = day ?? usual;
  return (
    <>
      <p>{t('calls.moreDays.lead', { count })}</p>
      <Field
        label={t('calls.moreDays.day')}
        type="date"
        min={least}
        max={most}
        value={value}
        error={isChecked && !isDayOf(value, { least, most }) && t('calls.moreDays.wrong')}
        onChange={({ target }) => onDay(target.value)}
      />
    </>
  );
};

const isDayOf = (day: string, { least, most }: Pick<Preview, 'least' | 'most'>) =>
  day >= least && day <= most;

/** Another day to confirm and the letter with a new link to it, seen before they go out together. */
export const MoreDaysDialog = ({
  rows,
  onDone,
  onClose,
}: {
  rows: readonly NominationRow[];
  onDone: (count: number) => void;
  onClose: () => void;
}) => {
  const t = useText();
  const { client, cache } = useShell();
  const intention = useIntention();
  const { seen, noting } = useSeen();
  const [day, setDay] = useState<string | null>(null);
  const [isChecked, setChecked] = useState(false);
  const nominationIds = rows.map(({ id }) => id);
  const usual = useQuery(MoreDaysPreview, { nominationIds, day: null });
  const preview = usual.data?.moreDaysPreview ?? null;
  // While no day is chosen, the letter names the standard one.
  const letter = useQuery(MoreDaysPreview, { nominationIds, day: day || null });
  const submit = async () => {
    setChecked(true);
    const confirmBy = day ?? preview?.day ?? '';
    if (!preview || !isDayOf(confirmBy, preview)) return;
    const done = await intention.act({ nominations: seen(rows), confirmBy }, async (input) =>
      noting((await client.run(GiveMoreDays, { input })).giveMoreDays),
    );
    cache.invalidate();
    if (!done) return;
    onDone(done.count);
  };
  return (
    <FormDialog
      title={t('calls.moreDays.title', { count: rows.length, name: rows[0]?.name ?? '' })}
      submit={t('calls.moreDays.submit', { count: rows.length })}
      isUnsaved={day !== null}
      intention={intention}
      onSubmit={submit}
      onClose={onClose}
    >
      {preview && (
        <Choice day={day} count={rows.length} preview={preview} isChecked={isChecked} onDay={setDay} />
      )}
      <QueryView query={letter}>
        {({ moreDaysPreview }) =>
          moreDaysPreview ? (
            <Letter letter={moreDaysPreview} count={rows.length} />
          ) : (
            <EmptyState title={t('calls.moreDays.none')} />
          )
        }
      </QueryView>
    </FormDialog>
  );
};
