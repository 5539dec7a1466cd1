import { ExtraTimesPreview, SetExtraTimes } from '@campus/api-client';
import { Select } from '@campus/ui';
import { QueryView, useFormats, useQuery, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { extraTimes } from '../../../shared/words/extra-times.ts';
import { useText } from '../../../shared/text.ts';
import { byBefore, ofRows, personIdsOf, type Act } from './bulk-data.ts';
import { BulkFrame, Foreseen, type BulkProps } from './bulk-frame.tsx';
import { useUndoWords } from './undo-words.ts';

/** Who would be left out, and who would have less time than now: that is easily overlooked. */
const Preview = ({ percent, rows }: Pick<BulkProps, 'rows'> & { percent: number }) => {
  const t = useText();
  const query = useQuery(ExtraTimesPreview, { personIds: personIdsOf(rows), percent });
  return (
    <QueryView query={query}>
      {({ extraTimesPreview: seen }) => {
        if (!seen) return <Foreseen outcome={null} rows={rows} />;
        const less = seen.people.filter(({ percentBefore }) => (percentBefore ?? 0) > percent);
        const names = rows.flatMap(({ personId, fullName }) =>
          less.some((one) => one.personId === personId) ? [fullName] : [],
        );
        return (
          <Foreseen
            outcome={{ doneCount: seen.doneCount, enrolments: ofRows(seen.people, rows) }}
            rows={rows}
          >
            {less.length > 0 && (
              <p>
                <strong>
                  {t('bulk.EXTRA_TIME.less', { count: less.length, names: [...new Set(names)].join(', ') })}
                </strong>
              </p>
            )}
          </Foreseen>
        );
      }}
    </QueryView>
  );
};

const useSet = (rows: BulkProps['rows']) => {
  const { client } = useShell();
  const undone = useUndoWords();
  const set = (run: Act, input: { personIds: string[]; percent: number; reason: string }) =>
    run(input, async (whole) => (await client.run(SetExtraTimes, { input: whole })).setExtraTimes);
  return async (run: Act, percent: number, reason: string) => {
    const done = await set(run, { personIds: personIdsOf(rows), percent, reason });
    if (!done) return null;
    const undo = [...byBefore(done.people, ({ percentBefore }) => percentBefore ?? 0)].map(
      ([before, those]) =>
        async (again: Act) =>
          (
            await set(again, {
              personIds: those.map(({ personId }) => personId),
              percent: before,
              reason: undone(reason),
            })
          )?.doneCount ?? null,
    );
    return { outcome: { doneCount: done.doneCount, enrolments: ofRows(done.people, rows) }, undo };
  };
};

/** More time in every timed quiz that is begun from now on, for everybody selected. */
export const ExtraTimeDialog = (props: BulkProps) => {
  const t = useText();
  const formats = useFormats();
  const set = useSet(props.rows);
  const [percent, setPercent] = useState('');
  return (
    <BulkFrame
      {...props}
      act="EXTRA_TIME"
      isReady={percent !== ''}
      isUnsaved={percent !== ''}
      asked={percent}
      preview={<Preview percent={Number(percent)} rows={props.rows} />}
      send={(run, reason) => set(run, Number(percent), reason)}
    >
      {({ isChecked }) => (
        <Select
          label={t('bulk.EXTRA_TIME.percent')}
          value={percent}
          error={isChecked && percent === '' && t('bulk.EXTRA_TIME.missing')}
          options={[
            { value: '', label: t('bulk.choose') },
            ...extraTimes.map((value) => ({
              value: String(value),
              label:
                value === 0
                  ? t('bulk.EXTRA_TIME.none')
                  : t('bulk.EXTRA_TIME.more', { percent: formats.percent(value) }),
            })),
          ]}
          onChange={(event) => setPercent(event.target.value)}
        />
      )}
    </BulkFrame>
  );
};
