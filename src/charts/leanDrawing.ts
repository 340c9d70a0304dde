import { mergePaths } from './mergePaths.ts';
import { nameStyles } from './nameStyles.ts';
import { type Look, ownStyles } from './ownStyles.ts';
import { plainDrawing } from './plainDrawing.ts';
import type { SvgElement } from './svgTree.ts';

/**
 * A chart's drawing for a page of its own, in as few bytes as its shapes and words allow: alike neighbours in one
 * path, each look one class or the attributes of the one element that has it. Words and their order are untouched.
 * `frame` is how the page sets the drawing, said in one rule with the drawing's own look.
 */
export function leanDrawing(
  svg: string,
  css: string,
  frame: Look = new Map(),
): { drawing: SvgElement; styles: string } {
  const drawing = plainDrawing(svg);
  const looks = ownStyles(css, drawing);
  looks.set(drawing, new Map([...frame, ...(looks.get(drawing) ?? [])]));
  mergePaths(drawing, looks);
  return { drawing, styles: nameStyles(drawing, looks) };
}
