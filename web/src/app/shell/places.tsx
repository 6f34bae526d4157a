import {
  AppstoreOutlined, BankOutlined, BulbOutlined, CheckSquareOutlined, CommentOutlined, DollarOutlined, SettingOutlined, ShoppingOutlined, TeamOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/lib/me'
import { useReading } from '@/lib/useReading'
import { useObjects } from '@/records/definitions'

export interface Place {
  path: string
  label: string
  icon: ReactNode
  /** Whether it belongs to the five of the bar at the bottom of a phone. */
  first: boolean
}

/** The objects of the daily work in the order of the work; teams, users and the like stand under the settings. */
const order: [name: string, icon: ReactNode, first: boolean][] = [
  ['account', <BankOutlined key="account" />, true],
  ['contact', <TeamOutlined key="contact" />, false],
  ['lead', <BulbOutlined key="lead" />, true],
  ['opportunity', <DollarOutlined key="opportunity" />, true],
  ['task', <CheckSquareOutlined key="task" />, true],
  ['activity', <CommentOutlined key="activity" />, false],
  ['product', <ShoppingOutlined key="product" />, false],
]

/** Objects that are set up rather than worked with: they have their places under the settings. */
export const setUp = new Set(['user', 'team', 'currency_rate', 'pipeline', 'stage'])

/** The icon of an object wherever it is named. */
export const iconOf = (name: string): ReactNode => order.find(([n]) => n === name)?.[1] ?? <AppstoreOutlined />

/** Where one can go: what the role may read, in the order of the work, administrators' objects after the shipped ones. */
export function usePlaces(): Place[] {
  const objects = useObjects()
  const { say } = useReading()
  const { t } = useTranslation('shell')
  const me = useMe()
  const readable = objects.filter((o) => o.may.read && !setUp.has(o.name))
  const known = order.flatMap(([name, icon, first]) => {
    const object = readable.find((o) => o.name === name)
    return object ? [{ path: `/${object.path}`, label: say(object.plural), icon, first }] : []
  })
  const further = readable.filter((o) => !order.some(([name]) => name === o.name)).map((o) => ({ path: `/${o.path}`, label: say(o.plural), icon: <AppstoreOutlined />, first: false }))
  const settings = me.may.administer ? [{ path: '/settings', label: t('settings'), icon: <SettingOutlined />, first: false }] : []
  return [...known, ...further, ...settings]
}
