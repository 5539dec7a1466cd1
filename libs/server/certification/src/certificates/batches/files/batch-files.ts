import { Readable } from 'node:stream';
import { isInForce } from '../../in-force.sql.ts';
import { Injectable } from '@nestjs/common';
import yazl from 'yazl';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { campusName } from '@campus/platform/config/campus-name.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { FileNames } from '@campus/platform/storage/file-names.ts';
import { Storage } from '@campus/platform/storage/storage.ts';
import { type Paper } from '@campus/platform/documents/paper.ts';
import { ceremonyPdf, type CeremonyPage } from '../../printing/certificate-pdf.ts';
import { type CertificateSnapshot } from '../../certificate-snapshot.ts';
import { PdfThreads } from '../../printing/pdf-threads.ts';
import { Images } from '../../templates/images/images.ts';
import { batchById, type BatchRow } from '../batch.statements.ts';
import { countriesOf } from '../batches.access.ts';
import { PrintCertificates } from './print-certificates.ts';
import { type CeremonyOrder } from '../batch-vocabulary.ts';

interface PageRow {
  id: string;
  snapshot: CertificateSnapshot;
  country: string | null;
  qr_text: string | null;
  blob_hash: string | null;
}

const byName = `
  p.first_surname collate "es-x-icu", p.second_surname collate "es-x-icu" nulls first,
  p.given_names collate "es-x-icu", c.id`;
const orders: Record<CeremonyOrder, string> = {
  country: `coalesce(k.names ->> 'es', 'zz') collate "es-x-icu", ${byName}`,
  name: byName,
  custom: `i.place nulls last, ${byName}`,
};

/** Certificates in force, in the order of the ceremony. */
const pagesIn = (order: CeremonyOrder) =>
  statement<
    PageRow,
    { batchId: string; countries: string[] | null; paper: Paper; limit: number; offset: number }
  >(
    `certificate-batch-pages-${order}`,
    `select c.id, c.snapshot, p.country_code as country, s.qr_text, f.blob_hash
       from certificate_batch_item i
       join certificate c on c.id = i.certificate_id
       join participant e on e.id = i.enrolment_id
       join account p on p.id = e.person_id
       left join known_country k on k.code = p.country_code
       left join certificate_seal s on s.certificate_id = c.id
       left join certificate_file f on f.certificate_id = c.id and f.paper = :paper
      where i.batch_id = :batchId
        and i.state = 'issued'
        and ${isInForce}
        and (:countries::text[] is null or p.country_code = any(:countries))
      order by ${orders[order]} limit :limit offset :offset`,
  );
const pages = { country: pagesIn('country'), name: pagesIn('name'), custom: pagesIn('custom') };

const namedHere = statement<{ hash: string }>(
  'certificate-files-named',
  'select distinct blob_hash as hash from certificate_file where blob_hash = any($1)',
);

const CHUNK = 100;

/** Letters that are no letter with a mark. */
const plainLetters: Record<string, string> = {
  ...{ Æ: 'AE', æ: 'ae', Œ: 'OE', œ: 'oe', ß: 'ss', Þ: 'Th', þ: 'th' },
  ...{ Ø: 'O', ø: 'o', Ł: 'L', ł: 'l', Đ: 'D', đ: 'd', Ð: 'D', ð: 'd', Ħ: 'H', ħ: 'h', ı: 'i' },
};

/** For a file of any system: letters, digits and single dashes. */
const fileName = (text: string): string =>
  text
    .replace(/[ÆæŒœßÞþØøŁłĐđÐðĦħı]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);

/** Everything of a batch as one file, of the people of the countries of the person asking. */
@Injectable()
export class BatchFiles {
  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
    private readonly printing: PrintCertificates,
    private readonly images: Images,
    names: FileNames,
  ) {
    names.add('certificate_file.blob_hash', namedHere);
  }

  async find(actor: Actor, id: string): Promise<BatchRow | null> {
    return isId(id)
      ? this.database.row(batchById, { batchId: id, countries: countriesOf(actor), viewerId: actor.personId })
      : null;
  }

  /** Every signed PDF, one file each; those kept are copied, others are made now. */
  zip(actor: Actor, batch: BatchRow, paper: Paper): NodeJS.ReadableStream {
    const zip = new yazl.ZipFile();
    const fill = async () => {
      let threads: PdfThreads | null = null;
      try {
        for await (const row of this.rows(actor, batch, paper)) {
          const bytes = row.blob_hash
            ? await this.storage.read(row.blob_hash)
            : Readable.from([await this.printing.print((threads ??= new PdfThreads()), row, paper)]);
          zip.addReadStream(bytes, nameOf(row), { compress: false });
        }
        zip.end();
      } finally {
        await threads?.close();
      }
    };
    fill().catch((error: unknown) => zip.outputStream.emit('error', error));
    return zip.outputStream;
  }

  /** One document to print, in the order of the ceremony. */
  ceremony(actor: Actor, batch: BatchRow, paper: Paper): NodeJS.ReadableStream {
    return ceremonyPdf(campusName.es, paper, this.pages(actor, batch, paper));
  }

  private async *pages(actor: Actor, batch: BatchRow, paper: Paper): AsyncGenerator<CeremonyPage> {
    for await (const { snapshot, qr_text } of this.rows(actor, batch, paper))
      yield { snapshot, qrText: qr_text, images: await this.images.of(snapshot.print) };
  }

  private async *rows(actor: Actor, batch: BatchRow, paper: Paper): AsyncGenerator<PageRow> {
    const query = pages[batch.ceremonyOrder];
    for (let offset = 0; ; offset += CHUNK) {
      const rows = await this.database.rows(query, {
        batchId: batch.id,
        countries: countriesOf(actor),
        paper,
        limit: CHUNK,
        offset,
      });
      yield* rows;
      if (rows.length < CHUNK) return;
    }
  }
}

const nameOf = ({ snapshot, country }: PageRow): string =>
  `${country ?? 'XX'}/${fileName(snapshot.name)}-${snapshot.serial}.pdf`;
