import { answerTasks } from '@campus/platform/documents/document-threads.ts';
import { type Paper } from '@campus/platform/documents/paper.ts';
import { certificatePdf, type Images } from './certificate-pdf.ts';
import { type CertificateSnapshot } from '../certificate-snapshot.ts';
import { type Sealed } from '../proof/sealed.ts';

/** One certificate to set. */
export interface PdfTask {
  snapshot: CertificateSnapshot;
  paper: Paper;
  sealed: Pick<Sealed, 'qrText' | 'credential'> | null;
  images: Images;
}

answerTasks<PdfTask>(({ snapshot, paper, sealed, images }) =>
  certificatePdf(snapshot, paper, sealed, images),
);
