import { type Figure, figureId } from '../model/Figure.ts';

/** All figures of the site, to be asked for by indicator, area and period. */
export class FigureSet {
  readonly all: readonly Figure[];
  readonly #byId: ReadonlyMap<string, Figure>;
  readonly #byArea: ReadonlyMap<string, readonly Figure[]>;
  readonly #byPeriod: ReadonlyMap<string, readonly Figure[]>;

  constructor(figures: readonly Figure[]) {
    this.all = figures;
    this.#byId = new Map(figures.map((figure) => [figure.id, figure]));
    this.#byArea = Map.groupBy(figures, (figure) => `${figure.indicator} ${figure.areaCode}`);
    this.#byPeriod = Map.groupBy(figures, (figure) => `${figure.indicator} ${figure.period}`);
  }

  /** Throws `no such figure: <id>`; a page never guesses. */
  get(indicator: string, areaCode: string, period: string): Figure {
    const figure = this.find(indicator, areaCode, period);
    if (figure === undefined) {
      throw new Error(`no such figure: ${figureId(indicator, areaCode, period)}`);
    }
    return figure;
  }

  find(indicator: string, areaCode: string, period: string): Figure | undefined {
    return this.#byId.get(figureId(indicator, areaCode, period));
  }

  /** By its whole id, `<indicator>.<area_code>.<period>`. */
  byId(id: string): Figure | undefined {
    return this.#byId.get(id);
  }

  /** The wards' figures of one indicator and period, by area code. */
  wards(indicator: string, period: string): Figure[] {
    return this.at(indicator, period).filter(({ areaType }) => areaType === 'ward');
  }

  /** One area's figures of one indicator, oldest period first. */
  over(indicator: string, areaCode: string): Figure[] {
    return [...(this.#byArea.get(`${indicator} ${areaCode}`) ?? [])];
  }

  /** All areas' figures of one indicator and period, by area code. */
  at(indicator: string, period: string): Figure[] {
    return [...(this.#byPeriod.get(`${indicator} ${period}`) ?? [])];
  }
}
