import { Icon, LinkButton } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { paths } from '../../shared/paths.ts';
import { Rich, useText } from '../../shared/text.ts';
import type { DeviceHome } from './device-home.ts';
import { MeanwhileWay } from './meanwhile-way.tsx';

/** What was done, in three numbers. */
const figuresOf = ({ modules }: DeviceHome) => {
  const done = modules.flatMap(({ activities }) => activities).filter(({ state }) => state === 'COMPLETED');
  return [
    { of: 'lessons', count: done.filter(({ kind }) => kind === 'LESSON').length },
    { of: 'tests', count: done.filter(({ kind, isGraded }) => kind === 'QUIZ' && isGraded).length },
    { of: 'simulations', count: done.filter(({ kind }) => kind === 'SCENARIO').length },
  ] as const;
};

/** The end of the course: what was reached and done, what proves it, and what stays with the officer. */
export const HomeDone = ({ home }: { home: DeviceHome }) => {
  const t = useText();
  const formats = useFormats();
  const figures = figuresOf(home).filter(({ count }) => count > 0);
  const { certificate, courseTitle } = home;
  return (
    <section className="next-step home-done" aria-labelledby="home-done">
      <span className="home-done__seal" aria-hidden="true">
        <Icon name="award" />
      </span>
      <h2 id="home-done" className="home-done__title">
        {t('course.done.title')}
      </h2>
      <p>{t('course.done.text', { course: courseTitle })}</p>
      <ul className="home-done__figures">
        {figures.map(({ of, count }) => (
          <li key={of}>
            <Rich id={`course.done.${of}`} values={{ count }} tags={{ b: (words) => <b>{words}</b> }} />
          </li>
        ))}
      </ul>
      {certificate ? (
        <>
          <p className="soft">{t('course.done.issued', { date: formats.date(certificate.issuedAt) })}</p>
          <LinkButton icon="award" href={paths.certificates}>
            {t('course.certificate.link')}
          </LinkButton>
        </>
      ) : (
        <>
          <p>{t('course.done.toIssue')}</p>
          <MeanwhileWay home={home} />
        </>
      )}
      <p>{t(home.hasPlan ? 'course.done.stays.plan' : 'course.done.stays')}</p>
    </section>
  );
};
