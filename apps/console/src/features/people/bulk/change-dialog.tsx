import { ChangeEnrolments, EnrolmentsPreview, type EnrolmentAct } from '@campus/api-client';
import { QueryView, useFormats, useQuery, useShell } from '@campus/web-shell';
import { useRef, useState } from 'react';
import { useText } from '../../../shared/text.ts';
import { byBefore, dayNotLater, undoOf, type Act, type Outcome } from './bulk-data.ts';
import { BulkFrame, Foreseen, type BulkProps } from './bulk-frame.tsx';
import { useUndoWords } from './undo-words.ts';
import { UntilField } from './until-field.tsx';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const Preview = ({
  act,
  until,
  rows,
}: Pick<BulkProps, 'rows'> & { act: EnrolmentAct; until: string | null }) => {
  const enrolmentIds = rows.map(({ enrolmentId }) => enrolmentId);
  const query = useQuery(EnrolmentsPreview, { act, until, enrolmentIds });
  return (
    <QueryView query={query}>{(seen) => <Foreseen outcome={seen.enrolmentsPreview} rows={rows} />}</QueryView>
  );
};

const useChange = (act: EnrolmentAct) => {
  const { client } = useShell();
  const undone = useUndoWords();
  const change = (
    run: Act,
    input: { act: EnrolmentAct; enrolmentIds: string[]; until: string | null; reason: string },
  ) => run(input, async (whole) => (await client.run(ChangeEnrolments, { input: whole })).changeEnrolments);
  return async (run: Act, enrolmentIds: string[], until: string | null, reason: string) => {
    const outcome = await change(run, { act, enrolmentIds, until, reason });
    if (!outcome) return null;
    const undo = [...byBefore(outcome.enrolments, ({ extendedTo }) => extendedTo)].map(
      ([before, those]) =>
        async (again: Act) =>
          (
            await change(again, {
              act: undoOf[act],
              enrolmentIds: those.map(({ enrolmentId }) => enrolmentId),
              until: before,
              reason: undone(reason),
            })
          )?.doneCount ?? null,
    );
    return { outcome, undo };
  };
};

/** More time, a pause, leaving and coming back, for everybody selected. */
export const ChangeDialog = ({ act, ...props }: BulkProps & { act: EnrolmentAct }) => {
  const t = useText();
  const formats = useFormats();
  const change = useChange(act);
  const [until, setUntil] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const isDated = act !== 'EXTEND' || DAY.test(until);
  const errorOf = (nobody: Outcome | null, isChecked: boolean) => {
    const notLater = nobody && dayNotLater(nobody.enrolments);
    if (notLater) return t('bulk.until.notLater', { day: formats.day(notLater) });
    return isChecked && !isDated && t('bulk.until.missing');
  };
  return (
    <BulkFrame
      {...props}
      act={act}
      isReady={isDated}
      isUnsaved={until !== ''}
      asked={until}
      preview={<Preview act={act} until={until || null} rows={props.rows} />}
      saysNobody={({ enrolments }) => dayNotLater(enrolments) === null}
      send={(run, reason) =>
        change(
          run,
          props.rows.map(({ enrolmentId }) => enrolmentId),
          until || null,
          reason,
        )
      }
      onNobody={() => field.current?.focus()}
    >
      {({ isChecked, nobody }) =>
        act === 'EXTEND' && (
          <UntilField
            rows={props.rows}
            value={until}
            field={field}
            error={errorOf(nobody, isChecked)}
            onChange={setUntil}
          />
        )
      }
    </BulkFrame>
  );
};
