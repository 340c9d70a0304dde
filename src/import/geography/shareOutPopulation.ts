import { sure } from '../../model/sure.ts';
import type { PublishedWeight } from './readPublishedWeights.ts';

/** Residents of each ward: Σ over LSOAs of population × share of the LSOA's postcodes in the ward. */
export function shareOutPopulation(
  weights: readonly PublishedWeight[],
  population: ReadonlyMap<string, number>,
): Map<string, number> {
  const totals = new Map<string, number>();
  for (const { lsoaCode, count } of weights)
    totals.set(lsoaCode, (totals.get(lsoaCode) ?? 0) + count);
  const wards = new Map<string, number>();
  for (const { lsoaCode, wardCode, count } of weights) {
    const people = sure(population.get(lsoaCode), `residents of ${lsoaCode}`);
    const residents = (people * count) / sure(totals.get(lsoaCode), `postcodes of ${lsoaCode}`);
    wards.set(wardCode, (wards.get(wardCode) ?? 0) + residents);
  }
  return wards;
}
