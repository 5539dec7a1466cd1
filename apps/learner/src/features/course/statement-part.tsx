import { IssueEnrolmentStatements, type DataOf } from '@campus/api-client';
import { Button, LinkButton } from '@campus/ui';
import { TroubleNotice, useIntention, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../shared/text.ts';

type Issued = Extract<
  DataOf<typeof IssueEnrolmentStatements>['issueEnrolmentStatements'],
  { __typename: 'EnrolmentStatementsIssued' }
>;
type Statement = Issued['certificates'][number];

/** A document that proves to others that the officer is enrolled; made on request, as of today. */
export const StatementPart = ({ enrolmentId }: { enrolmentId: string }) => {
  const t = useText();
  const { client } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [statement, setStatement] = useState<Statement | null>(null);
  const make = async () => {
    const done = await act(
      { enrolmentIds: [enrolmentId] },
      async (input) => (await client.run(IssueEnrolmentStatements, { input })).issueEnrolmentStatements,
    );
    setStatement(done?.certificates[0] ?? null);
  };
  return (
    <div className="stack stack--tight">
      <p>{t('course.statement.text')}</p>
      {statement ? (
        <div className="row" role="status">
          <LinkButton href={statement.pdfA4Url} icon="download" download>
            {t('course.statement.a4', { serial: statement.serial })}
          </LinkButton>
          <LinkButton kind="quiet" href={statement.pdfLetterUrl} icon="download" download>
            {t('course.statement.letter', { serial: statement.serial })}
          </LinkButton>
        </div>
      ) : (
        <p>
          <Button kind="quiet" isBusy={isRunning} onClick={() => void make()}>
            {t('course.statement.make')}
          </Button>
        </p>
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
    </div>
  );
};
