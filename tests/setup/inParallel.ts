/** Does `task` for every item, `width` at a time; `start` makes what a worker keeps from item to item. */
export async function inParallel<Item, Kept>(
  items: readonly Item[],
  width: number,
  start: () => Promise<Kept>,
  task: (item: Item, kept: Kept) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: width }, async () => {
      const kept = await start();
      for (const item of queue) await task(item, kept);
    }),
  );
}
