import { attendanceColumnValues } from '@campus/api-client';
import { Button, Disclosure, FileDrop, Select } from '@campus/ui';
import { TroubleNotice } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../../shared/text.ts';
import type { ColumnKind, List } from '../attendance-data.ts';
import { fileOf } from './send-attendance-list.ts';
import { useSendList } from './use-send-list.ts';

type Chosen = Record<number, ColumnKind | ''>;

/** As what each column was read, and the way to have it read otherwise. */
export const ListColumns = ({ list }: { list: List }) => {
  const t = useText();
  const { send, isRunning, trouble } = useSendList(list.sessionId);
  const [chosen, setChosen] = useState<Chosen>(() =>
    Object.fromEntries(list.columns.map(({ kind, column }) => [column, kind])),
  );
  const file = fileOf(list.id);
  const again = (again: File) =>
    void send({
      file: again,
      halfDayId: list.halfDayId,
      evidence: list.evidence === 'WEBINAR_LOG' ? 'WEBINAR_LOG' : 'SIGNATURE_SHEET',
      columns: Object.entries(chosen).flatMap(([column, kind]) =>
        kind === '' ? [] : [{ kind, column: Number(column) }],
      ),
    });
  return (
    <Disclosure summary={t('attendance.lists.columns')}>
      <div className="stack form-measure">
        <p>{t('attendance.lists.columns.text')}</p>
        {list.headings.map((heading, column) => (
          <Select
            key={`${column} ${heading}`}
            label={heading || t('attendance.lists.columns.unnamed', { number: column + 1 })}
            value={chosen[column] ?? ''}
            options={[
              { value: '', label: t('attendance.lists.kind.none') },
              ...attendanceColumnValues.map((value) => ({
                value,
                label: t(`attendance.lists.kind.${value}`),
              })),
            ]}
            onChange={(event) =>
              setChosen({
                ...chosen,
                [column]: attendanceColumnValues.find((kind) => kind === event.target.value) ?? '',
              })
            }
          />
        ))}
        {trouble && <TroubleNotice trouble={trouble} />}
        {file ? (
          <div>
            <Button kind="quiet" isBusy={isRunning} onClick={() => again(file)}>
              {t('attendance.lists.columns.again')}
            </Button>
          </div>
        ) : (
          <FileDrop
            label={t('attendance.lists.columns.file')}
            hint={t('attendance.lists.columns.file.hint')}
            button={t('attendance.lists.choose')}
            accept=".csv,.tsv,.txt,.xlsx"
            onFiles={([chosenAgain]) => chosenAgain && again(chosenAgain)}
          />
        )}
      </div>
    </Disclosure>
  );
};
