import type { Supplier } from '../../tables/SpendTables.ts';
import { normalPayee } from '../../tables/suppliers/normalPayee.ts';

/** How a published name was found to be a supplier's. There is no stage of likeness: that takes a person. */
export type MatchStage = 'exact' | 'normalised' | 'alias';

export interface SupplierMatch {
  supplier: Supplier;
  stage: MatchStage;
}

/**
 * Published name → supplier: letter for letter, else without what differs by habit, else by an alias somebody
 * wrote down. Null for any other name, however like.
 */
export function supplierMatcher(
  suppliers: readonly Supplier[],
): (payee: string) => SupplierMatch | null {
  const stages: readonly [MatchStage, (name: string) => string, ReadonlyMap<string, Supplier>][] = [
    ['exact', (name) => name, new Map(suppliers.map((one) => [one.payee, one]))],
    ['normalised', normalPayee, new Map(suppliers.map((one) => [normalPayee(one.payee), one]))],
    [
      'alias',
      normalPayee,
      new Map(suppliers.flatMap((one) => one.aliases.map((alias) => [normalPayee(alias), one]))),
    ],
  ];
  return (payee) => {
    for (const [stage, form, names] of stages) {
      const supplier = names.get(form(payee));
      if (supplier !== undefined) return { supplier, stage };
    }
    return null;
  };
}
