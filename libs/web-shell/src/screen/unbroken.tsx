import type { ReactNode } from 'react';

/** A heading whose words with a hyphen stay on one line where they fit: balanced lines would end at that of *post-test*. */
export const unbroken = (title: string): ReactNode[] =>
  title.split(/([^ ]+-[^ ]+)/).map((words, at) =>
    at % 2 ? (
      <span key={at} className="unbroken">
        {words}
      </span>
    ) : (
      words
    ),
  );
