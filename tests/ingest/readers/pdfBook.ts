import { strToU8, zlibSync } from 'fflate';

/** An object of a made PDF: as written, or a stream with what its dictionary says besides its length. */
export type PdfObject = string | { readonly dictionary: string; readonly data: Uint8Array };

/** Objects by their numbers from 3 on as a PDF; object 1 and 2 are its catalogue and its pages, 3 is its only page. */
export function pdfBook(objects: Readonly<Record<number, PdfObject>>): Uint8Array {
  const all: Readonly<Record<number, PdfObject>> = {
    1: '<</Type /Catalog /Pages 2 0 R>>',
    2: '<</Type /Pages /Kids [3 0 R] /Count 1>>',
    ...objects,
  };
  const pieces: Uint8Array[] = [strToU8('%PDF-1.4\n')];
  const starts = new Map<number, number>();
  let length = 9;
  const put = (...parts: (string | Uint8Array)[]) => {
    for (const part of parts) {
      const bytes = typeof part === 'string' ? strToU8(part, true) : part;
      pieces.push(bytes);
      length += bytes.length;
    }
  };
  for (const [id, object] of Object.entries(all)) {
    starts.set(Number(id), length);
    put(`${id} 0 obj\n`);
    if (typeof object === 'string') put(object);
    else {
      put(`<<${object.dictionary} /Length ${object.data.length}>>\nstream\n`);
      put(object.data, '\nendstream');
    }
    put('\nendobj\n');
  }
  const list = length;
  const size = Math.max(...starts.keys()) + 1;
  const line = (start: number | undefined) =>
    start === undefined ? '0000000000 65535 f \n' : `${String(start).padStart(10, '0')} 00000 n \n`;
  put(`xref\n0 ${size}\n`, ...Array.from({ length: size }, (_, id) => line(starts.get(id))));
  put(`trailer\n<</Size ${size} /Root 1 0 R>>\nstartxref\n${list}\n%%EOF`);
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** The page 3 whose content is object 4, or several; its font is object 9. */
export const pdfPage = (resources = '', contents = '4 0 R'): PdfObject =>
  `<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${contents} /Resources <<${resources} /Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>>>`;

export const pdfText = (text: string) => `BT /F1 12 Tf 50 700 Td (${text}) Tj ET `;

export const plainStream = (content: string, dictionary = ''): PdfObject => ({
  dictionary,
  data: strToU8(content, true),
});

/** A stream packed so many times. */
export function packedStream(content: Uint8Array, times = 1): PdfObject {
  let data = content;
  for (let i = 0; i < times; i++) data = zlibSync(data, { level: 1 });
  return { dictionary: `/Filter [${'/FlateDecode '.repeat(times)}]`, data };
}

/** A drawing of its own that a page or another one may name. */
export const pdfForm = (content: string, resources: string): PdfObject =>
  plainStream(
    content,
    `/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources <<${resources}>>`,
  );
