/**
 * `make` with its results kept: for the same first argument and the same `keyOf` of the others it runs once.
 * Objects are told apart by identity and held weakly, so that tables no longer used take their results with them;
 * strings and numbers are told apart by value. A `make` that throws keeps nothing and runs again.
 */
export function memoize<First, Rest extends unknown[], Value>(
  make: (first: First, ...rest: Rest) => Value,
  keyOf: (...rest: Rest) => string = (...rest) => JSON.stringify(rest),
): (first: First, ...rest: Rest) => Value {
  const ofObjects = new WeakMap<object, Map<string, Value>>();
  const ofValues = new Map<First, Map<string, Value>>();
  const resultsOf = (first: First): Map<string, Value> => {
    const isObject = typeof first === 'object' && first !== null;
    const known = isObject ? ofObjects.get(first) : ofValues.get(first);
    if (known !== undefined) return known;
    const results = new Map<string, Value>();
    if (isObject) ofObjects.set(first, results);
    else ofValues.set(first, results);
    return results;
  };
  return (first, ...rest) => {
    const results = resultsOf(first);
    const key = rest.length === 0 ? '' : keyOf(...rest);
    // A result may itself be undefined.
    if (results.has(key)) return results.get(key) as Value;
    const value = make(first, ...rest);
    results.set(key, value);
    return value;
  };
}
