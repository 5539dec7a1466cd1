import { useReaderKeys, useUnfoldedPrint } from '@campus/players';

/** What a reader may reach for once the lesson is there: arrow keys that turn its screens, and all of it on paper. */
export const ReadingAids = ({
  isWhole,
  onTurn,
}: {
  isWhole: boolean;
  onTurn: (direction: 1 | -1) => void;
}) => {
  useReaderKeys(!isWhole, onTurn);
  useUnfoldedPrint();
  return null;
};
