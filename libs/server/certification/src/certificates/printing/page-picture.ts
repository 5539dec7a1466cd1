import { type Doc } from './page-text.ts';

/** NOTE: what pdfkit 0.20 has and its types do not; a test draws with it. */
interface Hidden {
  _font: { id: string; ascender: number; font: OutlineFont };
  _fontSize: number;
  _fragment(text: string, x: number, y: number, options: Fragment): void;
}

interface Fragment {
  align?: string;
  width?: number;
  lineWidth?: number;
  textWidth?: number;
}

interface OutlineFont {
  unitsPerEm: number;
  layout(text: string): {
    glyphs: { id: number; path: { toSVG(): string } }[];
    positions: { xAdvance: number; xOffset: number; yOffset: number }[];
  };
}

interface Placed {
  fit: [number, number];
  align?: string;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Collects what is drawn, as SVG: outlines of letters, so that no font is needed to see it. */
class Sheet {
  private readonly outlines = new Map<string, string>();
  private readonly parts: string[] = [];
  private path = '';
  fill = '#000000';
  stroke = '#000000';
  strokeWidth = 1;

  line(command: string, x: number, y: number): void {
    this.path += `${command}${round(x)} ${round(y)}`;
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.path += `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;
  }

  paint(how: 'fill' | 'stroke'): void {
    const paint =
      how === 'fill'
        ? `fill="${this.fill}"`
        : `fill="none" stroke="${this.stroke}" stroke-width="${this.strokeWidth}"`;
    this.parts.push(`<path ${paint} d="${this.path}"/>`);
    this.path = '';
  }

  text({ _font: { id, font }, _fontSize: size }: Hidden, text: string, x: number, baseline: number): void {
    const { glyphs, positions } = font.layout(text);
    let along = 0;
    const uses = glyphs.map((glyph, at) => {
      const key = `${id}-${glyph.id}`;
      if (!this.outlines.has(key)) this.outlines.set(key, glyph.path.toSVG());
      const use = this.outlines.get(key)
        ? `<use href="#${key}" x="${Math.round(along + (positions[at]?.xOffset ?? 0))}"/>`
        : '';
      along += positions[at]?.xAdvance ?? 0;
      return use;
    });
    const scale = size / font.unitsPerEm;
    const place = `translate(${round(x)} ${round(baseline)}) scale(${scale.toFixed(6)} ${(-scale).toFixed(6)})`;
    this.parts.push(`<g fill="${this.fill}" transform="${place}">${uses.join('')}</g>`);
  }

  image(bytes: Uint8Array, x: number, y: number, { fit: [width, height], align }: Placed): void {
    const ratio = align === 'right' ? 'xMaxYMax' : 'xMinYMax';
    this.parts.push(
      `<image x="${round(x)}" y="${round(y)}" width="${width}" height="${height}" preserveAspectRatio="${ratio}" href="data:image/png;base64,${Buffer.from(bytes).toString('base64')}"/>`,
    );
  }

  toSvg(width: number, height: number): string {
    const defs = [...this.outlines].map(([id, outline]) => `<path id="${id}" d="${outline}"/>`).join('');
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><defs>${defs}</defs><rect width="100%" height="100%" fill="#ffffff"/>${this.parts.join('')}</svg>`;
  }
}

/**
 * Watches a document while a page is drawn and gives the same page as SVG: what a browser shows everywhere, and the
 * only drawing there is stays the one of the PDF. Knows what certificates are drawn with, and no more.
 */
export function watchPage(doc: Doc): { toSvg(width: number, height: number): string } {
  const sheet = new Sheet();
  const hidden = doc as Doc & Hidden;
  Object.assign(hidden, {
    _fragment(text: string, x: number, y: number, { align, width, lineWidth = 0, textWidth = 0 }: Fragment) {
      const left = width && align === 'center' ? x + lineWidth / 2 - textWidth / 2 : x;
      const { ascender } = hidden._font;
      sheet.text(hidden, text, left, y + (ascender / 1000) * hidden._fontSize);
    },
    fillColor: (colour: string) => ((sheet.fill = colour), hidden),
    strokeColor: (colour: string) => ((sheet.stroke = colour), hidden),
    lineWidth: (width: number) => ((sheet.strokeWidth = width), hidden),
    moveTo: (x: number, y: number) => (sheet.line('M', x, y), hidden),
    lineTo: (x: number, y: number) => (sheet.line('L', x, y), hidden),
    rect: (x: number, y: number, width: number, height: number) => (sheet.rect(x, y, width, height), hidden),
    fill(colour?: string) {
      sheet.fill = colour ?? sheet.fill;
      sheet.paint('fill');
      return hidden;
    },
    stroke: () => (sheet.paint('stroke'), hidden),
    openImage: (bytes: Uint8Array) => ({ bytes }),
    image: (opened: { bytes: Uint8Array }, x: number, y: number, placed: Placed) => (
      sheet.image(opened.bytes, x, y, placed),
      hidden
    ),
  });
  return sheet;
}
