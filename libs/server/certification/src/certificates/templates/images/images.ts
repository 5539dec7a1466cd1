import { Injectable } from '@nestjs/common';
import { BoundedCache } from '@campus/platform/cache/bounded-cache.ts';
import { Database } from '@campus/platform/database/database.ts';
import { type Images as PdfImages } from '../../printing/certificate-pdf.ts';
import { type CertificatePrint } from '../../certificate-snapshot.ts';
import { imagesById } from '../template.statements.ts';

/** Signatures and logos, in memory while certificates are printed: they never change. */
@Injectable()
export class Images {
  private readonly kept = new BoundedCache<Buffer>(32);

  constructor(private readonly database: Database) {}

  /** All that a certificate prints, by id. */
  async of(print: CertificatePrint | undefined): Promise<PdfImages> {
    if (!print) return {};
    const ids = [...new Set([...print.logos, ...print.signatories.flatMap(({ image }) => image ?? [])])];
    const found = await Promise.all(ids.map(async (id) => [id, await this.bytes(id)] as const));
    return Object.fromEntries(found.flatMap(([id, bytes]) => (bytes ? [[id, bytes]] : [])));
  }

  private async bytes(id: string): Promise<Buffer | null> {
    return (
      this.kept.peek(id) ??
      (await this.kept.load(id, async () => (await this.database.row(imagesById, [[id]]))?.bytes ?? null))
    );
  }
}
