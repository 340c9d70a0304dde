import { describe, expect, it } from 'vitest';
import { distributionOf, figureFilePath, figurePath } from '../../src/model/Figure.ts';

const at = { areaCode: 'E05900001', period: '2025' };

describe('where a figure is read', () => {
  it('is its own page, with its file beside it', () => {
    const figure = { ...at, indicator: 'imd-percentile' };
    expect(figurePath(figure)).toBe('/figures/imd-percentile/E05900001/2025/');
    expect(figureFilePath(figure)).toBe('/figures/imd-percentile/E05900001/2025/figure.json');
  });

  it('is its anchor on the page of all five fifths, while its file keeps its place', () => {
    const figure = { ...at, indicator: 'imd-fifth-3-share' };
    expect(figurePath(figure)).toBe('/figures/imd-fifths/E05900001/2025/#imd-fifth-3-share');
    expect(figureFilePath(figure)).toBe('/figures/imd-fifth-3-share/E05900001/2025/figure.json');
    expect(distributionOf('imd-fifth-6-share')).toBeNull();
  });
});
