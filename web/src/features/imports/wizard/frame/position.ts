/** The steps with a file in hand; the upload comes before them, at an address of its own. */
export const steps = ['file', 'fields', 'check', 'run'] as const

export type Step = (typeof steps)[number]

export interface Position {
  step: Step
  /** The file that is looked at; the last two steps are about all of them. */
  file: string
}

const ofOne = (step: Step) => step === 'file' || step === 'fields'

/** Where the address says one is, as far as that can be. What has begun can only be watched. */
export function positionOf(said: { step: string | null; file: string | null }, ids: readonly string[], begun: boolean): Position {
  const step = steps.find((known) => known === said.step) ?? 'file'
  return { step: begun ? 'run' : step === 'run' ? 'check' : step, file: ids.find((id) => id === said.file) ?? ids[0] ?? '' }
}

/** Each file is looked at and mapped before the next; then come all together. Null before the first and after the last. */
export function neighbours({ step, file }: Position, ids: readonly string[]): { back: Position | null; next: Position | null } {
  const path: Position[] = [...ids.flatMap((id): Position[] => [{ step: 'file', file: id }, { step: 'fields', file: id }]), { step: 'check', file: ids.at(-1) ?? '' }]
  const at = path.findIndex((place) => place.step === step && (place.file === file || !ofOne(step)))
  return { back: path[at - 1] ?? null, next: path[at + 1] ?? null }
}
