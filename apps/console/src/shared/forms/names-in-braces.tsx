import { Button, VisuallyHidden } from '@campus/ui';

/** A name as texts have it: `{name}`. */
export const inBraces = (name: string): string => `{${name}}`;

/** As the server finds them in letters; messages take no blanks in a name. */
const NAMED = /\{([^{}]*)\}/g;

/** Unknown names in braces, each once. */
export const unknownIn = (text: string, allowed: readonly string[], named = NAMED): string[] => {
  const names = [...text.matchAll(named)].map(([, name = '']) => name);
  return [...new Set(names.filter((name) => !allowed.includes(name)))];
};

/** Names allowed in braces, and what replaces them, in the reader's words. */
export const NamesInBraces = ({
  title,
  names,
  insert,
}: {
  title: string;
  names: readonly { name: string; says: string }[];
  /** Puts one into the text; without it they are only read. */
  insert?: { label: string; run: (name: string) => void };
}) => (
  <>
    <p className="field__label">{title}</p>
    <ul>
      {names.map(({ name, says }) => (
        <li key={name}>
          {insert ? (
            <Button kind="bare" onClick={() => insert.run(inBraces(name))}>
              <VisuallyHidden>{insert.label} </VisuallyHidden>
              <code>{inBraces(name)}</code>
            </Button>
          ) : (
            <code>{inBraces(name)}</code>
          )}{' '}
          {says}
        </li>
      ))}
    </ul>
  </>
);
