/** What is measured: printable Latin, and the marks that names and pills use. */
const MEASURED = [
  ...Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index),
  ...Array.from({ length: 0x180 - 0xa0 }, (_, index) => 0xa0 + index),
  ...Array.from("–—‘’“”…×→·•€", (sign) => sign.codePointAt(0) ?? 0x20),
];

function tablesOf(font: DataView): Map<string, number> {
  const tables = new Map<string, number>();
  for (let index = 0; index < font.getUint16(4); index += 1) {
    const at = 12 + index * 16;
    const tag = [0, 1, 2, 3].map((offset) => String.fromCharCode(font.getUint8(at + offset))).join("");
    tables.set(tag, font.getUint32(at + 8));
  }
  return tables;
}

function table(tables: ReadonlyMap<string, number>, tag: string): number {
  const at = tables.get(tag);
  if (at === undefined) throw new Error(`The font has no table "${tag}".`);
  return at;
}

/** The glyph of each code point, from the font's table of format 4. */
function glyphOf(font: DataView, cmap: number): (code: number) => number {
  const count = font.getUint16(cmap + 2);
  const starts = Array.from({ length: count }, (_, index) => cmap + font.getUint32(cmap + 4 + index * 8 + 4));
  const at = starts.find((start) => font.getUint16(start) === 4);
  if (at === undefined) throw new Error("The font has no character table of format 4.");
  const segments = font.getUint16(at + 6) / 2;
  const [ends, begins] = [at + 14, at + 16 + segments * 2];
  const [deltas, offsets] = [begins + segments * 2, begins + segments * 4];
  return (code) => {
    for (let index = 0; index < segments; index += 1) {
      if (code > font.getUint16(ends + index * 2)) continue;
      const begin = font.getUint16(begins + index * 2);
      if (code < begin) return 0;
      const delta = font.getUint16(deltas + index * 2);
      const offset = font.getUint16(offsets + index * 2);
      if (offset === 0) return (code + delta) & 0xffff;
      const glyph = font.getUint16(offsets + index * 2 + offset + (code - begin) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

/**
 * How wide the font draws each sign, in thousandths of its size, by sign. Reads a TrueType file; signs that the font
 * lacks are left out. Source: https://learn.microsoft.com/typography/opentype/spec/cmap (read 2026-11-22).
 */
export function glyphWidths(file: Buffer): Record<string, number> {
  const font = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tables = tablesOf(font);
  const unitsPerEm = font.getUint16(table(tables, "head") + 18);
  const metrics = font.getUint16(table(tables, "hhea") + 34);
  const widths = table(tables, "hmtx");
  const glyph = glyphOf(font, table(tables, "cmap"));
  return Object.fromEntries(
    MEASURED.map((code) => [code, glyph(code)] as const)
      .filter(([, found]) => found !== 0)
      .map(([code, found]) => {
        const units = font.getUint16(widths + Math.min(found, metrics - 1) * 4);
        return [String.fromCodePoint(code), Math.round((units * 1_000) / unitsPerEm)];
      }),
  );
}
