/** The same keys with words of another language: a key too few or too many fails the types. */
export type Catalogue<English> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : Catalogue<English[Key]>
}
