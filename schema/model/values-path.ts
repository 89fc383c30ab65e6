/** Dot-separated path of a value, down to where Kubernetes' own shapes begin. */
export type ValuesPathOf<Values> = PathsOf<Values, 5>

export type PathsOf<T, Depth extends number> = Depth extends 0
  ? never
  : {
      [K in keyof T & string]:
        | K
        | (IsSection<NonNullable<T[K]>> extends true
            ? `${K}.${PathsOf<NonNullable<T[K]>, Less[Depth]>}`
            : never)
    }[keyof T & string]

type Less = { 5: 4; 4: 3; 3: 2; 2: 1; 1: 0 } & Record<number, number>

type IsSection<T> = T extends readonly unknown[] | string | number | boolean
  ? false
  : string extends keyof T
    ? false
    : T extends object
      ? true
      : false
