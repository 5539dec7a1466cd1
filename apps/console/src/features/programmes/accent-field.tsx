import { Button, Field } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useId } from 'react';
import { useText } from '../../shared/text.ts';
import { contrastOnPaper, isAccent, purposeOf } from './accent-rules.ts';

/** Where the picker begins when there is no colour yet: that of the platform. */
const PLATFORM = '#0b5560';

const Contrast = ({ accent }: { accent: string }) => {
  const t = useText();
  const formats = useFormats();
  const contrast = formats.number(Math.floor(contrastOnPaper(accent) * 10) / 10);
  return <>{t(`programmes.accent.contrast.${purposeOf(accent)}`, { contrast })}</>;
};

/** The colour of documents: picked or typed as in a style manual, with whether it is readable on paper. */
export const AccentField = ({
  accent,
  isChecked,
  onChange,
}: {
  accent: string;
  isChecked: boolean;
  onChange: (accent: string) => void;
}) => {
  const t = useText();
  const id = useId();
  const isColour = accent !== '' && isAccent(accent);
  return (
    <div className="stack stack--tight">
      <div className="row row--ends">
        <Field
          label={t('programmes.accent')}
          hint={t('programmes.accent.hint')}
          error={isChecked && !isAccent(accent) && t('programmes.accent.wrong')}
          maxLength={7}
          spellCheck={false}
          value={accent}
          onChange={(event) => onChange(event.target.value.trim())}
        />
        <input
          id={id}
          type="color"
          className="accent-picker"
          aria-label={t('programmes.accent.pick')}
          value={isColour ? accent.toLowerCase() : PLATFORM}
          onChange={(event) => onChange(event.target.value)}
        />
        {accent !== '' && (
          <Button kind="quiet" onClick={() => onChange('')}>
            {t('programmes.accent.none')}
          </Button>
        )}
      </div>
      <p role="status" className="small soft">
        {isColour && <Contrast accent={accent} />}
      </p>
    </div>
  );
};
