/** The part of a report about one recipient (RFC 3464). */
export interface RecipientStatus {
  action: string;
  /** RFC 3463. */
  status: string;
}

interface Part {
  headers: Map<string, string>;
  body: string;
}

/** Header lines with their folds undone; of two with one name the first counts. */
function headersOf(block: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of block.replaceAll(/\n[ \t]+/g, ' ').split('\n')) {
    const at = line.indexOf(':');
    const name = line.slice(0, Math.max(at, 0)).trim().toLowerCase();
    if (name && !headers.has(name)) headers.set(name, line.slice(at + 1).trim());
  }
  return headers;
}

function partOf(text: string): Part {
  const end = text.search(/\n\n/);
  return end < 0
    ? { headers: headersOf(text), body: '' }
    : { headers: headersOf(text.slice(0, end)), body: text.slice(end + 2) };
}

const typeOf = ({ headers }: Part) => headers.get('content-type') ?? 'text/plain';
const isType = (part: Part, type: string) => typeOf(part).toLowerCase().startsWith(type);
const boundaryOf = (part: Part) =>
  /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(typeOf(part))?.slice(1).find(Boolean);

/** Parts of a multipart; those after the closing line are not. */
function partsIn(part: Part): Part[] {
  const boundary = boundaryOf(part);
  if (boundary === undefined || !isType(part, 'multipart/')) return [];
  const pieces = `\n${part.body}`.split(`\n--${boundary}`).slice(1);
  const end = pieces.findIndex((piece) => piece.startsWith('--'));
  return (end < 0 ? pieces : pieces.slice(0, end)).map((piece) => partOf(piece.replace(/^[^\n]*\n/, '')));
}

function decoded({ headers, body }: Part): string {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8').replaceAll('\r\n', '\n');
  if (encoding !== 'quoted-printable') return body;
  return body
    .replaceAll(/=\n/g, '')
    .replaceAll(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** The report is the second of three parts; what is deeper is the mail that came back, and may be a report itself. */
function reportIn(message: Part): Part | null {
  if (!isType(message, 'multipart/report')) return null;
  return partsIn(message).find((part) => isType(part, 'message/delivery-status')) ?? null;
}

/** What a mail reports about its recipients; null: it is not a delivery report, but a reply or an absence note. */
export function readDeliveryStatus(source: string): RecipientStatus[] | null {
  const report = reportIn(partOf(source.replaceAll('\r\n', '\n')));
  if (!report) return null;
  const blocks = decoded(report)
    .trim()
    .split(/\n\s*\n/);
  return blocks.flatMap((block) => {
    const headers = headersOf(block);
    const [action, status] = [headers.get('action'), headers.get('status')];
    const code = /^[245]\.\d{1,3}\.\d{1,3}/.exec(status ?? '')?.[0];
    return action && code ? [{ action: action.toLowerCase().split(/\s/)[0] ?? '', status: code }] : [];
  });
}
