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

async function answerTo({ id, snapshot, paper, sealed, images }: PdfTask): Promise<PdfAnswer> {
  try {
    return { id, bytes: await certificatePdf(snapshot, paper, sealed, images) };
  } catch (error) {
    return { id, error: String(error) };
  }
}

/** A thread that sets certificates: fonts are read once and stay. */
parentPort?.on('message', (task: PdfTask) => {
  void answerTo(task).then((answer) => parentPort?.postMessage(answer));
});
