import { Controller, Get, Header } from '@nestjs/common';
import { ToolKeys } from './tool-keys.ts';

/** Where platforms read the public keys of the campus. */
@Controller()
export class KeysController {
  constructor(private readonly keys: ToolKeys) {}

  /** Kept for an hour: a key is published a day before it signs. */
  @Get('lti/keys')
  @Header('cache-control', 'public, max-age=3600')
  @Header('access-control-allow-origin', '*')
  published(): Promise<{ keys: Record<string, string>[] }> {
    return this.keys.published();
  }
}
