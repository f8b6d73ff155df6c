/** An operating system or a browser. */
export interface Software {
  readonly name: string
  readonly version?: string | undefined
}
