import { describe, expect, it } from '@jest/globals';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { interpret, placesIn, type CompiledMessage } from '@campus/content-format/interpret';
import es from './es.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import { sayIn } from './verifier.words.ts';

const texts = { es, en, fr };
type Key = keyof typeof es;

describe('the words of the page', () => {
  it.each(['es', 'en', 'fr'] as const)('are said in %s as a reader of ICU says them', (locale) => {
    for (const key of Object.keys(texts[locale]) as Key[]) {
      const message = compileMessageOrThrow(texts[locale][key]) as CompiledMessage;
      const values = Object.fromEntries([...placesIn(message)].map((place) => [place, `<${place}>`]));
      expect(sayIn(locale)(key, values)).toBe(interpret(message, locale, values));
    }
  });
});
