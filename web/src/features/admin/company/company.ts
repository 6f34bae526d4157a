import { queryOptions } from '@tanstack/react-query'
import { request } from '@/lib/api/request'
import type { Language } from '@/locales'

export interface Company {
  version: number
  name: string
  language: Language
  timeZone: string
  currency: string
  /** The month in which the fiscal year begins, 1 to 12. */
  fiscalYearStart: number
}

export type CompanyChange = Partial<Omit<Company, 'currency' | 'version'>>

export const companyQuery = queryOptions({ queryKey: ['company'], queryFn: () => request<Company>('/company') })

export const changeCompany = (change: CompanyChange, version: number) => request<Company>('/company', { method: 'PATCH', body: change, version })
