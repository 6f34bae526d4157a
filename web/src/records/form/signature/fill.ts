import type { ObjectDefinition } from '@/lib/api/types'
import { fieldAt } from '../../definitions'
import { isFillable, type Values } from '../formFields'
import type { PostalAddress, Signature } from './readSignature'

/** Whether a form is about a person whom a card can describe. */
export const takesSignature = (object: ObjectDefinition): boolean => ['name', 'title', 'email', 'mobile'].every((path) => fieldAt(object, path) !== undefined)

/** What a signature says of the fields of an object; the account, which has to be looked up, is not among it. */
export function valuesOf(object: ObjectDefinition, { address, ...plain }: Signature): Values {
  const wanted: Record<string, unknown> = { ...plain, ...addressOf(object, address) }
  return Object.fromEntries(
    Object.entries(wanted).filter(([path, value]) => {
      const field = fieldAt(object, path)
      return field !== undefined && isFillable(field) && value !== undefined && value !== ''
    }),
  )
}

/** A postal address is one field where the object has one of that type, else the plain texts beside each other. */
function addressOf(object: ObjectDefinition, address: PostalAddress | undefined): Values {
  if (!address) return {}
  if (fieldAt(object, 'address')?.type === 'address') return { address }
  const { province, city, district = '', street = '' } = address
  return { province, city, address: district + street }
}
