declare module 'virtual:runtime-messages' {
  import type { CompiledMessages } from '@campus/web-shell';
  import type { Locale } from '@campus/api-client';

  export const messages: Record<Locale, CompiledMessages>;
}
