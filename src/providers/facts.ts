type Fact = readonly [label: string, value: string];

/** Facts of a row, without those that the platform did not tell. */
export function factsOf(
  named: Readonly<Record<string, string | number | null | undefined>>,
): readonly Fact[] {
  return Object.entries(named).flatMap(([label, value]): readonly Fact[] =>
    value === undefined || value === null || value === '' ? [] : [[label, String(value)]],
  );
}

/** Values for the actions of a row, without those that the platform did not tell. */
export function paramsOf(
  named: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
}
