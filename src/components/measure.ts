import type { Measure } from '#export/textLines.ts';

/** @returns widths as this browser draws them in that font */
export function measureWith(font: string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  return (text, size, bold) => {
    if (context === null) return text.length * size;
    context.font = `${bold ? 'bold ' : ''}${size}px ${font}`;
    return context.measureText(text).width;
  };
}
