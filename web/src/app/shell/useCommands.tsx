import { ImportOutlined, PlusOutlined, QuestionCircleOutlined, SkinOutlined, UserOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { prefer, usePreferences } from '@/lib/preferences'
import { useReading } from '@/lib/useReading'
import { useObjects } from '@/records/definitions'
import { setUp, usePlaces } from './places'

export interface Command {
  key: string
  label: string
  icon: ReactNode
  /** What it is found by: its label and its English name, in lower case. */
  words: string
  run: () => void
}

/** Everything that the palette offers to whoever is signed in. */
export function useCommands({ onCreate, onHelp }: { onCreate: () => void; onHelp: () => void }): Command[] {
  const { t } = useTranslation(['shell', 'common'])
  const { say } = useReading()
  const navigate = useNavigate()
  const objects = useObjects()
  const places = usePlaces()
  const { theme } = usePreferences()
  const dark = theme !== 'dark'
  const command = (key: string, label: string, icon: ReactNode, run: () => void, more = ''): Command => ({ key, label, icon, run, words: `${label} ${more} ${key}`.toLowerCase() })
  return [
    ...places.map((place) => command(place.path, t('goTo', { where: place.label }), place.icon, () => void navigate(place.path), 'go open')),
    ...objects
      .filter((o) => o.may.create && !setUp.has(o.name))
      .map((o) => command(`new-${o.name}`, t('common:createOf', { what: say(o.label) }), <PlusOutlined aria-hidden="true" />, () => void navigate(`/${o.path}/new`), `new create ${o.label.en}`)),
    ...(places.some((place) => place.path === '/imports') ? [command('import-files', t('importFiles'), <ImportOutlined aria-hidden="true" />, () => void navigate('/imports/new'), 'import upload csv excel')] : []),
    command('create', t('quickCreate'), <PlusOutlined aria-hidden="true" />, onCreate),
    command('me', t('mySettings'), <UserOutlined aria-hidden="true" />, () => void navigate('/me'), 'my settings password'),
    command('theme', dark ? t('toDark') : t('toLight'), <SkinOutlined aria-hidden="true" />, () => prefer({ theme: dark ? 'dark' : 'light' }), 'theme dark light'),
    command('keys', t('keys.title'), <QuestionCircleOutlined aria-hidden="true" />, onHelp, 'keyboard help'),
  ]
}
