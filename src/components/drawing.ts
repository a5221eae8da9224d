/** The part that draws charts; large, so it is loaded when the first chart wants it. Fails when it cannot be read. */
export const loadDrawing = () => import('./echarts.ts');
export type Drawing = Awaited<ReturnType<typeof loadDrawing>>;
