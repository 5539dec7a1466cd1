import { Table, type Column } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { answersPaths } from '../../shared/paths/people-paths.ts';
import { useText } from '../../shared/text.ts';
import { missedOf, type Quiz } from './answers-data.ts';
import { Result } from './result-tag.tsx';

type Row = Pick<Quiz, 'title' | 'moduleTitle'> & Quiz['attempts'][number];

const useColumns = (): Column<Row>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    {
      id: 'quiz',
      label: t('answers.quiz'),
      isName: true,
      cell: ({ id, title, number }) => (
        <a href={answersPaths.attempt(id)} aria-label={t('answers.attempt.of', { title, number })}>
          {title}
        </a>
      ),
    },
    {
      id: 'attempt',
      label: t('answers.attempt'),
      isNumber: true,
      card: 'fact',
      cell: ({ number }) => formats.number(number),
    },
    {
      id: 'result',
      label: t('answers.result'),
      card: 'aside',
      cell: (row) => <Result {...row} />,
    },
    {
      id: 'missed',
      label: t('answers.missed'),
      isLong: true,
      card: 'line',
      cell: ({ score, byOutcome }) => {
        if (score === null) return null;
        const missed = missedOf(byOutcome);
        return missed.length === 0 ? (
          <span className="soft">{t('answers.nothingMissed')}</span>
        ) : (
          <ul className="answers-missed small">
            {missed.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        );
      },
    },
    {
      id: 'when',
      label: t('answers.when'),
      card: 'fact',
      cell: ({ finishedAt, startedAt }) => formats.dateTime(finishedAt ?? startedAt),
    },
  ];
};

/** Every attempt at every quiz, in the order of the course, the last attempt first. */
export const QuizTable = ({ quizzes }: { quizzes: readonly Quiz[] }) => {
  const t = useText();
  const rows = quizzes.flatMap(({ title, moduleTitle, attempts }) =>
    attempts.map((attempt): Row => ({ title, moduleTitle, ...attempt })),
  );
  return <Table caption={t('answers.quizzes')} columns={useColumns()} rows={rows} keyOf={({ id }) => id} />;
};
