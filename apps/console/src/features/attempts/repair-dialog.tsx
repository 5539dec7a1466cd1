import { RepairScormStatus } from '@campus/api-client';
import { Button, Checkbox, Dialog, Field, Notice, RadioGroup } from '@campus/ui';
import {
  isReason,
  ReasonField,
  regionOf,
  TroubleNotice,
  useIntention,
  useLocale,
  useShell,
} from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../shared/forms/form.tsx';
import { numberText, typedNumber } from '../../shared/forms/typed-number.ts';
import { useText } from '../../shared/text.ts';

/** The target of a repair: an item, or the attempt as a whole (`itemId` null), with its present state. */
export interface RepairTarget {
  itemId: string | null;
  title: string;
  isCompleted: boolean;
  isPassed: boolean | null;
  score: number | null;
}

const passes = ['yes', 'no', 'none'] as const;
type Pass = (typeof passes)[number];

const passOf = (isPassed: boolean | null): Pass => (isPassed === null ? 'none' : isPassed ? 'yes' : 'no');
const isPassedOf = (pass: Pass) => (pass === 'none' ? null : pass === 'yes');

const useRepair = (attemptId: string, target: RepairTarget, onClose: () => void) => {
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [isCompleted, setCompleted] = useState(target.isCompleted);
  const [pass, setPass] = useState<Pass>(passOf(target.isPassed));
  const region = regionOf[useLocale()];
  const [kept] = useState(() => ({ value: target.score, text: numberText(target.score, region) }));
  const [score, setScore] = useState(kept.text);
  const number = typedNumber(score, { takesDecimals: true, max: 100 }, kept);
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const repair = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!isReason(reason) || number === undefined) return;
    const { itemId } = target;
    const done = await act(
      {
        attemptId,
        ...(itemId ? { itemId } : {}),
        isCompleted,
        isPassed: isPassedOf(pass),
        score: number,
        reason: reason.trim(),
      },
      async (input) => (await client.run(RepairScormStatus, { input })).repairScormStatus,
    );
    if (!done) return;
    cache.invalidate();
    onClose();
  };
  const fields = { isCompleted, setCompleted, pass, setPass, score, setScore, reason, setReason };
  return { ...fields, isScore: number !== undefined, isChecked, isRunning, trouble, repair };
};

/** Sets a result by hand. The reason goes into the audit, which the screen states before it is sent. */
export const RepairDialog = ({
  attemptId,
  target,
  onClose,
}: {
  attemptId: string;
  target: RepairTarget;
  onClose: () => void;
}) => {
  const t = useText();
  const form = useRepair(attemptId, target, onClose);
  return (
    <Dialog
      isOpen
      title={t('repair.title', { title: target.title })}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form="repair" isBusy={form.isRunning}>
            {form.isRunning ? t('repair.running') : t('repair.submit')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('console.cancel')}
          </Button>
        </>
      }
    >
      <Form id="repair" className="stack" onSubmit={(event) => void form.repair(event)}>
        <Notice title={t('repair.audited')} />
        <Checkbox
          label={t('repair.completed')}
          checked={form.isCompleted}
          onChange={(event) => form.setCompleted(event.target.checked)}
        />
        <RadioGroup
          label={t('repair.passed')}
          name="passed"
          value={form.pass}
          options={passes.map((value) => ({ value, label: t(`repair.passed.${value}`) }))}
          onChange={(value) => form.setPass(passes.find((known) => known === value) ?? 'none')}
        />
        <Field
          label={t('repair.score')}
          hint={t('repair.score.hint')}
          error={form.isChecked && !form.isScore && t('repair.score.wrong')}
          inputMode="decimal"
          value={form.score}
          onChange={(event) => form.setScore(event.target.value)}
        />
        <ReasonField value={form.reason} isChecked={form.isChecked} onChange={form.setReason} />
        {form.trouble && <TroubleNotice trouble={form.trouble} />}
      </Form>
    </Dialog>
  );
};
