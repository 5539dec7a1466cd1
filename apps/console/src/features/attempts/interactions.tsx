import { Icon, Tag } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';
import { useAmounts } from '../../shared/forms/use-amounts.ts';
import type { Attempt } from './attempt-page.tsx';

type Interaction = Attempt['items'][number]['interactions'][number];

const looks = {
  CORRECT: { tone: 'done', icon: 'done' },
  INCORRECT: { tone: 'danger', icon: 'stop' },
  NEUTRAL: { tone: 'quiet', icon: 'ring' },
  UNANTICIPATED: { tone: 'warn', icon: 'question' },
} as const;

const Options = ({ options }: Pick<Interaction, 'options'>) => {
  const t = useText();
  return (
    <ul className="plain-list answer__options">
      {options.map(({ text, isChosen, isCorrect }, index) => (
        <li key={index}>
          <Icon name={isChosen ? 'check' : 'ring'} />
          <span>
            {text}{' '}
            <span className="soft small">
              {isChosen && isCorrect && t('answer.chosenCorrect')}
              {isChosen && !isCorrect && t('answer.chosen')}
              {!isChosen && isCorrect && t('answer.correct')}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
};

const Answer = ({ interaction }: { interaction: Interaction }) => {
  const t = useText();
  const formats = useFormats();
  const { duration } = useAmounts();
  const { description, options, learnerResponse, correctResponses, result, points, latency } = interaction;
  return (
    <li className="answer">
      <p className="answer__question">{description}</p>
      {options.length > 0 ? (
        <Options options={options} />
      ) : (
        <>
          <p>
            {learnerResponse === null || learnerResponse === ''
              ? t('answer.nothing')
              : t('answer.given', { answer: learnerResponse })}
          </p>
          {correctResponses.length > 0 && result === 'INCORRECT' && (
            <p className="soft">{t('answer.wouldBe', { answers: formats.list(correctResponses) })}</p>
          )}
        </>
      )}
      <p className="row small">
        {result && <Tag {...looks[result]}>{t(`answer.result.${result}`)}</Tag>}
        {points !== null && (
          <span className="soft">{t('answer.points', { points: formats.number(points) })}</span>
        )}
        {latency !== null && <span className="soft">{t('answer.latency', { time: duration(latency) })}</span>}
      </p>
    </li>
  );
};

/** What a learner answered inside content, question by question. */
export const Interactions = ({ interactions }: { interactions: readonly Interaction[] }) => {
  const t = useText();
  if (interactions.length === 0) return <p className="soft">{t('answer.none')}</p>;
  return (
    <ol className="plain-list answers" aria-label={t('answer.title')}>
      {interactions.map((interaction, index) => (
        <Answer key={`${interaction.id} ${index}`} interaction={interaction} />
      ))}
    </ol>
  );
};
