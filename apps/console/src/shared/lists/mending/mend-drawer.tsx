import './mending.css';
import { Button, Field } from '@campus/ui';
import { TroubleNotice, type useIntention } from '@campus/web-shell';
import { useState, type ReactNode } from 'react';
import { Form } from '../../forms/form.tsx';
import { useText } from '../../text.ts';
import { SideDrawer } from '../table/side-drawer.tsx';

/** What a row says in one field; `was`: as the file has it, where somebody has mended it. */
export interface RowText<Name extends string> {
  field: Name;
  text: string;
  was: string | null;
}

interface MendProps<Name extends string> {
  texts: readonly RowText<Name>[];
  /** The field that holds the row up, and why. */
  fault: { field: Name; words: string } | null;
  fieldName: (field: Name) => string;
  intention: Pick<ReturnType<typeof useIntention>, 'isRunning' | 'trouble'>;
  onMend: (texts: { field: Name; text: string }[]) => void;
}

/** The fields of a row, to be corrected here instead of in the file. */
const MendForm = <Name extends string>({
  texts,
  fault,
  fieldName,
  intention: { isRunning, trouble },
  onMend,
}: MendProps<Name>) => {
  const t = useText();
  const [typed, setTyped] = useState<Partial<Record<Name, string>>>({});
  const changed = texts.flatMap(({ field, text }) => {
    const now = typed[field];
    return now !== undefined && now.trim() !== text ? [{ field, text: now }] : [];
  });
  return (
    <Form className="stack" onSubmit={() => changed.length > 0 && onMend(changed)}>
      <h3>{t('lists.mend.title')}</h3>
      <p className="soft small">{t('lists.mend.text')}</p>
      {texts.map(({ field, text, was }) => (
        <Field
          key={field}
          label={fieldName(field)}
          hint={was === null ? undefined : was ? t('lists.mend.was', { was }) : t('lists.mend.wasEmpty')}
          error={fault?.field === field && typed[field] === undefined && fault.words}
          maxLength={300}
          autoComplete="off"
          value={typed[field] ?? text}
          onChange={({ target }) => setTyped((before) => ({ ...before, [field]: target.value }))}
        />
      ))}
      {trouble && <TroubleNotice trouble={trouble} />}
      <div>
        <Button type="submit" disabled={changed.length === 0} isBusy={isRunning}>
          {t('lists.mend.save')}
        </Button>
      </div>
    </Form>
  );
};

/** A row beside the list: what becomes of it and why, what is asked about it, and its fields. */
export const MendDrawer = <Name extends string>({
  line,
  name,
  steps,
  onClose,
  children,
  ...form
}: MendProps<Name> & {
  line: string;
  name: string;
  steps: { onPrevious: (() => void) | null; onNext: (() => void) | null };
  onClose: () => void;
  children: ReactNode;
}) => {
  const t = useText();
  return (
    <SideDrawer title={t('lists.mend.row', { line, name })} onClose={onClose} steps={steps}>
      <div className="stack">
        {children}
        {form.texts.length > 0 && <MendForm key={line} {...form} />}
      </div>
    </SideDrawer>
  );
};
