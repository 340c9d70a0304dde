import * as Plot from '@observablehq/plot';

/**
 * What each mark of a drawing says, at the pointer or after a tap, by Plot’s own tip: the nearest mark’s. A drawing has
 * the words of its marks as their titles, which a browser shows late and a finger never sees. The keyboard has the
 * table. `svg` is on the page, so that its marks have their places.
 */
export function tellMarks(svg: SVGSVGElement): void {
  const marks = [...svg.querySelectorAll('title')].flatMap((title) => {
    const mark = title.parentElement as Element | null;
    if (!(mark instanceof SVGGraphicsElement) || mark === svg || mark.closest('a') !== null)
      return [];
    const { x, y, width, height } = mark.getBBox();
    title.remove();
    return [{ x: x + width / 2, y: y + height / 2, said: title.textContent ?? '' }];
  });
  if (marks.length === 0) return;
  const { width, height } = svg.viewBox.baseVal;
  const tips = Plot.plot({
    ...{ width, height, margin: 0 },
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      // Nothing is drawn of it: it takes the pointer wherever it is over the drawing.
      () => {
        const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
        for (const [name, value] of Object.entries({ width, height, fill: 'none' }))
          ground.setAttribute(name, String(value));
        ground.setAttribute('pointer-events', 'all');
        return ground;
      },
      Plot.tip(
        marks,
        Plot.pointer({
          x: 'x',
          y: 'y',
          title: 'said',
          fontSize: 12,
          // Half the narrowest drawing, so that it fits on one side of any mark.
          lineWidth: 11,
          textPadding: 6,
          fill: 'var(--chart-ground, Canvas)',
          stroke: 'currentColor',
        }),
      ),
    ],
  });
  // A style sheet of its own is what the policy of the page forbids, and it needs none.
  tips.querySelector('style')?.remove();
  tips.removeAttribute('class');
  tips.setAttribute('aria-hidden', 'true');
  tips.setAttribute('overflow', 'visible');
  tips.setAttribute('text-anchor', 'start');
  svg.append(tips);
}
