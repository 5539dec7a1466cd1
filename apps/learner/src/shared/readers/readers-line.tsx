import { paths } from '../paths.ts';
import { Rich } from '../text.ts';
import { useFacilitators } from './use-facilitators.ts';

/** Before an answer is given: who can read it, by name where this device knows the facilitators. */
export const ReadersLine = ({
  id,
  enrolmentId,
}: {
  id: 'quiz.rules.readers' | 'scenario.how.readers';
  enrolmentId: string;
}) => {
  const facilitators = useFacilitators(enrolmentId);
  const tags = { link: (words: React.ReactNode) => <a href={paths.help}>{words}</a> };
  return facilitators ? (
    <Rich id={`${id}.named`} values={{ ...facilitators }} tags={tags} />
  ) : (
    <Rich id={id} tags={tags} />
  );
};
