import { CourseLine } from '@campus/players';
import type { NodeTexts } from '@campus/scenario-engine';
import { Button, Icon } from '@campus/ui';
import { useId, useState } from 'react';
import { useText } from '../../text/text.ts';

const Choices = ({
  name,
  node,
  offered,
  chosen,
  onChoose,
}: {
  name: string;
  node: NodeTexts;
  offered: readonly string[];
  chosen: string | null;
  onChoose: (choice: string) => void;
}) => (
  <div className="choices">
    {offered.map((key) => (
      <label className="choice" key={key}>
        <input type="radio" name={name} value={key} checked={key === chosen} onChange={() => onChoose(key)} />
        <CourseLine html={node.choices[key]?.text ?? ''} />
      </label>
    ))}
  </div>
);

/** The choices as radio buttons: one is marked first and decided by the button, so that a slip decides nothing. */
export const ChoiceForm = ({
  node,
  offered,
  onDecide,
}: {
  node: NodeTexts;
  offered: readonly string[];
  onDecide: (choice: string) => void;
}) => {
  const t = useText();
  const id = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const [hasError, setError] = useState(false);
  const choose = (choice: string) => {
    setChosen(choice);
    setError(false);
  };
  return (
    <form
      className="scenario-choices"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen === null) setError(true);
        else onDecide(chosen);
      }}
    >
      <fieldset
        className="field"
        role="radiogroup"
        aria-required="true"
        aria-invalid={hasError || undefined}
        aria-describedby={hasError ? `${id}-error` : undefined}
      >
        <legend>
          <h2>{t('scenario.decide')}</h2>
        </legend>
        {hasError && (
          <p className="field__error" id={`${id}-error`} role="alert">
            <Icon name="alert" />
            <span>{t('scenario.decide.none')}</span>
          </p>
        )}
        <Choices name={id} node={node} offered={offered} chosen={chosen} onChoose={choose} />
      </fieldset>
      <div className="scenario-go">
        <Button type="submit" icon="check">
          {t('scenario.confirm')}
        </Button>
      </div>
    </form>
  );
};
