import { Injectable } from '@nestjs/common';
import { Database } from '@campus/platform/database/database.ts';
import { Storage } from '@campus/platform/storage/storage.ts';
import { type Paper } from '@campus/platform/documents/paper.ts';
import { type CertificateSnapshot } from '../../certificate-snapshot.ts';
import { PdfThreads } from '../../printing/pdf-threads.ts';
import { Proof } from '../../proof/proof.service.ts';
import { Images } from '../../templates/images/images.ts';
import { keepFile, unprinted } from '../batch.statements.ts';

interface Printable {
  id: string;
  snapshot: CertificateSnapshot;
}

/** Makes the signed PDFs of many certificates, in threads, and keeps them in the storage. */
@Injectable()
export class PrintCertificates {
  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
    private readonly proof: Proof,
    private readonly images: Images,
  ) {}

  /** Those of a batch that have no PDF yet; what was made before a stop stays. */
  async ofBatch(batchId: string, paper: Paper): Promise<void> {
    const threads = new PdfThreads();
    try {
      for (;;) {
        const rows = await this.database.rows(unprinted, [batchId, paper]);
        if (!rows.length) return;
        const work = async () => {
          for (let next = rows.shift(); next; next = rows.shift()) await this.keep(threads, next, paper);
        };
        await Promise.all(Array.from({ length: 2 * threads.size }, work));
      }
    } finally {
      await threads.close();
    }
  }

  /** A signed PDF, set in the given threads. */
  async print(threads: PdfThreads, { id, snapshot }: Printable, paper: Paper): Promise<Buffer> {
    const [sealed, images] = await Promise.all([this.proof.sealOf(id), this.images.of(snapshot.print)]);
    return this.proof.signPdf(await threads.set({ snapshot, paper, sealed, images }));
  }

  private async keep(threads: PdfThreads, certificate: Printable, paper: Paper): Promise<void> {
    const bytes = await this.print(threads, certificate, paper);
    const hash = await this.storage.put(bytes);
    await this.database.rows(keepFile, {
      certificateId: certificate.id,
      paper,
      blobHash: hash,
      bytes: bytes.length,
    });
  }
}
