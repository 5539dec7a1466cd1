import { Table, type Column } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import type { ReactNode } from 'react';
import { CertificateActs } from '../../shared/certificate-acts.tsx';
import { LateWords } from '../../shared/late-counts.tsx';
import { useText } from '../../shared/text.ts';
import type { Dossier } from './person-data.ts';

/** A heading and a table, or that there is nothing. */
export const Section = <Row extends { id: string }>({
  title,
  none,
  columns,
  rows,
}: {
  title: string;
  none: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}): ReactNode => (
  <section className="stack">
    <h2>{title}</h2>
    {rows.length === 0 ? (
      <p className="soft">{none}</p>
    ) : (
      <Table caption={title} columns={columns} rows={rows} keyOf={({ id }) => id} />
    )}
  </section>
);

type Attempt = Dossier['attempts'][number];

/** How an attempt came out, in words. */
const useResult = () => {
  const t = useText();
  const formats = useFormats();
  return ({ finishedAt, score, isPassed }: Pick<Attempt, 'finishedAt' | 'score' | 'isPassed'>): string => {
    if (finishedAt === null) return t('person.result.open');
    const words =
      isPassed === null ? 'person.result.done' : isPassed ? 'person.result.passed' : 'person.result.failed';
    return score === null
      ? t(words)
      : t('person.result.score', { result: t(words), score: formats.percent(score) });
  };
};

const useAttemptColumns = (): Column<Dossier['attempts'][number]>[] => {
  const t = useText();
  const resultOf = useResult();
  const formats = useFormats();
  return [
    {
      id: 'activity',
      label: t('person.activity'),
      isName: true,
      cell: ({ activityTitle, number }) => t('person.attemptOf', { activity: activityTitle, number }),
    },
    { id: 'kind', label: t('person.kind'), cell: ({ kind }) => t(`person.attempt.${kind}`) },
    { id: 'edition', label: t('person.edition'), cell: ({ editionTitle }) => editionTitle },
    { id: 'begun', label: t('person.begun'), cell: ({ startedAt }) => formats.dateTime(startedAt) },
    {
      id: 'result',
      label: t('person.result'),
      cell: ({ finishedAt, score, isPassed, late }) => (
        <>
          {resultOf({ finishedAt, score, isPassed })}
          <LateWords late={late} />
        </>
      ),
    },
  ];
};

const useAttendanceColumns = (): Column<Dossier['attendance'][number]>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    { id: 'session', label: t('person.session'), isName: true, cell: ({ sessionTitle }) => sessionTitle },
    { id: 'edition', label: t('person.edition'), cell: ({ editionTitle }) => editionTitle },
    { id: 'when', label: t('person.when'), cell: ({ startsAt }) => formats.dateTime(startsAt) },
    {
      id: 'presence',
      label: t('person.presence'),
      cell: ({ presence, minutes }) => t(`person.presence.${presence}`, { minutes: minutes ?? 0 }),
    },
  ];
};

/** What a certificate attests; an outcome that was not earned is marked. */
const outcomeWords = (
  t: ReturnType<typeof useText>,
  outcome: Dossier['certificates'][number]['outcome'],
  basis: Dossier['certificates'][number]['basis'],
): string => {
  const words = t(`person.outcome.${outcome}`);
  return basis === 'EARNED' ? words : t(`person.basis.${basis}`, { outcome: words });
};

const useCertificateColumns = ({
  fullName,
  canChange,
}: Dossier): Column<Dossier['certificates'][number]>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    {
      id: 'serial',
      label: t('person.serial'),
      isName: true,
      cell: ({ serial, verifyUrl }) => <a href={verifyUrl}>{serial}</a>,
    },
    {
      id: 'outcome',
      label: t('person.outcome'),
      cell: ({ outcome, basis }) => outcomeWords(t, outcome, basis),
    },
    { id: 'edition', label: t('person.edition'), cell: ({ editionTitle }) => editionTitle },
    { id: 'issued', label: t('person.issued'), cell: ({ issuedAt }) => formats.date(issuedAt) },
    { id: 'state', label: t('person.state'), cell: ({ status }) => t(`person.certificate.${status}`) },
    ...(canChange
      ? [
          {
            id: 'acts',
            label: t('person.certificate.acts'),
            // A statement of enrolment ends automatically.
            cell: ({ serial, status, outcome }: Dossier['certificates'][number]) =>
              outcome !== 'ENROLMENT' && (
                <div className="row">
                  <CertificateActs serial={serial} status={status} name={fullName} />
                </div>
              ),
          },
        ]
      : []),
  ];
};

/** What somebody has done: attempts, sessions, certificates. */
export const Records = ({ person }: { person: Dossier }) => {
  const t = useText();
  return (
    <>
      <Section
        title={t('person.certificates')}
        none={t('person.certificates.none')}
        columns={useCertificateColumns(person)}
        rows={person.certificates}
      />
      <Section
        title={t('person.attempts')}
        none={t('person.attempts.none')}
        columns={useAttemptColumns()}
        rows={person.attempts}
      />
      <Section
        title={t('person.attendance')}
        none={t('person.attendance.none')}
        columns={useAttendanceColumns()}
        rows={person.attendance}
      />
    </>
  );
};
