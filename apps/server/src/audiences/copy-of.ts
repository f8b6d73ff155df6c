interface Named {
  readonly key: string
  readonly name: string
}

/** What a copy is called: `VIPs (copy)` under `vips_copy`, `VIPs (copy 2)` under `vips_copy_2` where that is taken. */
export function copyOf({ key, name }: Named, taken: ReadonlySet<string>): Named {
  // Of so many keys one is not taken.
  for (let number = 1; number <= taken.size; number++) {
    const copied = numbered({ key, name }, number)
    if (!taken.has(copied.key)) return copied
  }
  return numbered({ key, name }, taken.size + 1)
}

/** Short enough for a key of 100 characters and a name of 200. */
function numbered({ key, name }: Named, number: number): Named {
  return number === 1
    ? { key: `${key.slice(0, 80)}_copy`, name: `${name.slice(0, 180)} (copy)` }
    : { key: `${key.slice(0, 80)}_copy_${number}`, name: `${name.slice(0, 180)} (copy ${number})` }
}
