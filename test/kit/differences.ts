/** Where two values differ, one line a field: `path: expected → got`. Nothing when they are equal. */
export function differences(expected: unknown, got: unknown, path = ''): string[] {
  if (isTree(expected) && isTree(got) && Array.isArray(expected) === Array.isArray(got)) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(got)])]
    return keys.flatMap((key) => differences(Reflect.get(expected, key), Reflect.get(got, key), stepInto(path, key)))
  }
  return Object.is(expected, got) ? [] : [`${path || 'whole'}: ${shown(expected)} → ${shown(got)}`]
}

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function stepInto(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value)
}
