import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { inScript, markup, trusted } from '@campus/platform/documents/html.ts';
import { campusName } from '@campus/platform/config/campus-name.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { CERTIFICATE_WORDS } from './badge/certificate-vocabulary.ts';
import { Publication, type PublicKeys } from './publication.ts';

/** Data of the page of apps/verifier, which reads it as JSON from the element `#campus`. */
export interface VerifierData extends PublicKeys {
  origin: string;
  words: typeof CERTIFICATE_WORDS;
  /** When the page was written: what is revoked later, it cannot know. */
  madeAt: string;
}

/** The script that checks files on the reader's device, with what it needs. */
export interface Verifier {
  scriptUrl: string;
  data: VerifierData;
}

interface Built {
  script: string;
  style: string;
  scriptUrl: string;
}

/** JSON that is safe inside a script element, whatever it contains. */
const sourceOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The page that checks certificates without a server, written from the build of apps/verifier. */
@Injectable()
export class VerifierFiles {
  private built: Promise<Built | null> | null = null;

  constructor(
    private readonly publication: Publication,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Null where the script was not built: the page then does without. */
  async forPage(): Promise<Verifier | null> {
    const built = await this.files();
    return built && { scriptUrl: built.scriptUrl, data: await this.verifierData() };
  }

  async script(url: string): Promise<string | null> {
    const built = await this.files();
    return built?.scriptUrl === url ? built.script : null;
  }

  /** One file that works from a folder on a phone, and the policy it is served with. */
  async offlinePage(): Promise<{ html: string; policy: string } | null> {
    const built = await this.files();
    if (!built) return null;
    const data = await this.verifierData();
    const policy = (connect: string) =>
      `default-src 'none'; script-src ${sourceOf(built.script)}; style-src ${sourceOf(built.style)}; img-src blob: data:; connect-src ${connect}; base-uri 'none'; form-action 'none'`;
    const page = markup`<!doctype html>
<html lang="es"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">
<meta http-equiv="content-security-policy" content="${trusted(policy(data.origin))}">
<title>${campusName.es}</title><style>${trusted(built.style)}</style></head>
<body><div id="verifier"></div><script type="application/json" id="campus">${inScript(data)}</script><script>${trusted(built.script)}</script></body></html>
`;
    return { html: page.html, policy: `${policy("'self'")}; frame-ancestors 'none'` };
  }

  private async verifierData(): Promise<VerifierData> {
    const known = await this.publication.publicKeys();
    const [origin, madeAt] = [this.config.publicUrl, new Date().toISOString()];
    return { origin, ...known, words: CERTIFICATE_WORDS, madeAt };
  }

  private files(): Promise<Built | null> {
    this.built ??= this.read().catch(() => null);
    return this.built;
  }

  private async read(): Promise<Built> {
    const [script, style] = await Promise.all(
      ['verifier.js', 'verifier.css'].map((name) => readFile(join(this.config.verifierDir, name), 'utf8')),
    );
    const safe = (script ?? '').replaceAll('</script', '<\\/script');
    const hash = createHash('sha256').update(safe).digest('hex').slice(0, 16);
    return { script: safe, style: style ?? '', scriptUrl: `/verify/verifier-${hash}.js` };
  }
}
