/**
 * A value that the process has once, made on first use. Next bundles modules more than once, so it
 * is kept on `globalThis` under a registered symbol instead of in a module.
 */
export function processWide<Value>(name: string, make: () => Value): Value {
  const symbol = Symbol.for(`agreement-tracker.${name}`);
  const home: typeof globalThis & Record<symbol, Value | undefined> = globalThis;
  const value = home[symbol] ?? make();
  home[symbol] = value;
  return value;
}
