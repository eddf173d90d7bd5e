/**
 * A small memory in front of a pure function of a text: the same key is worked out once while it is
 * among the newest `limit`. Results must not be changed by the caller.
 */
export function remembering<T>(limit: number): (key: string, workOut: () => T) => T {
  const known = new Map<string, T>();
  return (key, workOut) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const result = workOut();
    const oldest = known.keys().next();
    if (known.size >= limit && oldest.done !== true) known.delete(oldest.value);
    known.set(key, result);
    return result;
  };
}
