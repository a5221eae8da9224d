/** Watches for tasks over 50 ms on a page; to be called before it opens. */
export async function watchTasks(page) {
  await page.addInitScript(() => {
    window.longest = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        window.longest = Math.max(window.longest, entry.duration);
    }).observe({ type: 'longtask', buffered: false });
  });
}

/** @returns {Promise<number>} the longest task since the last call, in ms; 0 where none was over 50 ms */
export function longestTask(page) {
  return page.evaluate(() => {
    const { longest } = window;
    window.longest = 0;
    return Math.round(longest);
  });
}
