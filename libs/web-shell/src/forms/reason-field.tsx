import { TextArea } from '@campus/ui';
import { createUseText } from '../i18n/text.tsx';
import type reason from '../messages/es/reason.json';

const useText = createUseText<keyof typeof reason>();

/** As the server asks for it. */
export const isReason = (text: string): boolean => text.trim().length >= 10 && text.trim().length <= 500;

/** Who reads a reason: anyone who looks into the records, or the person it is about, too; `audit`: it is about nobody. */
export type ReasonReader = 'records' | 'person' | 'audit';

/** Asks for the reason of a manual change to a person's record, and tells who will read it. */
export const ReasonField = ({
  value,
  reader = 'records',
  isChecked,
  onChange,
}: {
  value: string;
  reader?: ReasonReader;
  isChecked: boolean;
  onChange: (value: string) => void;
}) => {
  const t = useText();
  return (
    <TextArea
      label={t('reason.label')}
      hint={t(`reason.hint.${reader}`)}
      error={isChecked && !isReason(value) && t('reason.wrong')}
      maxLength={500}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
};
