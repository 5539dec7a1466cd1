import { paths } from '../paths.ts';
import { Rich } from '../text.ts';
import { useFacilitators } from './use-facilitators.ts';

/**
 * Before an answer is given: who can read it. Facilitators are named where this device knows them, and left out where it
 * knows that there are none.
 */
export const ReadersLine = ({
  id,
  enrolmentId,
}: {
  id: 'quiz.rules.readers' | 'scenario.how.readers';
  enrolmentId: string;
}) => {
  const facilitators = useFacilitators(enrolmentId);
  const tags = { link: (words: React.ReactNode) => <a href={paths.help}>{words}</a> };
  if (!facilitators) return <Rich id={id} tags={tags} />;
  return <Rich id={`${id}.named`} values={{ ...facilitators }} tags={tags} />;
};
