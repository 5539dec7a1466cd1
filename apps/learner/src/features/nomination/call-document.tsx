import type { Form } from './nominee.ts';

type Block = Form['text'][number];

const Runs = ({ runs }: Pick<Block, 'runs'>) =>
  runs.map(({ text, isStrong, href }, index) => {
    // A text never changes its runs one by one.
    if (href)
      return (
        <a key={index} href={href} rel={href.startsWith('http') ? 'external noopener noreferrer' : undefined}>
          {text}
        </a>
      );
    return isStrong ? <strong key={index}>{text}</strong> : text;
  });

/** Items that follow each other are one list. */
const grouped = (blocks: readonly Block[]): (Block | Block[])[] => {
  const groups: (Block | Block[])[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind !== 'ITEM') groups.push(block);
    else if (Array.isArray(last)) last.push(block);
    else groups.push([block]);
  }
  return groups;
};

/** The document of a call, drawn as text. */
export const CallDocument = ({ blocks, lang }: { blocks: readonly Block[]; lang: string }) => (
  <div className="prose" lang={lang}>
    {grouped(blocks).map((group, index) => {
      if (Array.isArray(group))
        return (
          <ul key={index}>
            {group.map((item, at) => (
              <li key={at}>
                <Runs runs={item.runs} />
              </li>
            ))}
          </ul>
        );
      return group.kind === 'HEADING' ? (
        <h2 key={index}>
          <Runs runs={group.runs} />
        </h2>
      ) : (
        <p key={index}>
          <Runs runs={group.runs} />
        </p>
      );
    })}
  </div>
);
