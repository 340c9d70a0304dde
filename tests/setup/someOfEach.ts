/** As many of each group as `mostOf` says of its name, spread over all of it. */
export function someOfEach<Item>(
  all: readonly Item[],
  groupOf: (item: Item) => string,
  mostOf: (group: string) => number,
): Item[] {
  return [...Map.groupBy(all, groupOf)].flatMap(([group, items]) => {
    const step = Math.ceil(items.length / mostOf(group));
    return items.filter((_, i) => i % step === 0);
  });
}
