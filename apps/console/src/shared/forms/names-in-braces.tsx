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
}: {
  title: string;
  names: readonly { name: string; says: string }[];
}) => (
  <>
    <p className="field__label">{title}</p>
    <ul>
      {names.map(({ name, says }) => (
        <li key={name}>
          <code>{inBraces(name)}</code> {says}
        </li>
      ))}
    </ul>
  </>
);
