import type { PlotOptions } from '@observablehq/plot';

/** One drawing of a chart, as the content of an SVG. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly content: string;
}

/** How a chart is drawn once the library is there: its marks, for a width and a height. */
export type Draw = (
  options: (plot: PlotLibrary) => PlotOptions & { width: number; height: number },
) => Drawing;

export type PlotLibrary = typeof import('@observablehq/plot');

/** Fetches the library the first time a chart is wanted: most of what runs never draws. */
export async function drawing(): Promise<Draw> {
  const [plot, domino] = await Promise.all([import('@observablehq/plot'), import('domino')]);
  const { document } = domino.default.createWindow('');
  return (optionsOf) => {
    const options = optionsOf(plot);
    const content = tidy(plot.plot({ ...options, document }).innerHTML);
    return { width: options.width, height: options.height, content };
  };
}

/**
 * Without what the page's policy would refuse (styles of the library's own), and without labels
 * inside the drawing: it is one image with one title.
 */
function tidy(svg: string): string {
  return svg
    .replace(/<style>[^]*?<\/style>/g, '')
    .replace(/ (?:aria-label|style)="[^"]*"/g, '')
    .replace(/<(path|line|rect|circle)([^>]*)><\/\1>/g, '<$1$2/>')
    .replace(/(\d\.\d{2})\d+/g, '$1');
}
