import { useQuery } from '@tanstack/react-query'
import { rolesQuery } from '@/lib/roles'
import { DefinedField } from '@/records/DefinedField'
import { useObject } from '@/records/definitions'
import type { RecordData } from '@/records/types'
import type { Form } from '@/ui/editing/useForm'

export const facts = ['name', 'email', 'role', 'teamId', 'managerId', 'title', 'phone']

interface Props {
  form: Form<Record<string, unknown>>
  user?: RecordData
  focus?: boolean
}

/** What an administrator keeps of a colleague. The roles come fresh, so that one just made can be chosen. */
export function UserFields({ form, user, focus }: Props) {
  const object = useObject('user')
  const roles = useQuery(rolesQuery)
  return facts.map((name, at) => {
    const field = object?.fields.find((f) => f.name === name)
    if (!field) return null
    const options = name === 'role' && roles.data ? { options: roles.data.map((r) => ({ value: r.name, label: r.label, colour: null, retired: false })) } : {}
    return <DefinedField key={name} field={{ ...field, ...options }} form={form} record={user} autoFocus={focus === true && at === 0} />
  })
}
