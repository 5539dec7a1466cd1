import { concat, fromLatin1, toHex, toLatin1 } from './bytes.ts';
import { sha256, signedData, type DocumentSigner } from './cms.ts';

/** Who signs and why, as readers of PDF show it. */
export interface SignatureNote {
  name: string;
  reason: string;
  at: Date;
}

interface Parts {
  text: string;
  startXref: number;
  size: number;
  root: number;
  /** Other entries of the trailer: `/Info 3 0 R`, `/ID […]`. */
  kept: string;
}

function need<Value>(value: Value | null | undefined, what: string): Value {
  if (value == null) throw new Error(`a PDF as the campus writes it has ${what}`);
  return value;
}

function read(pdf: Uint8Array): Parts {
  const text = toLatin1(pdf);
  const trailer = need(
    text.slice(text.lastIndexOf('trailer')).match(/^trailer\s*<<([\s\S]*?)>>\s*startxref\s+(\d+)/),
    'a trailer',
  );
  const [, dictionary = '', startXref = ''] = trailer;
  const kept = [/\/Info \d+ 0 R/, /\/ID \[[^\]]*\]/].flatMap((part) => part.exec(dictionary)?.[0] ?? []);
  return {
    text,
    startXref: Number(startXref),
    size: Number(need(/\/Size (\d+)/.exec(dictionary), 'a size')[1]),
    root: Number(need(/\/Root (\d+) 0 R/.exec(dictionary), 'a root')[1]),
    kept: kept.join(' '),
  };
}

/** The dictionary of an object, without its outer brackets; found through the cross-reference table. */
function dictionaryOf({ text, startXref }: Parts, id: number): string {
  const table = need(
    /^xref\s+0 \d+\s*\n/.exec(text.slice(startXref, startXref + 40)),
    'one cross-reference table',
  );
  const entry = startXref + table[0].length + id * 20;
  const at = Number(text.slice(entry, entry + 10));
  const body = text.slice(at, text.indexOf('endobj', at));
  return need(/^\d+ 0 obj\s*<<([\s\S]*)>>\s*$/.exec(body), `an object ${id}`)[1] ?? '';
}

const firstPage = (parts: Parts, catalogue: string): number => {
  const pages = need(/\/Pages (\d+) 0 R/.exec(catalogue), 'pages')[1];
  return Number(need(/\/Kids \[\s*(\d+) 0 R/.exec(dictionaryOf(parts, Number(pages))), 'a first page')[1]);
};

/** Text in a dictionary: UTF-16 behind a mark, in hexadecimal. */
const pdfText = (text: string): string => {
  let hex = 'FEFF';
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, '0');
  return `<${hex}>`;
};

const pdfMoment = (at: Date): string => `(D:${at.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z)`;

/** Reserves room for numbers of this many digits, which are written once the length is known. */
const RANGE = '/ByteRange [0 0000000000 0000000000 0000000000]';

/**
 * A certifying signature that allows no change afterwards (DocMDP 1), with room for `room` bytes, in a field without
 * a place on the page: what a certificate looks like does not change.
 */
function signatureObjects(parts: Parts, note: SignatureNote, room: number): Map<number, string> {
  const [signature, field] = [parts.size, parts.size + 1];
  const catalogue = dictionaryOf(parts, parts.root);
  const page = firstPage(parts, catalogue);
  const pageDictionary = dictionaryOf(parts, page);
  const annotated = /\/Annots \[([^\]]*)\]/.test(pageDictionary)
    ? pageDictionary.replace(/\/Annots \[([^\]]*)\]/, `/Annots [$1 ${field} 0 R]`)
    : `${pageDictionary}/Annots [${field} 0 R]\n`;
  if (/\/(AcroForm|Perms)\b/.test(catalogue)) throw new Error('a PDF is signed once');
  const lock =
    '/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P 1 /V /1.2 >> >>]';
  return new Map([
    [
      signature,
      `<<\n/Type /Sig\n/Filter /Adobe.PPKLite\n/SubFilter /ETSI.CAdES.detached\n${RANGE}\n/Contents <${'0'.repeat(room * 2)}>\n/Name ${pdfText(note.name)}\n/Reason ${pdfText(note.reason)}\n/M ${pdfMoment(note.at)}\n${lock}\n>>`,
    ],
    [
      field,
      `<<\n/Type /Annot\n/Subtype /Widget\n/FT /Sig\n/T (certificate)\n/V ${signature} 0 R\n/F 132\n/Rect [0 0 0 0]\n/P ${page} 0 R\n>>`,
    ],
    [
      parts.root,
      `<<${catalogue}/AcroForm << /SigFlags 3 /Fields [${field} 0 R] >>\n/Perms << /DocMDP ${signature} 0 R >>\n>>`,
    ],
    [page, `<<${annotated}>>`],
  ]);
}

/** Appends the objects to the original file, with their own cross-reference table. */
function update(parts: Parts, pdf: Uint8Array, objects: Map<number, string>): string {
  let added = '\n';
  const offsets = new Map<number, number>();
  for (const [id, dictionary] of objects) {
    offsets.set(id, pdf.length + added.length);
    added += `${id} 0 obj\n${dictionary}\nendobj\n`;
  }
  const table = [...offsets]
    .sort(([a], [b]) => a - b)
    .map(([id, at]) => `${id} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
  const xref = pdf.length + added.length;
  return `${added}xref\n${table.join('')}trailer\n<< /Size ${parts.size + 2} /Root ${parts.root} 0 R /Prev ${parts.startXref} ${parts.kept} >>\nstartxref\n${xref}\n%%EOF\n`;
}

/**
 * Signs a PDF that the campus wrote (one cross-reference table, as pdfkit writes it): PAdES baseline B, the whole
 * file except for the signature itself. Throws for a PDF of another kind.
 */
export async function signPdf(
  pdf: Uint8Array,
  signer: DocumentSigner,
  note: SignatureNote,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts = read(pdf);
  const room = signer.certificates.reduce((sum, { length }) => sum + length, 0) + 1_024;
  let added = update(parts, pdf, signatureObjects(parts, note, room));
  const opens = pdf.length + added.indexOf('/Contents <') + '/Contents '.length;
  const closes = opens + room * 2 + 2;
  const range = [opens, closes, pdf.length + added.length - closes].map((n) => String(n).padStart(10, '0'));
  added = added.replace(RANGE, `/ByteRange [0 ${range.join(' ')}]`);
  const whole = concat([pdf, fromLatin1(added)]);
  const digest = await sha256(concat([whole.subarray(0, opens), whole.subarray(closes)]));
  const signature = await signedData(digest, signer);
  if (signature.length > room) throw new Error('the signature is larger than its room');
  whole.set(fromLatin1(toHex(signature)), opens + 1);
  return whole;
}
