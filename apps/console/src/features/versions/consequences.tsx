import { Notice, Table, type Column } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';
import type { Preview } from './version-data.ts';

type Activity = Preview['activities'][number];
type Attempt = Preview['affected'][number];

const useActivityColumns = (): Column<Activity>[] => {
  const t = useText();
  const formats = useFormats();
  const count = (id: 'changes' | 'begun' | 'finished' | 'openAttempts'): Column<Activity> => ({
    id,
    label: t(`versions.column.${id}`),
    isNumber: true,
    cell: (activity) => formats.number(activity[id]),
  });
  return [
    { id: 'title', label: t('versions.column.activity'), isName: true, cell: ({ title }) => title },
    count('changes'),
    count('begun'),
    count('finished'),
    count('openAttempts'),
  ];
};

const useAttemptColumns = (): Column<Attempt>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    { id: 'name', label: t('versions.column.person'), isName: true, cell: ({ name }) => name },
    {
      id: 'attempt',
      label: t('versions.column.attempt'),
      cell: ({ quizTitle, number }) => t('versions.attempt', { title: quizTitle, number }),
    },
    {
      id: 'score',
      label: t('versions.column.score'),
      isNumber: true,
      cell: ({ score }) => (score === null ? t('versions.open') : formats.percent(score)),
    },
    {
      id: 'regraded',
      label: t('versions.column.regraded'),
      isNumber: true,
      cell: ({ regradedScore, isPassed, wouldPass }) => {
        if (regradedScore === null) return '–';
        const words = formats.percent(regradedScore);
        return wouldPass && !isPassed ? t('versions.regraded.passes', { score: words }) : words;
      },
    },
    {
      id: 'certificate',
      label: t('versions.column.certificate'),
      cell: ({ hasCertificate }) => (hasCertificate ? t('versions.certificate.held') : '–'),
    },
  ];
};

/** What grading again would mean in all: who crosses the pass mark, whose certificate is touched. */
const Outcome = ({ preview: { raisedCount, passingCount, certifiedCount } }: { preview: Preview }) => {
  const t = useText();
  return (
    <>
      <p>{t('versions.outcome', { raised: raisedCount, passing: passingCount })}</p>
      {raisedCount > 0 && (
        <p>
          {certifiedCount > 0
            ? t('versions.outcome.certified', { count: certifiedCount })
            : t('versions.outcome.uncertified')}
        </p>
      )}
    </>
  );
};

/** Attempts that were graded by the key of before, and what each would come to. */
export const AffectedAttempts = ({ preview }: { preview: Preview }) => {
  const t = useText();
  const columns = useAttemptColumns();
  const { affected, affectedCount } = preview;
  return (
    <>
      <Outcome preview={preview} />
      <Table
        caption={t('versions.affected.caption')}
        columns={columns}
        rows={affected}
        keyOf={({ attemptId }) => attemptId}
      />
      {affectedCount > affected.length && (
        <p className="soft">{t('versions.affected.more', { count: affectedCount - affected.length })}</p>
      )}
    </>
  );
};

/** Who a correction affects, and which results it leaves unchanged. */
export const Consequences = ({ preview }: { preview: Preview }) => {
  const t = useText();
  const activityColumns = useActivityColumns();
  const { enrolled, activities, affectedCount } = preview;
  return (
    <section className="stack">
      <h2>{t('versions.reach')}</h2>
      <p>{t('versions.enrolled', { count: enrolled })}</p>
      <p className="prose">{t('versions.kept')}</p>
      {activities.length > 0 && (
        <Table
          caption={t('versions.reach')}
          columns={activityColumns}
          rows={activities}
          keyOf={({ activityId }) => activityId}
        />
      )}
      {affectedCount > 0 && (
        <>
          <Notice title={t('versions.affected', { count: affectedCount })}>
            <p>{t('versions.affected.text')}</p>
          </Notice>
          <AffectedAttempts preview={preview} />
        </>
      )}
    </section>
  );
};
