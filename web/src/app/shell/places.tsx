import { BarChartOutlined, HomeOutlined, ImportOutlined, SettingOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/lib/me'
import { useReading } from '@/lib/useReading'
import { useObjects } from '@/records/definitions'
import { iconOf } from '@/records/icons'

export interface Place {
  path: string
  label: string
  icon: ReactNode
  /** Whether it belongs to the five of the bar at the bottom of a phone. */
  first: boolean
}

/** The objects of the daily work in the order of the work; teams, users and the like stand under the settings. */
const order: [name: string, first: boolean][] = [
  ['account', true],
  ['contact', false],
  ['lead', false],
  ['opportunity', true],
  ['task', true],
  ['activity', false],
  ['product', false],
]

/** Objects that are set up rather than worked with: they have their places under the settings. */
export const setUp = new Set(['user', 'team', 'currency_rate', 'pipeline', 'stage'])

/** Where one can go: what the role may read, in the order of the work, administrators' objects after the shipped ones. */
export function usePlaces(): Place[] {
  const objects = useObjects()
  const { say } = useReading()
  const { t } = useTranslation('shell')
  const me = useMe()
  const readable = objects.filter((o) => o.may.read && !setUp.has(o.name))
  const known = order.flatMap(([name, first]) => {
    const object = readable.find((o) => o.name === name)
    return object ? [{ path: `/${object.path}`, label: say(object.plural), icon: iconOf(name), first }] : []
  })
  const further = readable.filter((o) => !order.some(([name]) => name === o.name)).map((o) => ({ path: `/${o.path}`, label: say(o.plural), icon: iconOf(o.name), first: false }))
  const home = { path: '/home', label: t('home'), icon: <HomeOutlined aria-hidden="true" />, first: true }
  const overview = readable.some((o) => o.name === 'opportunity') ? [{ path: '/overview', label: t('overview'), icon: <BarChartOutlined aria-hidden="true" />, first: false }] : []
  const imports = objects.some((o) => o.abilities.importable && o.may.import) ? [{ path: '/imports', label: t('imports'), icon: <ImportOutlined aria-hidden="true" />, first: false }] : []
  const settings = me.may.administer ? [{ path: '/settings', label: t('settings'), icon: <SettingOutlined aria-hidden="true" />, first: false }] : []
  return [home, ...known, ...further, ...overview, ...imports, ...settings]
}
