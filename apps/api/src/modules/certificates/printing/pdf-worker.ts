import { parentPort } from 'node:worker_threads';
import { certificatePdf, type Images, type Paper } from '../certificate-pdf.ts';
import { type CertificateSnapshot } from '../certificate-snapshot.ts';
import { type Sealed } from '../proof/sealed.ts';

/** One certificate to set; `id` comes back with the bytes. */
export interface PdfTask {
  id: number;
  snapshot: CertificateSnapshot;
  paper: Paper;
  sealed: Pick<Sealed, 'qrText' | 'credential'> | null;
  images: Images;
}

export type PdfAnswer = { id: number; bytes: Uint8Array } | { id: number; error: string };

/** A thread that sets certificates: fonts are read once and stay. */
parentPort?.on('message', (task: PdfTask) => {
  certificatePdf(task.snapshot, task.paper, task.sealed, task.images).then(
    (bytes) => parentPort?.postMessage({ id: task.id, bytes } satisfies PdfAnswer),
    (error: unknown) => parentPort?.postMessage({ id: task.id, error: String(error) } satisfies PdfAnswer),
  );
});
