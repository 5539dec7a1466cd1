import { Button, Field } from '@campus/ui';
import { TextsFields } from '../../../shared/forms/texts-fields.tsx';
import { useText } from '../../../shared/text.ts';
import { hasWrongAddress, lacksWords, newSource, type SourceForm } from './sources.ts';

const MOST = 10;

const SourceCard = ({
  source,
  number,
  isChecked,
  onChange,
  onRemove,
}: {
  source: SourceForm;
  number: number;
  isChecked: boolean;
  onChange: (source: SourceForm) => void;
  onRemove: () => void;
}) => {
  const t = useText();
  const title = t('programmes.source.at', { number });
  return (
    <li className="fact stack stack--tight">
      <TextsFields
        legend={title}
        error={isChecked && lacksWords(source) && t('programmes.source.wrong')}
        texts={source.texts}
        maxLength={300}
        onChange={(texts) => onChange({ ...source, texts })}
      />
      <Field
        label={t('programmes.source.url')}
        type="url"
        error={isChecked && hasWrongAddress(source) && t('programmes.source.url.wrong')}
        maxLength={500}
        value={source.url}
        onChange={(event) => onChange({ ...source, url: event.target.value })}
      />
      <div>
        <Button
          kind="quiet"
          icon="close"
          aria-label={t('programmes.remove.of', { title })}
          onClick={onRemove}
        >
          {t('programmes.remove')}
        </Button>
      </div>
    </li>
  );
};

/** What a fact rests on: each source in one language or more, with its address where it has one. */
export const SourceFields = ({
  sources,
  isChecked,
  onChange,
}: {
  sources: readonly SourceForm[];
  isChecked: boolean;
  onChange: (sources: SourceForm[]) => void;
}) => {
  const t = useText();
  return (
    <fieldset className="stack stack--tight">
      <legend className="field__label">{t('programmes.sources')}</legend>
      <p className="field__hint">{t('programmes.source.hint')}</p>
      {sources.length > 0 && (
        <ul className="plain-list">
          {sources.map((source, at) => (
            <SourceCard
              key={at}
              source={source}
              number={at + 1}
              isChecked={isChecked}
              onChange={(next) => onChange(sources.map((each, other) => (other === at ? next : each)))}
              onRemove={() => onChange(sources.filter((_, other) => other !== at))}
            />
          ))}
        </ul>
      )}
      {sources.length < MOST && (
        <div>
          <Button kind="quiet" onClick={() => onChange([...sources, newSource()])}>
            {t('programmes.source.add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
};
