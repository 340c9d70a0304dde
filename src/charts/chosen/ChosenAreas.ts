import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import type { Source } from '../../model/Source.ts';
import type { Chart } from '../Chart.ts';
import type { Theme } from '../theme.ts';

/** A period as charts of a reader’s own choice show it. */
export interface ChosenPeriod {
  id: string;
  /** For axes and heads of tables: "2025", "2016-17". */
  label: string;
  /** "2025 edition", "the financial year 2016-17" */
  words: string;
  /** Where it lies in time, as a decimal year. */
  year: number;
  /** Periods with one number can be joined by a line. */
  run: number;
}

/** What a chart of a reader’s own choice is made of: one indicator, any areas, any periods. */
export interface ChosenAreas {
  indicator: Indicator;
  /** One an area and period. */
  figures: readonly Figure[];
  /** Ascending. */
  periods: readonly ChosenPeriod[];
  /** Areas drawn strongly and named, in the order they are told apart. */
  named: readonly string[];
  /** "wards of Preston", "districts of England", "three areas" */
  areasInWords: string;
  /** All areas of one kind, where such a set was chosen; what is ticked besides is not of it. */
  set?: { type: Figure['areaType']; words: string };
  sources: readonly Source[];
}

/** A chart of a reader’s own choice, which is drawn as wide as there is room for. */
export interface ChosenChart extends Chart {
  /** Of as many user units across; `WIDTH` where it is left out. */
  draw: (theme: Theme, width?: number) => string;
}

/** The figures of one period. */
export function figuresAt({ figures }: ChosenAreas, period: ChosenPeriod): Figure[] {
  return figures.filter((figure) => figure.period === period.id);
}

/** The address of a chart of a reader’s own says what it is; the drawing needs a name of its own on the page. */
export function chosenId(kind: string, { indicator }: ChosenAreas): string {
  return `chosen-${kind}.${indicator.id}`;
}
