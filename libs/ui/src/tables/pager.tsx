import { Button } from '../button.tsx';

/** At an end the button stays and keeps the focus: pressing it does nothing. */
const step = (isEnd: boolean, go: () => void) => ({
  'aria-disabled': isEnd,
  onClick: () => !isEnd && go(),
});

/** Steps through a long list. Nothing is drawn while everything fits on one page. */
export const Pager = ({
  label,
  words,
  previous,
  next,
  page,
  pages,
  onPage,
}: {
  label: string;
  /** Where in the list this page is: "51 to 100 of 340". */
  words: string;
  previous: string;
  next: string;
  /** Counted from 0. */
  page: number;
  pages: number;
  onPage: (page: number) => void;
}) =>
  pages > 1 && (
    <nav className="row" aria-label={label}>
      <Button kind="quiet" icon="back" {...step(page === 0, () => onPage(page - 1))}>
        {previous}
      </Button>
      <span className="soft numbers" role="status">
        {words}
      </span>
      <Button kind="quiet" icon="next" iconAtEnd {...step(page >= pages - 1, () => onPage(page + 1))}>
        {next}
      </Button>
    </nav>
  );
