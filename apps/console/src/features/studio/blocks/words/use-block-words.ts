import type { References } from '@campus/content-format/blocks';
import type { locales } from '@campus/web-shell';
import { useMemo } from 'react';
import { useText } from '../../../../shared/text.ts';
import type { BlockWords } from '../editing/views.ts';
import { isBlockDirective, isLessonPart, lackingIn } from '../forms/attribute-controls.ts';
import { attributesIn, nameOf } from '../model/schema.ts';

type Text = ReturnType<typeof useText>;

/** What a block is called, by the name the format has for it. */
export function blockName(t: Text, name: string): string {
  if (isBlockDirective(name)) return t(`blocks.of.${name}`);
  if (isLessonPart(name)) return t(`blocks.of.${name}`);
  return name === '' ? t('blocks.of.raw') : t('blocks.of.unknown', { name });
}

const kinds = ['note', 'warning', 'case', 'quote'] as const;

/** What blocks say of themselves in the language of whoever writes. */
export function useBlockWords(references: References, pictureAt: (src: string) => string | null): BlockWords {
  const t = useText();
  return useMemo(() => {
    const called = (name: string, kind: string | undefined) => {
      const own = kinds.find((each) => each === kind);
      return name === 'callout' && own ? t(`blocks.kind.${own}`) : blockName(t, name);
    };
    return {
      nameOf: (node) => called(nameOf(node), attributesIn(node).kind),
      settings: t('blocks.act.settings'),
      settingsOf: (node) => t('blocks.settings', { name: called(nameOf(node), attributesIn(node).kind) }),
      emptyOf: (node) => t('blocks.empty', { name: nameOf(node) === 'figure' ? 'figure' : 'other' }),
      rightAnswer: t('blocks.right'),
      citation: (key) => {
        const source = references.sources.get(key);
        const year = source?.date?.slice(0, 4);
        return source ? `[${[source.publisher, year].filter(Boolean).join(', ')}]` : `[${key}?]`;
      },
      lacksOf: (node) => {
        const [first] = lackingIn(nameOf(node), attributesIn(node));
        return first ? t('blocks.lacks', { what: t(`blocks.attribute.${first}`) }) : '';
      },
      pictureAt,
    };
  }, [t, references, pictureAt]);
}

export type WritingLocale = (typeof locales)[number];
