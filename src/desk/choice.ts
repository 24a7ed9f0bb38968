/** The one of `choices` that was given; undefined when it is none of them. */
export function choiceOf<T extends string>(choices: readonly T[], given: unknown): T | undefined {
  return choices.find((choice) => choice === given)
}
