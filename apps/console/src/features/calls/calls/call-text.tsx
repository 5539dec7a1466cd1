import { CallTextPreview, type DataOf } from '@campus/api-client';
import { useFormats, useShell, type localeNames } from '@campus/web-shell';
import { useEffect, useState } from 'react';
import { useText } from '../../../shared/text.ts';

type Block = DataOf<typeof CallTextPreview>['callTextPreview'][number];

const Runs = ({ runs }: { runs: Block['runs'] }) =>
  runs.map(({ text, isStrong, href }, at) =>
    href !== null ? (
      <a key={at} href={href} target="_blank" rel="external noopener noreferrer">
        {text}
      </a>
    ) : isStrong ? (
      <strong key={at}>{text}</strong>
    ) : (
      text
    ),
  );

/** Items that follow each other are one list. */
const grouped = (blocks: readonly Block[]): Block[][] =>
  blocks.reduce<Block[][]>((groups, block) => {
    const last = groups.at(-1);
    if (block.kind === 'ITEM' && last?.[0]?.kind === 'ITEM') last.push(block);
    else groups.push([block]);
    return groups;
  }, []);

const Blocks = ({ blocks }: { blocks: readonly Block[] }) =>
  grouped(blocks).map((group, at) => {
    const [first] = group;
    if (!first) return null;
    if (first.kind === 'HEADING')
      return (
        <h3 key={at}>
          <Runs runs={first.runs} />
        </h3>
      );
    if (first.kind === 'PARAGRAPH')
      return (
        <p key={at}>
          <Runs runs={first.runs} />
        </p>
      );
    return (
      <ul key={at}>
        {group.map((item, index) => (
          <li key={index}>
            <Runs runs={item.runs} />
          </li>
        ))}
      </ul>
    );
  });

/** How a text will look to institutions; the server reads it a moment after the last letter was typed. */
export const CallText = ({ text, lang }: { text: string; lang: keyof typeof localeNames }) => {
  const t = useText();
  const formats = useFormats();
  const { client } = useShell();
  const [shown, setShown] = useState<{ text: string; blocks: readonly Block[] } | null>(null);
  useEffect(() => {
    let isGone = false;
    const timer = setTimeout(() => {
      void client.run(CallTextPreview, { text }).then(
        ({ callTextPreview }) => !isGone && setShown({ text, blocks: callTextPreview }),
        // Without a connection the last look stays.
        () => undefined,
      );
    }, 500);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [client, text]);
  return (
    <section
      className="calls-preview prose"
      lang={lang}
      aria-label={t('calls.preview', { language: formats.language(lang) })}
    >
      {shown && shown.blocks.length > 0 ? (
        <Blocks blocks={shown.blocks} />
      ) : (
        <p className="soft">{t('calls.preview.empty')}</p>
      )}
    </section>
  );
};
