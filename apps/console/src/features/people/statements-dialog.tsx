import { IssueEnrolmentStatements, type DataOf } from '@campus/api-client';
import { Button, Dialog, LinkButton } from '@campus/ui';
import { TroubleNotice, useIntention, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../shared/text.ts';

type Issued = Extract<
  DataOf<typeof IssueEnrolmentStatements>['issueEnrolmentStatements'],
  { __typename: 'EnrolmentStatementsIssued' }
>;

const Made = ({ made }: { made: Issued }) => {
  const t = useText();
  return (
    <div className="stack" role="status">
      <p>{t('roster.statements.made', { count: made.certificates.length, leftOut: made.leftOut })}</p>
      <div className="row">
        <LinkButton href={made.pdfA4Url} icon="download" download>
          {t('roster.statements.a4')}
        </LinkButton>
        <LinkButton kind="quiet" href={made.pdfLetterUrl} icon="download" download>
          {t('roster.statements.letter')}
        </LinkButton>
      </div>
    </div>
  );
};

/** Statements of enrolment for the people on the page: as many as the filters leave, or the one searched for. */
export const StatementsDialog = ({
  enrolmentIds,
  onClose,
}: {
  enrolmentIds: string[];
  onClose: () => void;
}) => {
  const t = useText();
  const { client } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [made, setMade] = useState<Issued | null>(null);
  const make = async () => {
    const done = await act(
      { enrolmentIds },
      async (input) => (await client.run(IssueEnrolmentStatements, { input })).issueEnrolmentStatements,
    );
    if (done) setMade(done);
  };
  return (
    <Dialog
      isOpen
      title={t('roster.statements')}
      onClose={onClose}
      actions={
        <>
          {!made && (
            <Button isBusy={isRunning} onClick={() => void make()}>
              {t('roster.statements.make')}
            </Button>
          )}
          <Button kind="quiet" onClick={onClose}>
            {t('remind.close')}
          </Button>
        </>
      }
    >
      <div className="stack">
        {made ? <Made made={made} /> : <p>{t('roster.statements.text', { count: enrolmentIds.length })}</p>}
        {trouble && <TroubleNotice trouble={trouble} />}
      </div>
    </Dialog>
  );
};
