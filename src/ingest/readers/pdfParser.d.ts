/** The parser of pdf.js, which comes without types; it is only handed on to the part that has them. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: object;
}
