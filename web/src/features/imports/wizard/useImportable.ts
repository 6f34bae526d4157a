import type { ObjectDefinition } from '@/lib/api/types'
import { useObjects } from '@/records/definitions'

/** The objects into which whoever is signed in may import. */
export const useImportable = (): ObjectDefinition[] => useObjects().filter((object) => object.abilities.importable && object.may.import)
