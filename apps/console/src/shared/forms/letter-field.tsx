import { TextArea } from '@campus/ui';
import { useText } from '../text.ts';

/** What the person reads of why, in the mail that tells them; the reason itself stays in the record. */
export const LetterField = ({ value, onChange }: { value: string; onChange: (value: string) => void }) => {
  const t = useText();
  return (
    <TextArea
      label={t('console.letter')}
      hint={t('console.letter.hint')}
      maxLength={500}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
};
