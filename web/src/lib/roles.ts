import { queryOptions } from '@tanstack/react-query'
import { answered, api } from './api/client'

const ask = async () => (await answered(api.GET('/api/v1/roles'))).items

export type Role = Awaited<ReturnType<typeof ask>>[number]
export type Rights = Role['objects'][string]

/** Every role with its rights, the shipped ones first. */
export const rolesQuery = queryOptions({ queryKey: ['roles'], queryFn: ask, staleTime: 60_000 })
