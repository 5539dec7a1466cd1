/** One line of text in a row: the rest is shown when pointed at, and in full where the row is opened. */
export const Cut = ({ children: words }: { children: string | null | undefined }) =>
  words ? (
    <span className="list-cut" title={words}>
      {words}
    </span>
  ) : null;
