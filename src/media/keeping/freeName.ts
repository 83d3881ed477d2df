/**
 * A file name that is not taken: `fox.png`, else `fox-2.png`, `fox-3.png`, …
 * @param taken tells whether a name is in use.
 */
export async function freeName(
  name: string,
  taken: (name: string) => boolean | Promise<boolean>,
): Promise<string> {
  const dot = name.lastIndexOf('.');
  const [base, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${base}-${number}${extension}`;
    if (!(await taken(candidate))) return candidate;
  }
}
