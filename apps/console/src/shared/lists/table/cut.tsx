/** Words of one line in a row: what does not fit is read by pointing at it, and stands whole where the row is opened. */
export const Cut = ({ children: words }: { children: string | null | undefined }) =>
  words ? (
    <span className="list-cut" title={words}>
      {words}
    </span>
  ) : null;
