// Names that pdf.js looks for when it is loaded; for text none of them is used. Imported before it.
for (const name of ['DOMMatrix', 'Path2D', 'ImageData'])
  if (!(name in globalThis))
    Object.defineProperty(globalThis, name, { value: class {}, configurable: true });

export {};
