/** One value for each key, with the keys known to the types, which `Object.fromEntries` forgets. */
export function recordOf<Key extends string, Value>(
  keys: readonly Key[],
  make: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>;
}

/** The same by the ids of a list, e.g. of editions. */
export function recordById<Item extends { id: string }, Value>(
  items: readonly Item[],
  make: (item: Item) => Value,
): Record<Item['id'], Value> {
  return Object.fromEntries(items.map((item) => [item.id, make(item)])) as Record<
    Item['id'],
    Value
  >;
}
