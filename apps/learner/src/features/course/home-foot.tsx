import { Disclosure } from '@campus/ui';
import { lazyPart } from '@campus/web-shell';
import { useState } from 'react';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import type { Home } from './overlay.ts';

// Wanted once in a course, if at all.
const StatementPart = lazyPart(async () => (await import('./statement-part.tsx')).StatementPart, 'statement');

// Not by `ask-part`: the home would name one more file on the way to the first lesson.
const AskActions = lazyPart(
  async () => (await import('../../shared/ask/ask-actions.tsx')).AskActions,
  'questions',
);

/** The end of the home: one’s own notes, what the course is, a statement of enrolment. */
export const HomeFoot = ({ home }: { home: Home }) => {
  const t = useText();
  const [isStatementOpen, setStatementOpen] = useState(false);
  return (
    <>
      <p>
        <a href={`${paths.course(home.enrolmentId)}/notes`}>{t('course.notes')}</a>
      </p>
      <div>
        <Disclosure summary={t('course.about')}>
          <p className="soft small">{home.editionTitle}</p>
          <p className="prose">{home.courseSummary}</p>
          <p>
            <a href={paths.glossary(home.enrolmentId)}>{t('course.glossary')}</a>
          </p>
        </Disclosure>
        {!home.certificate && (
          <Disclosure summary={t('course.statement')} onOpen={() => setStatementOpen(true)}>
            {isStatementOpen && <StatementPart enrolmentId={home.enrolmentId} />}
          </Disclosure>
        )}
      </div>
      <div className="row no-print">
        <AskActions on={{ enrolmentId: home.enrolmentId, quoted: home.courseTitle }} />
      </div>
    </>
  );
};
