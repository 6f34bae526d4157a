import { useQueryClient } from '@tanstack/react-query'
import { App, Avatar, Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { answered, api } from '@/lib/api/client'
import { speak } from '@/lib/i18n'
import { meQuery, useMe } from '@/lib/me'
import { prefer, usePreferences } from '@/lib/preferences'
import { messageOf } from '@/ui/messageOf'

/** Own settings, language, look, help and the way out. */
export function UserMenu({ onHelp }: { onHelp: () => void }) {
  const { t, i18n } = useTranslation('shell')
  const me = useMe()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const { theme, density } = usePreferences()
  const other = i18n.language === 'zh-CN' ? 'en' : 'zh-CN'

  const changeLanguage = async () => {
    await speak(other)
    await answered(api.PATCH('/api/v1/me', { body: { language: other } }))
    await client.invalidateQueries({ queryKey: meQuery.queryKey })
  }
  const signOut = async () => {
    await api.DELETE('/api/v1/session')
    client.clear()
    await navigate('/sign-in', { replace: true })
  }
  const or = (work: Promise<void>) => void work.catch((error: unknown) => message.error(messageOf(error)))

  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        selectedKeys: [`theme-${theme}`, `density-${density}`],
        items: [
          { key: 'who', type: 'group', label: me.email ? `${me.name} · ${me.email}` : me.name },
          { key: 'me', label: t('mySettings'), onClick: () => void navigate('/me') },
          { key: 'language', label: t('otherLanguage'), onClick: () => or(changeLanguage()) },
          { key: 'theme', label: t('theme.label'), children: (['system', 'light', 'dark'] as const).map((value) => ({ key: `theme-${value}`, label: t(`theme.${value}`), onClick: () => prefer({ theme: value }) })) },
          { key: 'density', label: t('density.label'), children: (['comfortable', 'compact'] as const).map((value) => ({ key: `density-${value}`, label: t(`density.${value}`), onClick: () => prefer({ density: value }) })) },
          { key: 'help', label: t('keys.title'), extra: '?', onClick: onHelp },
          { type: 'divider' },
          { key: 'out', label: t('signOut'), onClick: () => or(signOut()) },
        ],
      }}
    >
      <Button type="text" shape="circle" aria-label={t('userMenu', { name: me.name })} icon={<Avatar size={28}>{me.name.slice(0, 1).toUpperCase()}</Avatar>} />
    </Dropdown>
  )
}
