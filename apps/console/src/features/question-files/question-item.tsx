import { Checkbox, classes, Disclosure, Tag } from '@campus/ui';
import { useText } from '../../shared/text.ts';
import { isTakeable, nothingSaid, type Choices, type ReadQuestion, type Said } from './question-file-data.ts';
import { SaidFields } from './said-fields.tsx';

/** What there is to answer, with the mark of what is right as a word. */
const Answers = ({ question, locale }: { question: ReadQuestion; locale: string }) => {
  const t = useText();
  const { type, answers } = question;
  const isTrueFalse = type === 'TRUE_FALSE';
  const List = type === 'ORDER' ? 'ol' : 'ul';
  return (
    <List className="question-files__answers">
      {answers.map(({ text, isRight, feedback }, at) => (
        <li key={at}>
          <span lang={isTrueFalse ? undefined : locale}>
            {isTrueFalse ? t(text === 'true' ? 'qfile.true' : 'qfile.false') : text}
          </span>{' '}
          {isRight && type !== 'ORDER' && (
            <Tag tone="done" icon="done">
              {t('qfile.right')}
            </Tag>
          )}
          {feedback && (
            <p className="soft" lang={locale}>
              {feedback}
            </p>
          )}
        </li>
      ))}
    </List>
  );
};

const Notes = ({ question }: { question: ReadQuestion }) => {
  const t = useText();
  if (question.notes.length === 0) return null;
  return (
    <ul className="question-files__answers soft">
      {question.notes.map(({ code, what }) => (
        <li key={`${code} ${what}`}>{t(`qfile.note.${code}`, { what })}</li>
      ))}
    </ul>
  );
};

/** Where it stands in its file, and whether it can be taken. */
const Verdict = ({
  question,
  isTicked,
  onTick,
}: {
  question: ReadQuestion;
  isTicked: boolean;
  onTick: (isTicked: boolean) => void;
}) => {
  const t = useText();
  const { item, line, name, refusal, refused } = question;
  const place = t('qfile.place', { item, line });
  return (
    <>
      {isTakeable(question) ? (
        <Checkbox
          label={place}
          note={name || undefined}
          checked={isTicked}
          onChange={(event) => onTick(event.target.checked)}
        />
      ) : (
        <p className="question-files__prompt">
          <strong>{place}</strong> {name}
        </p>
      )}
      {refusal && (
        <p>
          <Tag tone="danger" icon="stop">
            {t('qfile.refused')}
          </Tag>{' '}
          {t(`qfile.refusal.${refusal}`, { what: refused })}
        </p>
      )}
    </>
  );
};

/** One question of a file: as it would come into the pool, or why it cannot. */
export const QuestionItem = ({
  question,
  locale,
  choices,
  isTicked,
  said,
  onTick,
  onSay,
}: {
  question: ReadQuestion;
  locale: string;
  choices: Choices;
  isTicked: boolean;
  said: Said | undefined;
  onTick: (isTicked: boolean) => void;
  onSay: (said: Said) => void;
}) => {
  const t = useText();
  const { item, prompt, rationale, refusal } = question;
  return (
    <li
      className={classes(
        'stack stack--tight question-files__item',
        refusal ? 'question-files__item--refused' : isTicked && 'question-files__item--taken',
      )}
    >
      <Verdict question={question} isTicked={isTicked} onTick={onTick} />
      {prompt && (
        <p className="question-files__prompt" lang={locale}>
          {prompt}
        </p>
      )}
      <Answers question={question} locale={locale} />
      {rationale && (
        <p className="soft" lang={locale}>
          {rationale}
        </p>
      )}
      <Notes question={question} />
      {isTicked && (
        <Disclosure summary={t('qfile.own', { item })}>
          <SaidFields choices={choices} said={said ?? nothingSaid} none={t('qfile.asAll')} onChange={onSay} />
        </Disclosure>
      )}
    </li>
  );
};
