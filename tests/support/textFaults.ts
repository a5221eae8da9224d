import { openChart } from '#components/echarts.ts';
import type { ChartModel } from '#charts/types.ts';

/** Texts of the drawing that cross one another or its edge. */
export function textFaults(model: ChartModel, width: number): readonly string[] {
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  box.style.height = `${model.height}px`;
  document.body.append(box);
  const chart = openChart(box);
  try {
    chart.setOption(model.option);
    const frame = box.getBoundingClientRect();
    const texts = [...box.querySelectorAll('svg text')].map((text) => ({
      words: text.textContent,
      at: text.getBoundingClientRect(),
    }));
    const faults = texts.flatMap(({ words, at }) =>
      at.left < frame.left - 1 ||
      at.right > frame.right + 1 ||
      at.top < frame.top - 1 ||
      at.bottom > frame.bottom + 1
        ? [`"${words}" leaves the drawing (${Math.round(at.left)}–${Math.round(at.right)})`]
        : [],
    );
    texts.forEach((a, i) => {
      for (const b of texts.slice(i + 1)) {
        const across = Math.min(a.at.right, b.at.right) - Math.max(a.at.left, b.at.left);
        const down = Math.min(a.at.bottom, b.at.bottom) - Math.max(a.at.top, b.at.top);
        if (across > 1 && down > Math.min(a.at.height, b.at.height) / 4)
          faults.push(`"${a.words}" crosses "${b.words}"`);
      }
    });
    return faults;
  } finally {
    chart.dispose();
    box.remove();
  }
}
