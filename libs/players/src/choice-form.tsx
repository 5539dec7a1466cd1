import type { NodeTexts } from '@campus/scenario-engine';
import { Button, Icon } from '@campus/ui';
import { useId, useRef, useState, type FormEvent, type Ref } from 'react';
import { CourseLine } from './course-html.tsx';

/** Words of the application at a decision, in the language of its interface. */
interface DecisionWords {
  /** Above the choices. */
  decide: string;
  /** Nothing is marked yet. */
  none: string;
  confirm: string;
  /** On the button while the decision is being written down. */
  confirming: string;
}

interface Choosing {
  words: DecisionWords;
  chosen: string | null;
  hasError: boolean;
  onChoose: (choice: string) => void;
}

const Choices = ({
  words,
  node,
  offered,
  first,
  chosen,
  hasError,
  onChoose,
}: Choosing & { node: NodeTexts; offered: readonly string[]; first: Ref<HTMLInputElement> }) => {
  const id = useId();
  return (
    <fieldset
      className="field"
      role="radiogroup"
      aria-required="true"
      aria-invalid={hasError || undefined}
      aria-describedby={hasError ? `${id}-error` : undefined}
    >
      <legend>
        <h2>{words.decide}</h2>
      </legend>
      {hasError && (
        <p className="field__error" id={`${id}-error`}>
          <Icon name="alert" />
          <span>{words.none}</span>
        </p>
      )}
      <div className="choices">
        {offered.map((key, index) => (
          <label className="choice" key={key}>
            <input
              ref={index === 0 ? first : undefined}
              type="radio"
              name={id}
              value={key}
              checked={key === chosen}
              onChange={() => onChoose(key)}
            />
            <CourseLine html={node.choices[key]?.text ?? ''} />
          </label>
        ))}
      </div>
    </fieldset>
  );
};

/** The choices as radio buttons: one is marked first and decided by the button, so that a slip decides nothing. */
export const ChoiceForm = ({
  words,
  node,
  offered,
  onDecide,
}: {
  words: DecisionWords;
  node: NodeTexts;
  offered: readonly string[];
  /** Rejects when it could not be written down. */
  onDecide: (choice: string) => Promise<void>;
}) => {
  const first = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [hasError, setError] = useState(false);
  const [isBusy, setBusy] = useState(false);

  const decide = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    if (chosen === null) {
      setError(true);
      first.current?.focus();
      return;
    }
    setBusy(true);
    void onDecide(chosen).catch(() => setBusy(false));
  };
  const choose = (choice: string) => {
    setChosen(choice);
    setError(false);
  };
  return (
    <form className="scenario-choices" noValidate onSubmit={decide}>
      <Choices
        words={words}
        node={node}
        offered={offered}
        first={first}
        chosen={chosen}
        hasError={hasError}
        onChoose={choose}
      />
      <div className="scenario-go">
        <Button type="submit" icon="check" isBusy={isBusy}>
          {isBusy ? words.confirming : words.confirm}
        </Button>
      </div>
    </form>
  );
};
