import { Page } from '@campus/web-shell';
import type { ReactNode } from 'react';
import { answersPaths, peoplePaths } from '../../shared/paths/people-paths.ts';
import { useGroupName } from '../../shared/words/group-name.ts';
import { useText } from '../../shared/text.ts';
import type { Learner } from './answers-data.ts';

/** Where the reader came from: the officer’s page, the group, or from one attempt to all answers. */
const Back = ({ learner, isDetail }: { learner: Learner; isDetail: boolean }) => {
  const t = useText();
  const { enrolmentId, personId, fullName, groupId, groupName, isCoordinated, isFacilitated } = learner;
  const group = useGroupName()(groupName);
  return (
    <span className="row">
      {isDetail && <a href={answersPaths.of(enrolmentId)}>{t('answers.back', { name: fullName })}</a>}
      {!isDetail && isFacilitated && (
        <a href={peoplePaths.group(groupId)}>{t('answers.toGroup', { group })}</a>
      )}
      {!isDetail && isCoordinated && (
        <a href={peoplePaths.person(personId)}>{t('answers.toPerson', { name: fullName })}</a>
      )}
    </span>
  );
};

/** A page about one officer’s answers, with the way back. */
export const LearnerPage = ({
  learner,
  title,
  isDetail = false,
  children,
}: {
  learner: Learner;
  title: string;
  isDetail?: boolean;
  children: ReactNode;
}) => {
  const t = useText();
  const { fullName, editionTitle, groupName } = learner;
  const group = useGroupName()(groupName);
  return (
    <Page
      isWide
      title={title}
      lead={t('answers.lead', { edition: editionTitle, group })}
      above={<Back learner={learner} isDetail={isDetail} />}
    >
      {children}
      <p className="soft small">{t('answers.told', { name: fullName })}</p>
    </Page>
  );
};
