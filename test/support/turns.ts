/** What an asynchronous function gives, and how often others got their turn until then. */
export async function turnsDuring<T>(
  act: () => Promise<T>,
): Promise<{ readonly result: T; readonly turns: number }> {
  let turns = 0;
  let isDone = false;
  const tick = () => {
    turns += 1;
    if (!isDone) setImmediate(tick);
  };
  setImmediate(tick);
  const result = await act().finally(() => (isDone = true));
  return { result, turns };
}
