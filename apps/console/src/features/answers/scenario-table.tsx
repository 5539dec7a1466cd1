import { Table, Tag, type Column } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { answersPaths } from '../../shared/paths/people-paths.ts';
import { useText } from '../../shared/text.ts';
import type { Scenario } from './answers-data.ts';

type Row = Pick<Scenario, 'title'> & Scenario['paths'][number];

const useColumns = (): Column<Row>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    {
      id: 'scenario',
      label: t('answers.simulation'),
      isName: true,
      cell: ({ id, title, updatedAt }) => (
        <a
          href={answersPaths.path(id)}
          aria-label={t('answers.path.at', { title, when: formats.dateTime(updatedAt) })}
        >
          {title}
        </a>
      ),
    },
    {
      id: 'decisions',
      label: t('answers.decisions'),
      isNumber: true,
      card: 'fact',
      cell: ({ decisionCount }) => formats.number(decisionCount),
    },
    {
      id: 'ending',
      label: t('answers.ending'),
      card: 'aside',
      cell: ({ ending }) => ending ?? <Tag icon="ring">{t('answers.open')}</Tag>,
    },
    {
      id: 'when',
      label: t('answers.lastDecided'),
      card: 'fact',
      cell: ({ updatedAt }) => formats.dateTime(updatedAt),
    },
  ];
};

/** Every path through every simulation, in the order of the course, the last path first. */
export const ScenarioTable = ({ scenarios }: { scenarios: readonly Scenario[] }) => {
  const t = useText();
  const rows = scenarios.flatMap(({ title, paths }) => paths.map((path): Row => ({ title, ...path })));
  return (
    <Table caption={t('answers.simulations')} columns={useColumns()} rows={rows} keyOf={({ id }) => id} />
  );
};
