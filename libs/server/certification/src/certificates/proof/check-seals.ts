import { Injectable } from '@nestjs/common';
import { checkSeal } from '@campus/credentials';
import { Database, statement } from '@campus/platform/database/database.ts';
import { IssuerKeys } from './keys/issuer-keys.ts';

const CHUNK = 500;

interface SealedRow {
  certificate_id: string;
  serial: string;
  qr_text: string;
}

/** $1 the certificate after which to go on, or null; $2 how many. */
const sealsAfter = statement<SealedRow>(
  'certificate-seals-after',
  `select s.certificate_id, c.serial, s.qr_text
     from certificate_seal s join certificate c on c.id = s.certificate_id
    where $1::uuid is null or s.certificate_id > $1 order by s.certificate_id limit $2`,
);

/** Checks every seal as a visitor of /verify would. */
@Injectable()
export class CheckSeals {
  constructor(
    private readonly database: Database,
    private readonly keys: IssuerKeys,
  ) {}

  /** How many are genuine, and the serials of those that are not. */
  async run(): Promise<{ genuine: number; doubtful: string[] }> {
    const published = await this.keys.published();
    const found = { genuine: 0, doubtful: [] as string[] };
    let rows: SealedRow[];
    let last: string | null = null;
    do {
      rows = await this.database.rows(sealsAfter, [last, CHUNK]);
      for (const { certificate_id, serial, qr_text } of rows) {
        last = certificate_id;
        const { state } = await checkSeal(qr_text, published);
        if (state === 'genuine') found.genuine += 1;
        else found.doubtful.push(serial);
      }
    } while (rows.length === CHUNK);
    return found;
  }
}
