type Value = unknown;

/** Applies a JSON Merge Patch (RFC 7396) and returns the result; neither argument changes. */
export function merge(target: Value, patch: Value): Value {
  if (!isObject(patch)) {
    return patch;
  }
  const result: Record<string, Value> = isObject(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) {
      delete result[key];
    } else {
      result[key] = merge(result[key], value);
    }
  }
  return result;
}

function isObject(value: Value): value is Record<string, Value> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
